import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AnswerCounts, type AnswerTimes, answerTimesSchema } from './answers.ts';
import { ROOT, startFlags } from './start-words.ts';

const ENTRY = 'tests/bench/answers-process.ts';
const MOST_OUTPUT = 2 ** 26;

/**
 * Times answers in a process of their own, with the flags that Sherpa runs with: the bench's own process
 * has bots, services and thousands of their replies in its memory, which no operator's has.
 */
export async function measureAnswersApart(counts: AnswerCounts): Promise<AnswerTimes> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...(await startFlags()), join(ROOT, ENTRY), JSON.stringify(counts)],
    { cwd: ROOT, maxBuffer: MOST_OUTPUT },
  );
  return answerTimesSchema.parse(JSON.parse(stdout));
}
