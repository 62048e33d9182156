import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { HELPING, wordsOf } from '../../language/words.ts';
import type { Slot } from '../../reading/slots.ts';
import type { Assertion } from '../claims/assertion.ts';

/** What everything is about: its own event has so little weight. */
const COMMON = 0.35;

/**
 * Who meets at the summit, where somebody else is said to be there: `X is coming to the summit, right?`. Who
 * merely asks whether X comes is told that there is no answer.
 */
export function insteadOfGuest(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, claimed, denied } = assertion;
  const { tokens, asks, slots } = question;
  const { is } = wordsOf(pack.vocabulary);
  if (!claimed || denied.size > 0 || is(tokens[0], ...HELPING)) return [];
  if (asks.size > 0 && !asks.has('why')) return [];
  const runs = phraseRuns(tokens, pack.vocabulary.premises.attending);
  if (runs.length === 0) return [];
  const isAttending = ({ at }: Slot): boolean => runs.some(({ from, to }) => from <= at && at < to);
  const index = candidatesOf(pack);
  const isOfSummit = ({ terms }: Slot): boolean =>
    terms.some(
      (term) => pack.entities.get(term.slice(1))?.kind === 'event' && index.weight(term) < COMMON,
    );
  const hosts = index.candidates.filter(
    ({ source, told, entities }) =>
      source.from === 'fact' &&
      told.has('who') &&
      pack.meta.parties.every((id) => entities.has(id)) &&
      [...entities].some((id) => index.weight(`@${id}`) < COMMON && isKind(id, 'event', pack)) &&
      [...entities].filter((id) => isKind(id, 'person', pack)).length > 1,
  );
  const isGuest = ({ terms, outside }: Slot): boolean =>
    outside === true ||
    terms.some(
      (term) =>
        isKind(term.slice(1), 'person', pack) &&
        !hosts.some(({ entities }) => entities.has(term.slice(1))),
    );
  const outer = slots.filter(({ inner }) => !inner);
  const isAll = outer.every((slot) => isAttending(slot) || isOfSummit(slot) || isGuest(slot));
  return isAll && outer.some(isOfSummit) && outer.some(isGuest) ? hosts.slice(0, 1) : [];
}

const isKind = (id: string, kind: string, { entities }: Pack): boolean =>
  entities.get(id)?.kind === kind;
