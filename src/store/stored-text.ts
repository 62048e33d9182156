import { createHash } from 'node:crypto';
import type { Store } from './store.ts';

type TextTable = 'edition_document' | 'pack_snapshot';

/** A text that is taken up again counts as new from then on, if it was kept longer ago than this. */
const FRESH_MS = 24 * 60 * 60_000;

const HASHES_KEPT = 32;

/** SHA-256 in hex, remembered of the last few texts: thousands of channels are given the same ones. */
export function createTextHash(): (content: string) => string {
  const hashes = new Map<string, string>();
  return (content) => {
    const known = hashes.get(content);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(content).digest('hex');
    if (hashes.size >= HASHES_KEPT) hashes.clear();
    hashes.set(content, hash);
    return hash;
  };
}

/** Keeps a text once under its hash, however often it is given. */
export async function keepText(
  { db }: Pick<Store, 'db'>,
  table: TextTable,
  { hash, content }: { readonly hash: string; readonly content: string },
  now: number,
): Promise<void> {
  const known = await db
    .selectFrom(table)
    .select('created_at')
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (known && now - known.created_at < FRESH_MS) return;
  await db
    .insertInto(table)
    .values({ hash, content, created_at: now })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ created_at: now }))
    .execute();
}

/** The text kept under a hash; rejects where there is none. */
export async function keptText(
  { db }: Pick<Store, 'db'>,
  table: TextTable,
  hash: string,
): Promise<string> {
  const { content } = await db
    .selectFrom(table)
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return content;
}
