import type { Disagreement, Observation, Pack } from '../content/library.ts';
import { candidatesOf } from './candidates.ts';
import type { Resolved } from './resolve.ts';

/** The disagreement that a question asks about: by word, or by stating two sides of it. */
export function disagreementAsked(resolved: Resolved, pack: Pack): Disagreement | null {
  const { question, ranked } = resolved;
  const stated = pack.disagreements.find(
    ({ observations }) => statedSides(observations, resolved, pack) >= 2,
  );
  if (stated) return stated;
  const keyed = (one: Disagreement): boolean =>
    one.observations.some((seen) => {
      const candidate = candidatesOf(pack).byId.get(idOf(seen));
      return candidate !== undefined && [...candidate.keys].some((key) => question.terms.has(key));
    });
  if (question.polar && question.dates.length >= 2) {
    const dated = pack.disagreements.find(
      (one) =>
        one.measure.kind === 'date' &&
        keyed(one) &&
        statedSides(one.observations, resolved, pack) >= 1,
    );
    if (dated) return dated;
  }
  if (!question.signs.has('disagree')) return null;
  const found = ranked
    .filter(({ coverage }) => coverage >= 0.4)
    .map(({ candidate }) =>
      pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id),
    );
  const all = found.flatMap((one) => (one ? [one] : []));
  return all.find(keyed) ?? all[0] ?? null;
}

const idOf = (seen: Observation): string =>
  seen.from === 'fact' ? seen.fact.id : seen.derived.derivation.id;

/** How many observations have a value that the question states and no other of them has. */
function statedSides(
  observations: readonly Observation[],
  { question }: Resolved,
  pack: Pack,
): number {
  const index = candidatesOf(pack);
  const terms = question.slots.flatMap((slot) => slot.terms.filter((term) => term.startsWith('#')));
  if (terms.length < 2) return 0;
  const sides = observations.map((seen) => index.byId.get(idOf(seen)));
  return sides.filter((side) =>
    terms.some(
      (term) =>
        side?.terms.has(term) === true &&
        !sides.some((other) => other !== side && other?.terms.has(term) === true),
    ),
  ).length;
}
