import type { Pack } from '../../../content/library.ts';
import type { Slot } from '../../reading/slots.ts';

/** An event of the pack. */
export const isNamedEvent = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'event');

/** Who or where: people, countries and places. */
export const isPerson = ({ terms }: Slot, pack: Pack): boolean =>
  terms.every((term) => PERSONS.has(pack.entities.get(term.slice(1))?.kind ?? ''));

const PERSONS = new Set(['person', 'country', 'place']);

/** A system of the pack. */
export const isOfSystem = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system');

/** An event or a programme, which stands for itself. */
export function isEvent({ terms }: Slot, pack: Pack): boolean {
  return terms.some((term) => {
    const kind = term.startsWith('@') ? pack.entities.get(term.slice(1))?.kind : undefined;
    return kind === 'event' || kind === 'programme';
  });
}
