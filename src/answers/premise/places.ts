import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { wordsOf } from '../language/words.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Assertion } from './assertion.ts';

/** What everything is about: its own event has so little weight. */
const COMMON = 0.35;

/** Where the summit is, of which it is said that it is at one of the parties that does not host it. */
export function insteadOfHost(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { claimed, question } = assertion;
  if (!claimed) return [];
  const index = candidatesOf(pack);
  const outer = question.slots.filter(({ inner }) => !inner);
  const place = outer.find((slot) => isPartyPlace(slot, assertion, pack));
  const isOfSummit = ({ terms }: Slot): boolean =>
    terms.some((term) => isEvent(term, pack) && index.weight(term) < COMMON);
  if (!place || outer.length > 2 || !outer.some(isOfSummit)) return [];
  const hosts = new Set(
    index.candidates.flatMap(({ own, entities }) =>
      own.has('host')
        ? [...entities].filter((id) => pack.meta.parties.includes(id)).slice(0, 1)
        : [],
    ),
  );
  if (hosts.size === 0 || place.terms.some((term) => hosts.has(term.slice(1)))) return [];
  return index.candidates
    .filter(
      ({ source, entities, gives }) =>
        source.from === 'fact' && gives.has('where') && entities.has(pack.meta.summit.place),
    )
    .slice(0, 1);
}

const isPartyPlace = ({ at, terms }: Slot, { question }: Assertion, pack: Pack): boolean =>
  terms.some((term) => pack.meta.parties.some((id) => term === entityTerm(id))) &&
  wordsOf(pack.vocabulary).is(question.tokens[at - 1], 'at-place');

const isEvent = (term: string, pack: Pack): boolean =>
  term.startsWith('@') && pack.entities.get(term.slice(1))?.kind === 'event';
