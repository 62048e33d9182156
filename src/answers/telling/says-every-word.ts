import type { Pack } from '../../content/library.ts';
import type { Candidate } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { readMentions } from '../language/mentions.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { type Words, wordsOf } from '../language/words.ts';
import { says } from '../premise/claims/near.ts';
import type { Question } from '../reading/question.ts';
import { areValues } from '../reading/terms.ts';

/** What changes hands must be said in so many words: whose price is told need not have been paid. */
const DEEDS = ['giving', 'taking', 'paying', 'lending', 'receiving', 'undergone'] as const;

/**
 * Whether a fact says each word of a question that asks to hear yes: each name and each meaning, however
 * common, and each other word that is not only grammar. What is merely asked for by a word does not say it.
 */
export function saysEveryWord(question: Question, candidate: Candidate, pack: Pack): boolean {
  const { tokens, slots, bounding, numbers, dates } = question;
  const { source } = candidate;
  const { is } = wordsOf(pack.vocabulary);
  const isSaid = slots.every(
    ({ terms, at }) =>
      areValues(terms) ||
      terms.some((term) => says(candidate, term)) ||
      // What an amount is in says no more than the amount.
      is(tokens[at], 'dollar', 'rupee', 'euro', 'of-currency'),
  );
  if (!isSaid) return false;
  if (source.from === 'derivation') return true;
  const between = betweenActors(question, pack);
  // In other languages what is said between them is not the fact's own words.
  if (question.language !== 'en') return between === null;
  const text = new Set(tokensOf(source.fact.text).map(({ stem }) => stem));
  const words = wordsOf(pack.vocabulary);
  const read = coveredBy(question, pack);
  const values = new Set([...numbers, ...dates].map(({ at }) => at));
  const isGrammar = (token: Token): boolean => (words.rolesOf(token)?.size ?? 0) > 0;
  return tokens.every((token, at) => {
    if (token.type !== 'word' || bounding.has(at) || values.has(at)) return true;
    if (text.has(token.stem)) return true;
    if (words.is(token, ...DEEDS) || between?.includes(at)) return isGrammarAlone(token, words);
    return read.has(at) || isGrammar(token);
  });
}

/** A verb is no mere grammar, whatever helps to ask by it. */
const isGrammarAlone = (token: Token, { is }: Words): boolean => is(token, ...PLAIN);

const PLAIN = [
  'preposition',
  'article',
  'determiner',
  'be',
  'auxiliary',
  'at-place',
  'of',
] as const;

/**
 * Where the words stand between two who are named, `X taxes Y`: they say who does it to whom. Null where no
 * two are.
 */
function betweenActors({ tokens }: Question, pack: Pack): readonly number[] | null {
  const named = readMentions(tokens, lexiconOf(pack)).filter(
    ({ inner, senses }) =>
      !inner && senses.some((sense) => sense.kind === 'entity' && isActor(sense.id, pack)),
  );
  const [first, second] = named;
  if (!first || !second) return null;
  return tokens.map((_, at) => at).filter((at) => at >= first.to && at < second.from);
}

const isActor = (id: string, { entities }: Pack): boolean =>
  ACTING.has(entities.get(id)?.kind ?? '');

const ACTING: ReadonlySet<string> = new Set(['person', 'country', 'organisation']);

/** The tokens that are of a name or of a meaning, or that ask. */
function coveredBy({ tokens }: Question, pack: Pack): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { from, to, senses } of readMentions(tokens, lexiconOf(pack))) {
    if (senses.every(({ kind }) => kind === 'filler' || kind === 'sign')) continue;
    for (let at = from; at < to; at += 1) covered.add(at);
  }
  return covered;
}
