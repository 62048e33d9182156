import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack, type PackReport } from '../content/check-pack.ts';
import { formatFault } from '../content/fault.ts';
import { loadLibrary } from '../content/load-library.ts';
import { VOCABULARY_FILE } from '../content/vocabulary.ts';
import { settingsOf } from '../settings.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints every fault of a pack, or of every pack in a folder of packs, one a line; the sum goes to
 * standard error where there is a fault. False where there is one.
 */
export async function checkPacks(given: string | undefined, terminal: Terminal): Promise<boolean> {
  const packs = given === undefined ? settingsOf(terminal).packs : { folder: given };
  const folder = packs.folder.replace(/(?<=.)\/+$/, '');
  const reports = (await isPack(folder))
    ? [await checkPack(folder)]
    : await checkAll({ ...packs, folder });
  for (const fault of new Set(reports.flatMap(({ faults }) => faults))) terminal.out(`${fault}\n`);
  for (const { faults, summary } of reports) {
    (faults.length > 0 ? terminal.err : terminal.out)(`${summary}\n`);
  }
  return reports.every(({ faults }) => faults.length === 0);
}

/** Each pack by itself, then what is wrong between them and with the default. */
async function checkAll({
  folder,
  defaultId,
}: {
  readonly folder: string;
  readonly defaultId?: string | undefined;
}): Promise<readonly PackReport[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const packs = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const each = await Promise.all(packs.map(({ name }) => checkPack(join(folder, name))));
  const together = await loadLibrary(folder, defaultId);
  if ('library' in together || each.some(({ faults }) => faults.length > 0)) return each;
  return [{ faults: together.faults.map(formatFault), summary: `${folder}: not fit for use` }];
}

/**
 * A folder with YAML or facts in it is meant as a pack, one without as a folder of packs, which may
 * have a vocabulary for all of them.
 */
async function isPack(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  return (
    entries === null ||
    entries.some(
      ({ name }) => name === 'facts' || (/\.ya?ml$/.test(name) && name !== VOCABULARY_FILE),
    )
  );
}
