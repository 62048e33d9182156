import { type Fault, formatFault, sortFaults } from './fault.ts';
import type { Pack } from './library.ts';
import { loadExam } from './load-exam.ts';
import { loadPack } from './load-pack.ts';
import type { Exam } from './schema/exam.ts';

/** What there is to say about a pack's soundness, for people. */
export interface PackReport {
  /** One line a fault; a pack with none is fit for use. */
  readonly faults: readonly string[];
  /** One line that sums up. */
  readonly summary: string;
}

/**
 * Checks the pack in a folder, its exam with it, and words the result. Rejects only where the disk
 * fails.
 */
export async function checkPack(folder: string): Promise<PackReport> {
  const [result, examined] = await Promise.all([loadPack(folder), loadExam(folder)]);
  const faults: readonly Fault[] = [
    ...('faults' in result ? result.faults : []),
    ...(examined && 'faults' in examined ? examined.faults : []),
  ];
  if (faults.length > 0 || !('pack' in result)) {
    return {
      faults: sortFaults(faults).map(formatFault),
      summary: `${folder}: ${count(faults.length, 'fault')}`,
    };
  }
  const exam = examined && 'exam' in examined ? examined.exam : null;
  return { faults: [], summary: `${folder}: ${summarise(result.pack, exam)}` };
}

function summarise(pack: Pack, exam: Exam | null): string {
  const counts = [
    count(pack.facts.size, 'fact'),
    count(pack.sources.size, 'source'),
    count(pack.entities.size, 'entity', 'entities'),
    count(pack.measures.size, 'measure'),
    count(pack.derivations.size, 'derivation'),
    count(pack.disagreements.length + pack.contrasts.length, 'difference'),
    ...(exam ? [count(exam.questions.length, 'exam question')] : []),
  ];
  return `no faults in ${counts.join(', ')}`;
}

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
