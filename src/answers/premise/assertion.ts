import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { type Mention, readMentions } from '../language/mentions.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { monthOf } from '../language/values.ts';
import { HELPING, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';

/** A part of a question that says something, with what the pack has nearest to it. */
export interface Assertion {
  readonly question: Question;
  readonly slots: readonly WeighedSlot[];
  readonly ranked: readonly Ranked[];
  /** Whether it is said to be so; else something is asked of it, and only its names and values are said. */
  readonly stated: boolean;
  /** Whether it is a sentence that is said or doubted, and not a bare run of words. */
  readonly claimed: boolean;
  /** Whether what it says is at least taken for granted: `when did X` asks nothing of whether X did. */
  readonly supposed: boolean;
  /** Systems that it names; or else what other telling names it has. */
  readonly things: readonly string[];
  /** Whether it is said of all of several. */
  readonly whole: boolean;
  /** Slots that it denies. */
  readonly denied: ReadonlySet<Slot>;
}

/**
 * The parts of a message: `Since X, why Y?` says X, and asks Y. Of one that has a single part, and was
 * resolved as a whole, the thread is part too.
 */
export function assertionsOf(
  { question, slots, ranked }: Resolved,
  message: string,
  pack: Pack,
): Assertion[] {
  const parts = partsOf(message, pack);
  const index = candidatesOf(pack);
  const isWhole =
    parts.length === 1 && parts[0]?.text === message.trim() && question.text === message;
  return parts.map(({ text, given }) => {
    const own = isWhole ? question : readQuestion(text, pack);
    const weighed = isWhole ? slots : weigh(own.slots, index);
    const claimed = given || isDoubted(own, pack) || isSentence(own, pack);
    return {
      question: own,
      slots: weighed,
      ranked: isWhole ? ranked : rank(weighed, index),
      claimed,
      supposed:
        claimed ||
        asksWithin(own, pack) ||
        opensAsking(own.tokens, pack) ||
        [...own.asks].some((ask) => SUPPOSING.has(ask)),
      stated: given || own.polar || own.asks.size === 0,
      things: thingsOf(own, weighed, pack),
      whole: phraseRuns(own.tokens, pack.vocabulary.premises.whole).length > 0,
      denied: deniedOf(own, pack),
    };
  });
}

/** A question of yes or no; a single word as `no` asks for it at either end alone. */
function isDoubted(question: Question, pack: Pack): boolean {
  const { tokens, polar, signs } = question;
  if (!polar || !signs.has('confirm')) return polar;
  const asks = readMentions(tokens, lexiconOf(pack)).some(
    ({ from, to, senses, inner }) =>
      !inner &&
      senses.some((sense) => sense.kind === 'sign' && sense.sign === 'confirm') &&
      (from === 0 || to === tokens.length || to - from > 1),
  );
  return asks || isVerb(tokens[0], pack);
}

/** `In which part did X do Y`: that X did it is taken for granted. */
const asksWithin = ({ actor, asks, tokens }: Question, { vocabulary }: Pack): boolean => {
  const { is } = wordsOf(vocabulary);
  const isPast = tokens.slice(1).some((token) => is(token, 'auxiliary') && is(token, 'past'));
  return actor !== null || (asks.size > 0 && isPast);
};

/** Who asks when, where or why takes it for granted that it is so; `which` and `who` ask whether anything is. */
const SUPPOSING = new Set<string>([
  'why',
  'how',
  'when',
  'where',
  'which-year',
  'which-month',
  'how-much',
  'how-many',
  'how-long',
  'percent',
]);

/** A sentence that asks for nothing by a word: `So the target is 2025?` */
const isSentence = ({ asks, tokens }: Question, pack: Pack): boolean =>
  asks.size === 0 && !opensAsking(tokens, pack) && states(tokens, pack);

/** `How fast does X fly`: it asks, though `how fast` is read as the word for a speed. */
const opensAsking = ([first]: readonly Token[], { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(first, ...ASKING);

const ASKING = ['asking-how', 'asking-which', 'asking-otherwise'] as const;

/** Whether a verb stands behind its subject. */
const states = (tokens: readonly Token[], pack: Pack): boolean =>
  tokens.slice(1).some((token) => isVerb(token, pack)) ||
  phraseRuns(tokens, pack.vocabulary.premises.states).some(({ from }) => from > 0);

/** A helping verb; `may` is a month too. */
const isVerb = (token: Token | undefined, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, ...HELPING) && monthOf(token, vocabulary) === null;

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

/** Sentences and clauses; what stands behind a word as `since` or `given that` is said. */
function partsOf(text: string, pack: Pack): readonly { text: string; given: boolean }[] {
  return text
    .split(/(?<=[\p{L}\p{N}]{2})[.?!;:]+\s+|\s+[-–—]+\s+/u)
    .flatMap((sentence): readonly { text: string; given: boolean }[] => {
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
          ...saidBySomebody(tokens, pack),
        ];
      }
      const ask = firstAsk(tokens, opener, pack);
      return [
        { text: textOf(tokens.slice(opener, ask)), given: true },
        ...(ask < tokens.length ? [{ text: textOf(tokens.slice(ask)), given: false }] : []),
      ];
    });
}

/** A question in so few words behind a comma only asks to hear yes, or for more of the same. */
const TAG = 4;
/** What says something has at least so many words. */
const STATEMENT = 4;

/** How far in the verb of who asks who said something stands. */
const SAID = 5;

/** Where one clause may end and another begin, and what the second begins with. */
const bordersOf = perVocabulary((vocabulary) => {
  const joining = wordsOf(vocabulary).anyOf('conjunction', 'connective');
  return {
    border: new RegExp(`,\\s|\\s(?=${joining}\\s)`, 'gu'),
    leading: new RegExp(`^[,\\s]+(?:${joining}\\s)?`, 'u'),
  };
});

/** Where a statement ends that a question of its own follows: `X being so, was Y?`; -1 where none does. */
function commaBeforeQuestion(sentence: string, pack: Pack): number {
  const { border, leading } = bordersOf(pack.vocabulary);
  for (const { index } of sentence.matchAll(border)) {
    const before = tokensOf(sentence.slice(0, index));
    const behind = tokensOf(sentence.slice(index).replace(leading, ''));
    const isAsking = firstAsk(before, -1, pack) < before.length || isVerb(before[0], pack);
    if (isAsking || before.length < STATEMENT) continue;
    const mentions = readMentions(behind, lexiconOf(pack));
    const [mention] = mentions;
    const opens = mention?.from === 0 && mention.senses.some((sense) => sense.kind === 'ask');
    const asks = opens || isVerb(behind[0], pack);
    const isTag = mentions.some(({ senses }) =>
      senses.some((sense) => sense.kind === 'sign' && sense.sign === 'confirm'),
    );
    if (asks && before.length > TAG && (opens || behind.length > TAG) && !isTag) return index;
    // `Putin said so, got the quote?`
    const isComma = sentence[index] === ',';
    const rest = isComma && behind.length <= TAG && !isTag && sentence.indexOf(',', index + 1) < 0;
    if (rest && states(before, pack)) return index;
  }
  return -1;
}

/** `What did X say when he met Y` says that X met Y. */
function meanwhileOf(
  sentence: string,
  tokens: readonly Token[],
  pack: Pack,
): readonly { text: string; given: boolean }[] {
  const [start] = phraseRuns(tokens, pack.vocabulary.premises.meanwhile);
  const [who] = readQuestion(sentence, pack).entities;
  const name = who === undefined ? undefined : pack.entities.get(who)?.name;
  if (!start || start.from === 0 || name === undefined) return [];
  return [{ text: `${name} ${textOf(tokens.slice(start.to))}`, given: true }];
}

/** `Who said that X was Y`, `when was it reported that`: that X was Y is said by somebody, if it is so. */
function saidBySomebody(
  tokens: readonly Token[],
  pack: Pack,
): readonly { text: string; given: boolean }[] {
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

function firstAsk(tokens: readonly Token[], from: number, pack: Pack): number {
  const asked = readMentions(tokens, lexiconOf(pack)).find(
    (mention) =>
      !mention.inner && mention.from > from && mention.senses.some(({ kind }) => kind === 'ask'),
  );
  return asked?.from ?? tokens.length;
}

function thingsOf(question: Question, slots: readonly WeighedSlot[], pack: Pack): string[] {
  const index = candidatesOf(pack);
  const named = [
    ...question.entities,
    ...slots.flatMap(({ slot }) =>
      slot.terms.flatMap((term) => (term.startsWith('@') ? [term.slice(1)] : [])),
    ),
  ];
  const telling = [...new Set(named)].filter((id) => index.weight(entityTerm(id)) > 0.3);
  const systems = telling.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  return systems.length > 0 ? systems : telling;
}

/** How far a word that denies reaches. */
const REACH = 3;

function deniedOf({ tokens, slots }: Question, pack: Pack): ReadonlySet<Slot> {
  const mentions = readMentions(tokens, lexiconOf(pack)).filter(({ inner }) => !inner);
  const isSign = ({ senses }: Mention, sign: Sign): boolean =>
    senses.some((sense) => sense.kind === 'sign' && sense.sign === sign);
  const denials = mentions.filter(
    (one) =>
      isSign(one, 'negation') &&
      // `…, no?` and `isn't it` ask to hear yes.
      !(isSign(one, 'confirm') && (one.to === tokens.length || one.to - one.from > 1)),
  );
  // A question that opens with `isn't` denies nothing.
  const inside = denials.filter(({ from }) => from > 0);
  return new Set(
    slots.filter(({ at }) => inside.some(({ from }) => from < at && at - from <= REACH)),
  );
}
