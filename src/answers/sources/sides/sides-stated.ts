import { factsBehind } from '../../../briefing/facts-behind.ts';
import type { Disagreement, Observation, Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { perPack } from '../../per-pack.ts';
import { isOnDate } from '../../premise/values/days.ts';
import { hasNumber } from '../../premise/values/number-values.ts';
import type { Question } from '../../reading/question.ts';
import { monthDayTerm, monthTerm, yearTerm } from '../../reading/terms.ts';

/** The disagreement of which a question states two sides by their values. */
export const disagreementStated = (question: Question, pack: Pack): Disagreement | null =>
  pack.disagreements.find((one) => sidesStated(one, question, pack).length >= 2) ?? null;

/** `The deficit is over 60, I have 58.9`: of what differs one side as it is told, and the measure by its word. */
export const disagreementOfSide = (question: Question, pack: Pack): Disagreement | null =>
  pack.disagreements.find(
    (one) =>
      sidesStated(one, question, pack).length > 0 &&
      one.observations.some((seen) => {
        const side = candidatesOf(pack).byId.get(originId(seen));
        return side !== undefined && !side.keys.isDisjointFrom(question.terms);
      }),
  ) ?? null;

/** The disagreement of which a question states a side that is not the one source's that it names. */
export function disagreementBeside(
  question: Question,
  source: string,
  pack: Pack,
): Disagreement | null {
  const isElsewhere = (seen: Observation): boolean =>
    seen.from === 'derivation' || !seen.fact.sources.includes(source);
  return (
    pack.disagreements.find((one) => sidesStated(one, question, pack).some(isElsewhere)) ?? null
  );
}

/** The observations that have a value that the question states and no other of them has. */
export function sidesStated(
  { observations }: Disagreement,
  question: Question,
  pack: Pack,
): readonly Observation[] {
  const terms = [...valuesStated(question, pack), ...daysCounted(question)];
  if (terms.length === 0) return [];
  const { byId } = candidatesOf(pack);
  const sides = observations.map((seen) => ({ seen, side: byId.get(originId(seen)) }));
  return sides
    .filter(({ seen, side }) => {
      if (statesParts(seen, question, pack)) return true;
      if (!side || (seen.from === 'derivation' && !isWorth(side, question))) return false;
      const others = sides.flatMap((other) =>
        other.side && other.side !== side ? [other.side] : [],
      );
      return (
        isNearly(side, others, question) ||
        terms.some((term) => side.terms.has(term) && !others.some((one) => one.terms.has(term)))
      );
    })
    .map(({ seen }) => seen);
}

/** Terms of the values that are stated and may be a side's. */
function valuesStated({ slots, dates }: Question, pack: Pack): readonly string[] {
  // A month in which a source was published says which source, and no side.
  const published = monthsPublished(pack);
  // The year of a month, `in May 2025`, is no span of a figure.
  const ofMonth = new Set(
    dates.flatMap(({ year, month }) => (month === null || year === null ? [] : [yearTerm(year)])),
  );
  return slots.flatMap(({ terms }) =>
    terms.filter((term) => term.startsWith('#') && !published.has(term) && !ofMonth.has(term)),
  );
}

const monthsPublished = perPack(
  ({ sources }): ReadonlySet<string> =>
    new Set([...sources.values()].map(({ published }) => monthTerm(Number(published.slice(5, 7))))),
);

/** Terms of days that are told by a number alone: `the 5th and 6th`. */
export const daysCounted = ({ numbers }: Question): readonly string[] =>
  numbers.flatMap(({ kind, value }) => (kind === 'ordinal' ? [monthDayTerm(value)] : []));

/** `59 billion` of 58.9: an amount that is one side's, as roughly as people say it. */
const isNearly = (side: Candidate, others: readonly Candidate[], { numbers }: Question): boolean =>
  numbers.some(
    (stated) =>
      stated.kind === 'money' &&
      hasNumber(side, stated) &&
      !others.some((other) => hasNumber(other, stated)),
  );

/** `4.9 of 68.7`: all that goes into what was worked out is stated. */
function statesParts(seen: Observation, { numbers }: Question, pack: Pack): boolean {
  if (seen.from === 'fact') return false;
  const { byId } = candidatesOf(pack);
  const parts = factsBehind(seen.derived);
  return (
    parts.length > 1 &&
    parts.every(({ id }) => {
      const part = byId.get(id);
      return part !== undefined && numbers.some((stated) => hasNumber(part, stated));
    })
  );
}

/** Whether what is stated is what was worked out, and not merely what went into it. */
const isWorth = (side: Candidate, { numbers, dates }: Question): boolean =>
  numbers.some((stated) => hasNumber(side, stated)) ||
  dates.some((stated) => isOnDate(side, stated));
