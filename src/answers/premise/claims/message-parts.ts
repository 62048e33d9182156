import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { readQuestion } from '../../reading/question.ts';
import { asWritten } from './as-written.ts';
import { commaBeforeQuestion } from './comma-before-question.ts';
import { embeddedClause } from './embedded-clause.ts';
import { firstAsk } from './first-ask.ts';
import { states } from './states.ts';

/** What says something has at least so many words. */
const STATEMENT = 4;
/** How far in the verb of who asks who said something stands. */
const SAID = 5;

/** A part of a message, and whether it is taken for granted. */
export interface Part {
  readonly text: string;
  readonly given: boolean;
}

/** Sentences and clauses; what stands behind a word as `since` or `given that` is said. */
export function partsOf(text: string, pack: Pack): readonly Part[] {
  return text
    .split(/(?<=[\p{L}\p{N}]{2})[.?!;:]+\s+|\s+[-–—]+\s+/u)
    .flatMap((sentence): readonly Part[] => {
      const tokens = tokensOf(sentence);
      if (tokens.length < 2) return [];
      const opener = openerOf(tokens, pack);
      const comma = opener > 0 ? sentence.search(/,\s/) : commaBeforeQuestion(sentence, pack);
      if (comma > 0)
        return [
          { text: sentence.slice(0, comma), given: true },
          { text: sentence.slice(comma + 1), given: false },
        ];
      if (opener === 0) {
        return [
          { text: sentence, given: false },
          ...meanwhileOf(sentence, tokens, pack),
          ...embeddedClause(tokens, pack).map((from) => ({
            text: asWritten(sentence, tokens, from),
            given: true,
          })),
          ...saidBySomebody(tokens, pack),
        ];
      }
      const ask = firstAsk(tokens, opener, pack);
      return [
        { text: asWritten(sentence, tokens, opener, ask), given: true },
        ...(ask < tokens.length ? [{ text: asWritten(sentence, tokens, ask), given: false }] : []),
      ];
    });
}

/** What a message takes for granted before it asks, and what it asks: `As X, why Y?`; null where it has no such clause. */
export function givenAndAsked(
  message: string,
  tokens: readonly Token[],
  pack: Pack,
): { readonly given: string; readonly asked: string } | null {
  const isOpened = openerOf(tokens, pack) > 0;
  const [given, asked, ...rest] = isOpened ? partsOf(message, pack) : [];
  if (!given || !states(tokensOf(given.text), pack)) return null;
  return given.given && asked && !asked.given && rest.length === 0
    ? { given: given.text, asked: asked.text.trim() }
    : null;
}

/** `What did X say when he met Y` says that X met Y. */
function meanwhileOf(sentence: string, tokens: readonly Token[], pack: Pack): readonly Part[] {
  const [start] = phraseRuns(tokens, pack.vocabulary.premises.meanwhile);
  const [who] = readQuestion(sentence, pack).entities;
  const name = who === undefined ? undefined : pack.entities.get(who)?.name;
  if (!start || start.from === 0 || name === undefined) return [];
  return [{ text: `${name} ${textOf(tokens.slice(start.to))}`, given: true }];
}

/** `Who said that X was Y`, `when was it reported that`: that X was Y is said by somebody, if it is so. */
function saidBySomebody(tokens: readonly Token[], pack: Pack): readonly Part[] {
  const { is } = wordsOf(pack.vocabulary);
  const isAsking = is(tokens[0], 'asking-who', 'asking-otherwise');
  const { says } = pack.vocabulary.sources;
  const reports = isAsking && says ? phraseRuns(tokens.slice(0, SAID), says) : [];
  const said = tokens.slice(0, SAID).findIndex((token) => is(token, 'saying'));
  const at = isAsking ? Math.max(said, ...reports.map(({ to }) => to - 1)) : -1;
  const rest = at < 0 ? [] : tokens.slice(at + 1);
  return rest.length >= STATEMENT && states(rest, pack)
    ? [{ text: textOf(rest), given: true }]
    : [];
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** How many tokens of a word that opens what is taken for granted stand at the start; 0 for none. */
function openerOf(tokens: readonly Token[], pack: Pack): number {
  const found = phraseRuns(tokens, pack.vocabulary.premises.given).filter(({ from }) => from === 0);
  if (found.length === 0) return 0;
  const length = Math.max(...found.map(({ to }) => to));
  const [first] = readMentions(tokens, lexiconOf(pack));
  // `Since when` asks, and takes nothing for granted.
  const isAsk = first?.from === 0 && first.senses.some(({ kind }) => kind === 'ask');
  return isAsk && first.to > length ? 0 : length;
}
