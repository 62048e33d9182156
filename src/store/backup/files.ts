import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { UserError } from '../../errors.ts';
import { readLines } from '../../read-lines.ts';

/** Channels and ids of people stand in a backup: it is its owner's alone. */
const OWNER_ALONE = 0o600;

/**
 * Writes texts into a file, gzipped, under another name first: whoever looks finds the whole file, or
 * what was there before, also where the power fails.
 */
export async function writeWhole(file: string, texts: AsyncIterable<string>): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(
      Readable.from(texts),
      createGzip(),
      createWriteStream(part, { mode: OWNER_ALONE, flags: 'wx' }),
    );
    await sync(part);
    await rename(part, file);
    await sync(dirname(file));
  } catch (cause) {
    await rm(part, { force: true });
    throw isOfFiles(cause)
      ? new UserError(
          {
            where: file,
            what: `it cannot be written (${cause.code})`,
            remedy:
              'name a file in a folder that is there, that you may write to and that has room',
          },
          { cause },
        )
      : cause;
  }
}

/** What was written is on the disk, and not only on its way there. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The lines of a gzipped file. Rejects with a UserError where it is none, or cannot be read. */
export async function* readZippedLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  // A fault of either ends the other, and is thrown by the lines.
  pipeline(source, unzipped).catch(() => {});
  try {
    yield* readLines(unzipped.setEncoding('utf8'));
  } catch (cause) {
    if (!isOfFiles(cause)) throw cause;
    throw new UserError(
      {
        where: file,
        what: cause.code.startsWith('Z_')
          ? `it is not a whole gzip file (${cause.code})`
          : `it cannot be read (${cause.code})`,
        remedy: 'name a file that `sherpa backup` made',
      },
      { cause },
    );
  } finally {
    source.destroy();
    unzipped.destroy();
  }
}

const isOfFiles = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(E[A-Z]+|Z_\w+)$/.test(error.code);
