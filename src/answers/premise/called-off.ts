import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Assertion } from './assertion.ts';
import { speaksOf } from './near.ts';

/** What says more than the summit's visit and talks do is of something else that may be called off. */
const COMMON = 0.4;

/** When the summit takes place, of which it is taken for granted that it was called off or put off. */
export function insteadOfCalledOff(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, supposed, denied } = assertion;
  const isTaken = claimed || supposed || question.asks.has('who');
  if (!isTaken || denied.size > 0) return [];
  const { byId, weight } = candidatesOf(pack);
  const outer = slots.filter(({ slot }) => !slot.inner).map(({ slot }) => slot);
  const rest = outer.filter(({ terms }) => !terms.includes('cancel'));
  if (rest.length === outer.length) return [];
  const dates = pack.meta.summit.facts.flatMap((id) => byId.get(id) ?? []);
  const isOfIt = (term: string): boolean =>
    weight(term) < COMMON && dates.some((one) => speaksOf(one, term));
  const isName = (term: string): boolean => {
    const kind = pack.entities.get(term.slice(1))?.kind;
    return kind === 'person' || kind === 'country';
  };
  const isOfSummit =
    rest.every(({ terms, unknown }) => !unknown && terms.some(isOfIt)) &&
    rest.some(({ terms }) => !terms.every(isName));
  if (!isOfSummit) return [];
  // A day on which the sources agree says it in fewer words.
  const differing = new Set(pack.disagreements.map(({ measure }) => measure.id));
  const agreed = dates.filter(({ measure }) => !measure || !differing.has(measure.id));
  return [...agreed, ...dates].slice(0, 1);
}
