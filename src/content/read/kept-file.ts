import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A line of its own before the content. */
const SEAL_LENGTH = createHash('sha256').digest('hex').length + 1;

/**
 * The content of a file that was kept under this key; null where there is none, where it was kept under
 * another, and where a single byte of it is not as it was written.
 */
export async function readSealed(file: string, key: string): Promise<Buffer | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const content = bytes.subarray(SEAL_LENGTH);
  return bytes.subarray(0, SEAL_LENGTH).equals(Buffer.from(sealOf(key, content))) ? content : null;
}

/** Keeps content under a key. Whoever reads meanwhile sees the old file or the new one, whole. */
export async function writeSealed(file: string, key: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${crypto.randomUUID()}`;
  await writeFile(partial, Buffer.concat([Buffer.from(sealOf(key, content)), content]));
  await rename(partial, file);
}

/** Says of which key and content it is, so that a file that was damaged or left behind is none. */
const sealOf = (key: string, content: Buffer): string =>
  `${createHash('sha256').update(key).update(content).digest('hex')}\n`;
