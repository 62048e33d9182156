import { join } from 'node:path';
import { formatFault } from '../content/fault.ts';
import { loadExam } from '../content/load-exam.ts';
import { UserError } from '../errors.ts';
import { markQuestion } from '../exam/mark.ts';
import { sumUp } from '../exam/result.ts';
import { loadPacks } from '../load-packs.ts';
import { settingsOf } from '../settings.ts';
import { askThread } from './ask-thread.ts';
import { examReport } from './exam-report.ts';
import { packNamed } from './pack-named.ts';
import type { Terminal } from './terminal.ts';

/** Holds a pack's exam and prints how it went; false where it stays below a pass mark. */
export async function holdExam(
  options: { readonly pack?: string },
  terminal: Terminal,
): Promise<boolean> {
  const { packs } = settingsOf(terminal);
  const pack = packNamed(await loadPacks(packs), options.pack);
  const loaded = await loadExam(join(packs.folder, pack.meta.id));
  if (loaded === null) {
    throw new UserError({
      where: join(packs.folder, pack.meta.id),
      what: 'the pack has no exam.yaml',
      remedy: 'write one; docs/packs.md says how',
    });
  }
  if ('faults' in loaded) {
    throw new UserError({
      where: pack.meta.id,
      what: `the exam cannot be held:\n${loaded.faults.map((fault) => `  ${formatFault(fault)}`).join('\n')}\n`,
      remedy: 'mend each line',
    });
  }
  const { exam } = loaded;
  const now = exam.day === undefined ? terminal.now() : noonOf(exam.day);
  const turns = exam.questions.flatMap((question) =>
    markQuestion(question, askThread(question.turns, pack, now)),
  );
  const result = sumUp(exam, turns);
  terminal.out(examReport(result, terminal.width));
  return result.passed;
}

const noonOf = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T12:00:00Z`);
