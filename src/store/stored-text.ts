import { createHash } from 'node:crypto';
import type { Store } from './store.ts';

type TextTable = 'edition_document' | 'pack_snapshot';

/** A text that is taken up again counts as new from then on, if it was kept longer ago than this. */
const FRESH_MS = 24 * 60 * 60_000;

/** Thousands of channels are given the same few texts. */
const hashes = new Map<string, string>();
const HASHES_KEPT = 32;

function hashOf(content: string): string {
  const known = hashes.get(content);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(content).digest('hex');
  if (hashes.size >= HASHES_KEPT) hashes.clear();
  hashes.set(content, hash);
  return hash;
}

/** Keeps a text once, however often it is given; resolves to its SHA-256 in hex, by which it is found. */
export async function keepText(
  { db }: Pick<Store, 'db'>,
  table: TextTable,
  content: string,
  now: number,
): Promise<string> {
  const hash = hashOf(content);
  const known = await db
    .selectFrom(table)
    .select('created_at')
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (known && now - known.created_at < FRESH_MS) return hash;
  await db
    .insertInto(table)
    .values({ hash, content, created_at: now })
    .onConflict((conflict) => conflict.column('hash').doUpdateSet({ created_at: now }))
    .execute();
  return hash;
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
