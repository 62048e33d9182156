import { existsSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import { settingsOf } from '../../settings.ts';
import { openStore } from '../../store/open-store.ts';
import { sqliteFile } from '../../store/sqlite-file.ts';
import type { Store } from '../../store/store.ts';
import type { StoreConfig } from '../../store/store-config.ts';
import type { Terminal } from '../terminal.ts';

/** Works with the store that the environment names, beside a bot that may be running, and closes it. */
export async function withStore<Result>(
  terminal: Pick<Terminal, 'env'>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(settingsOf(terminal).store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same where there is something to look at: a store that is not there is not made. */
export async function withStoreThatIs<Result>(
  terminal: Pick<Terminal, 'env'>,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { store } = settingsOf(terminal);
  if (!isThere(store)) {
    throw new UserError({
      where: store.folder,
      what: 'there is no store yet',
      remedy: 'start the bot once, or name another folder with SHERPA_STATE',
    });
  }
  return withStore(terminal, work);
}

const isThere = (store: StoreConfig): store is Exclude<StoreConfig, { type: 'sqlite' }> =>
  store.type !== 'sqlite' || existsSync(sqliteFile(store.folder));
