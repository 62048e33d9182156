import { resolve } from 'node:path';
import { checkBackup } from '../../store/backup/read-backup.ts';
import { restoreBackup } from '../../store/backup/restore-backup.ts';
import { writeBackup } from '../../store/backup/write-backup.ts';
import type { Terminal } from '../terminal.ts';
import { withStore, withStoreThatIs } from './with-store.ts';

/** Writes all that the store holds into a file. */
export async function backUp(file: string, terminal: Terminal): Promise<boolean> {
  const rows = await withStoreThatIs(terminal, (store) => writeBackup(store, file, terminal.now()));
  terminal.out(
    `${resolve(file)}: ${rows.subscription} subscriptions, ${rows.delivery} deliveries, ${rows.audit} lines of the audit.\n`,
  );
  return true;
}

/** Puts what a backup holds in the place of all that the store holds. */
export async function restore(file: string, terminal: Terminal): Promise<boolean> {
  // Before the store is opened, which makes one where there is none, and before anybody waits for us.
  const { madeAt } = await checkBackup(file);
  await withStore(terminal, (store) => restoreBackup(store, file, terminal.now()));
  terminal.out(
    [
      `The store is as it was on ${madeAt.slice(0, 16).replace('T', ' at ')} UTC.`,
      'Editions that have become due since are looked for in their channels, from two minutes on, and',
      'only those that do not stand there are sent.',
      '',
    ].join('\n'),
  );
  return true;
}
