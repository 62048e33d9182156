import type { Library, Pack } from '../content/library.ts';
import { UserError } from '../errors.ts';

/** The pack with this id, or the default one; a UserError names those there are. */
export function packNamed(library: Library, id: string | undefined): Pack {
  const pack = id === undefined ? library.defaultPack : library.packs.get(id);
  if (pack) return pack;
  throw new UserError({
    where: '--pack',
    what: 'no such pack is loaded',
    remedy: `name one of ${[...library.packs.keys()].join(', ')}`,
  });
}
