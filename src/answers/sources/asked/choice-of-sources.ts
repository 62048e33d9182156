import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { wordsOf } from '../../language/words.ts';
import { says } from '../../premise/claims/near.ts';
import { readQuestion } from '../../reading/question.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';

/** How much of the question each side must speak of. */
const SAME = 0.45;

/**
 * Both sides of `is it A or B` where the one is what one source says and the other what another does.
 * Null where no two sources part so.
 */
export function choiceOfSources({ question, ranked }: Resolved, pack: Pack): Reply | null {
  const { tokens, language } = question;
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token) => is(token, 'disjunction'));
  if (at < 0 || !question.polar) return null;
  const textOf = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  const [left, right] = [textOf(0, at), textOf(at + 1, tokens.length)].map((part) =>
    readQuestion(part, pack)
      .slots.filter(({ inner, unknown }) => !inner && !unknown)
      .toSorted((a, b) => a.at - b.at),
  );
  const [one, other] = [left?.at(-1)?.terms ?? [], right?.[0]?.terms ?? []];
  const index = candidatesOf(pack);
  const bestOf = (terms: readonly string[], not: readonly string[]): Candidate | undefined =>
    ranked.find(
      ({ candidate, coverage }) =>
        candidate.source.from === 'fact' &&
        coverage >= SAME &&
        terms.some((term) => says(candidate, term)) &&
        !not.some((term) => says(candidate, term)),
    )?.candidate;
  const isTelling = (terms: readonly string[]): boolean =>
    terms.length > 0 && terms.every((term) => !term.startsWith('@') && index.weight(term) > 0.3);
  if (!isTelling(one) || !isTelling(other)) return null;
  // What speaks of both says itself which it is.
  const [best] = ranked;
  const has = (terms: readonly string[]): boolean =>
    terms.some((term) => best !== undefined && says(best.candidate, term));
  if (has(one) && has(other)) return null;
  const sides = [bestOf(one, other), bestOf(other, one)].flatMap((side) => side ?? []);
  const [first, second] = sides;
  if (!first || !second || sharesSource(first, second)) return null;
  const said = sides.map((side) => {
    const [label = ''] = sourcesOf(side).map((id) => pack.sources.get(id)?.label ?? '');
    return `${label}: ${statementOf(side, pack, language)}`;
  });
  const lead = `${PHRASES[language].sayOtherwise}${said.join(' ')}`;
  return { answer: answered(question, lead, sides, pack), focus: sides };
}

const sourcesOf = ({ source }: Candidate): readonly string[] =>
  source.from === 'fact' ? source.fact.sources : [];

const sharesSource = (one: Candidate, other: Candidate): boolean =>
  sourcesOf(one).some((id) => sourcesOf(other).includes(id));
