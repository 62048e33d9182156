import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { ASKING, HELPING, wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import { type Question, readQuestion } from '../../reading/question.ts';
import type { Context } from '../../thread/context.ts';
import { nextContext } from '../../thread/next-context.ts';
import { resolveInThread } from '../../thread/resolve-in-thread.ts';
import { labelTokens } from '../asked/source-words.ts';
import type { Turn } from '../follow-sources.ts';
import { answerProvenance } from './provenance.ts';

/** A follow-up of more words asks something of its own. */
const LONGEST = 10;
/** In so few words `which paper` needs nothing to point back by. */
const SHORT = 3;

/**
 * `Which outlet carried that`, `where is it stated`, `is that Bloomberg or Chand`: a follow-up of nothing but
 * words for asking, for telling and for those who tell is answered with who tells what was just told.
 */
export function tellWhoTellsThat(text: string, context: Context | null, pack: Pack): Turn | null {
  const [told] = context?.focus ?? [];
  if (!context || !told) return null;
  const tokens = tokensOf(text);
  if (!isOfTelling(tokens, pack) && !(isWhere(tokens, pack) && isToldToOutlet(told))) return null;
  const question: Question = {
    ...readQuestion(text, pack),
    slots: [],
    entities: [],
    terms: new Set(),
    signs: new Set(['source', 'refers'] as const),
  };
  const resolved = resolveInThread(question, context, pack);
  const reply = answerProvenance(resolved, context, pack);
  if (!reply) return null;
  return { answer: reply.answer, context: nextContext(resolved, reply, context, pack), question };
}

/** `Where?` and no more. */
const isWhere = ([first, ...others]: readonly Token[], { vocabulary }: Pack): boolean =>
  others.length === 0 && wordsOf(vocabulary).is(first, 'asking-where');

/** Whether somebody told it to an outlet: where he said it is where it stood. */
const isToldToOutlet = ({ source }: Candidate): boolean =>
  source.from === 'fact' && source.fact.via !== undefined && source.fact.by.length > 0;

function isOfTelling(tokens: readonly Token[], pack: Pack): boolean {
  if (tokens.length < 2 || tokens.length > LONGEST) return false;
  const { is } = wordsOf(pack.vocabulary);
  // `Which is newer` asks for no teller, and `the first or the second` does.
  const isOfAge = labelTokens(tokens, pack).some(
    (label) => label?.words.has('newer') === true || label?.words.has('older') === true,
  );
  if (isOfAge && !tokens.some((token) => is(token, 'disjunction'))) return false;
  const named = namedAt(tokens, pack);
  const nouns = runsOf(tokens, pack.vocabulary.provenance.nouns);
  const isOutlet = (at: number): boolean =>
    named.has(at) || nouns.has(at) || is(tokens[at], 'outlet');
  const outlet = tokens.findIndex((_, at) => isOutlet(at));
  const isSmall = (token: Token, at: number): boolean =>
    is(token, ...ASKING, ...HELPING, ...SMALL) ||
    (outlet >= 0 && is(token, 'person-pronoun')) ||
    // `Which of the two`.
    (is(token, 'some-of') && is(tokens[at - 1], 'article')) ||
    // `Tells us`.
    (is(token, 'pronoun-or-name') && is(tokens[at - 1], 'reporting'));
  const isDone = (token: Token): boolean => is(token, 'reporting', 'bringing');
  if (!tokens.every((token, at) => isOutlet(at) || isSmall(token, at) || isDone(token)))
    return false;
  const [first] = tokens;
  // `What does it say` asks for more of it; `what paper` for who.
  if (is(first, 'asking-what') && !isOutlet(1)) return false;
  // `When was it published`.
  if (is(first, 'asking-otherwise') && !is(first, 'asking-where')) return false;
  const pointer = tokens.find((token) => is(token, 'just-told'));
  // `First or second article?`
  const isChoice = !is(first, ...ASKING) && tokens.some((token) => is(token, 'disjunction'));
  if (outlet >= 0)
    return (
      pointer !== undefined ||
      isChoice ||
      (tokens.length <= SHORT && is(first, 'asking-which', 'asking-what'))
    );
  // `Who ran it` may ask of more than news.
  const told = [
    'reporting',
    ...(is(pointer, 'just-told-of') ? (['bringing'] as const) : []),
  ] as const;
  return (
    is(first, ...ASKING) && pointer !== undefined && tokens.some((token) => is(token, ...told))
  );
}

const SMALL = [
  'just-told',
  'preposition',
  'article',
  'disjunction',
  'conjunction',
  'listener',
  'receiving',
] as const;

const runsOf = (
  tokens: readonly Token[],
  phrases: Parameters<typeof phraseRuns>[1],
): ReadonlySet<number> =>
  new Set(
    phraseRuns(tokens, phrases).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, at) => from + at),
    ),
  );

const NAMING = ['kind', 'other', 'older', 'newer'] as const;

/** Where a source, its author or an outlet is named. */
function namedAt(tokens: readonly Token[], pack: Pack): ReadonlySet<number> {
  const at = new Set<number>();
  labelTokens(tokens, pack).forEach((label, from) => {
    const isName =
      label && (label.names.length > 0 || NAMING.some((word) => label.words.has(word)));
    for (let place = from; isName && place < label.to; place += 1) at.add(place);
  });
  const outlets = outletsOf(pack);
  for (const { from, to, senses } of readMentions(tokens, lexiconOf(pack))) {
    const isOutlet = senses.some((sense) => sense.kind === 'entity' && outlets.has(sense.id));
    for (let place = from; isOutlet && place < to; place += 1) at.add(place);
  }
  return at;
}

/** Those through whom a source has what it tells. */
const outletsOf = perPack(
  (pack): ReadonlySet<string> => new Set([...pack.facts.values()].flatMap(({ via }) => via ?? [])),
);
