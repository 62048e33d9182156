import { z } from 'zod';
import type { Pack } from '../content/library.ts';
import { readLines } from '../read-lines.ts';
import { askThread } from './ask-thread.ts';
import type { Terminal } from './terminal.ts';

const batchLine = z.object({
  id: z.union([z.string(), z.number()], 'must be text or a number'),
  turns: z
    .array(z.string('must be text'), 'must be a list of questions')
    .min(1, 'must have at least one question'),
});

/**
 * Reads JSON lines `{"id", "turns"}` from standard input, each line a fresh thread, and writes a JSON
 * line `{"id", "answers"}` for each at once. A line that is none is told on standard error by its
 * number and passed over, and so is an empty one in silence. False where a line was not answered.
 */
export async function askBatch(
  pack: Pack,
  now: Temporal.Instant,
  terminal: Pick<Terminal, 'input' | 'out' | 'err'>,
): Promise<boolean> {
  let number = 0;
  let sound = true;
  for await (const line of readLines(terminal.input)) {
    number += 1;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    const read = readBatchLine(text);
    if ('fault' in read) {
      sound = false;
      terminal.err(`line ${number}: ${read.fault}\n`);
      continue;
    }
    const answers = askThread(read.turns, pack, now);
    terminal.out(`${JSON.stringify({ id: read.id, answers })}\n`);
  }
  return sound;
}

function readBatchLine(text: string): z.infer<typeof batchLine> | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'this is not JSON; write {"id":"…","turns":["…"]} on one line' };
  }
  const parsed = batchLine.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    path.length === 0
      ? 'the line must be an object with id and turns'
      : `${path.join('.')} ${message}`,
  );
  return { fault: `${faults.join('; ')}; write {"id":"…","turns":["…"]}` };
}
