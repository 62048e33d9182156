import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifest = z.object({ scripts: z.object({ start: z.string() }) });

/** The flags with which `npm start` runs Node, for those who start a bot by another file. */
export function nodeFlags(): readonly string[] {
  const { scripts } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}
