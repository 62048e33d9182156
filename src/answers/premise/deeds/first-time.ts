import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { insteadOfDates } from '../values/dates.ts';
import { isBefore } from '../values/days.ts';
import { isDenial } from './denials.ts';

/** A person so telling is whom an earlier time is told of. */
const TELLING = 0.2;

/**
 * Of something that is said to have been before, the statement that it had not been till now: who is said
 * to have come earlier is met with `has not been, until this`. Empty where none denies it.
 */
export function denialOfEarlier(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const index = candidatesOf(pack);
  const { question } = assertion;
  const [first] = insteadOfDates(assertion, pack);
  if (!first || !question.dates.some((date) => isBefore(date, first))) return [];
  const whom = question.entities.filter((id) => index.weight(entityTerm(id)) >= TELLING);
  const denials = index.candidates.filter(
    ({ source, entities }) =>
      source.from === 'fact' &&
      isDenial(source.fact.text, pack) &&
      whom.some((id) => entities.has(id)) &&
      [...first.entities].some((id) => isEvent(id, pack) && entities.has(id)),
  );
  return denials.filter(({ entities }) => whom.every((id) => entities.has(id))).slice(0, 1);
}

const isEvent = (id: string, pack: Pack): boolean => pack.entities.get(id)?.kind === 'event';
