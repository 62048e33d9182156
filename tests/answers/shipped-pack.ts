import { fileURLToPath } from 'node:url';
import { loadExam } from '../../src/content/load-exam.ts';
import type { ExamQuestion } from '../../src/content/schema/exam.ts';
import { loadShipped } from '../pack/shipped.ts';

export const shipped = await loadShipped();

/** The questions of its exam. */
export async function shippedExam(): Promise<readonly ExamQuestion[]> {
  const folder = fileURLToPath(new URL('../../data/india-russia-2025', import.meta.url));
  const found = await loadExam(folder);
  if (!found || !('exam' in found)) throw new Error('the shipped exam has faults');
  return found.exam.questions;
}
