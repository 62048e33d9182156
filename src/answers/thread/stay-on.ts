import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';

/** What a follow-up is answered with must be about something of what went before. */
export function onSubject(carried: Resolved, question: Question, pack: Pack): readonly Ranked[] {
  const index = candidatesOf(pack);
  const own = new Set(question.slots.flatMap(({ terms }) => terms));
  const before = carried.slots
    .map(({ slot }) => slot)
    .filter(({ terms }) => !terms.some((term) => own.has(term)))
    .filter(({ terms }) => terms.some((term) => index.weight(term) > 0.15));
  const outer = carried.slots
    .map(({ slot }) => slot)
    .filter(({ inner, terms }) => !inner && terms.some((term) => own.has(term)));
  // `Why?` alone asks for the reason of just that, and of nothing else about the same thing.
  const isBareWhy = carried.want.kind === 'reason' && outer.length === 0;
  const matters = isBareWhy ? before.filter(({ terms }) => !terms.some(isNameOrValue)) : [];
  const isOn = ({ candidate, missing }: Ranked): boolean =>
    (before.length === 0 || before.some((slot) => !missing.includes(slot))) &&
    (outer.length === 0 || outer.some((slot) => !missing.includes(slot))) &&
    (matters.length === 0 ||
      matters.some(({ terms }) => terms.some((term) => saysItself(candidate, term))));
  return carried.fitting.filter(isOn);
}

/** Whether it has a term from its own words and names, and not from the wordings of questions alone. */
const saysItself = ({ terms }: Candidate, term: string): boolean => (terms.get(term) ?? 0) >= 0.8;

const isNameOrValue = (term: string): boolean => /^[@#]/.test(term);

/** So much less it counts that is told of others too. */
const OF_OTHERS = 0.1;

/** Among equals, what is about the same as the last answer, and about no other system than was spoken of. */
export function preferFocus(resolved: Resolved, { focus }: Context, pack: Pack): Resolved {
  const isSystem = (id: string): boolean => pack.entities.get(id)?.kind === 'weapon-system';
  const meant = new Set(
    resolved.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1)).filter(isSystem)),
  );
  const strays = ({ entities }: Candidate): boolean =>
    meant.size > 0 && [...entities].some((id) => isSystem(id) && !meant.has(id));
  const near = (candidate: Candidate): number =>
    focus.some((one) => one === candidate)
      ? 0.05
      : focus.some((one) => [...one.entities].some((id) => candidate.entities.has(id)))
        ? 0.03
        : 0;
  const order = (list: readonly Ranked[]): readonly Ranked[] =>
    list
      .map((one) => ({
        ...one,
        score: one.score + near(one.candidate) - (strays(one.candidate) ? OF_OTHERS : 0),
      }))
      .sort((a, b) => b.score - a.score);
  return { ...resolved, ranked: order(resolved.ranked), fitting: order(resolved.fitting) };
}
