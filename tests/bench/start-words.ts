import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const manifest = z.object({ scripts: z.object({ start: z.string() }) });

/** What `npm start` gives Node. The operator's own `.env` is left out. */
export async function startWords(): Promise<readonly string[]> {
  const { scripts } = manifest.parse(
    JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')),
  );
  const [node, ...words] = scripts.start.split(' ');
  if (node !== 'node') throw new Error('package.json: the script "start" does not begin with node');
  return words.filter((word) => !word.startsWith('--env-file'));
}

/** Those of them that are flags: whatever is measured runs with what Sherpa runs with. */
export const startFlags = async (): Promise<readonly string[]> =>
  (await startWords()).filter((word) => word.startsWith('--'));
