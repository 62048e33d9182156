import type { Pack } from '../../../content/library.ts';

/** The party whose body an organisation is: the Indian Navy is India's. Null of all else. */
export function partyOfBody(id: string, pack: Pack): string | null {
  const entity = pack.entities.get(id);
  if (entity?.kind !== 'organisation') return null;
  const { name } = entity;
  // `India Today` is a name of its own.
  const isOf = (party: string): boolean =>
    (pack.entities.get(party)?.aliases ?? []).some((alias) => name.startsWith(`${alias} `));
  return pack.meta.parties.find(isOf) ?? null;
}
