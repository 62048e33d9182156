import { buildPack } from '../../src/content/build-pack.ts';
import { formatFault } from '../../src/content/fault.ts';
import type { Pack } from '../../src/content/library.ts';
import type { PackFolder } from '../../src/content/read/draft.ts';
import { readYaml } from '../../src/content/read/yaml-file.ts';
import { shipped } from './shipped-pack.ts';

/** A pack with the vocabulary that lies beside the shipped one; throws with its faults. */
export function wordedPack(folder: PackFolder): Pack {
  const result = buildPack(folder, readYaml, () => shipped.vocabulary);
  if ('pack' in result) return result.pack;
  throw new Error(result.faults.map(formatFault).join('\n'));
}
