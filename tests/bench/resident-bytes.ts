import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Memory of a process that is in RAM, as the kernel counts it; nothing is asked of the process. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kibibytes =
    status === null
      ? (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout
      : /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
  const bytes = Number(kibibytes) * 1024;
  if (!(bytes > 0)) throw new Error(`the memory of process ${pid} cannot be read`);
  return bytes;
}
