import { fileURLToPath } from 'node:url';
import { loadExam } from '../../src/content/load-exam.ts';
import type { ExamQuestion } from '../../src/content/schema/exam.ts';

const loaded = await loadExam(
  fileURLToPath(new URL('../../data/india-russia-2025', import.meta.url)),
);
if (!loaded || !('exam' in loaded)) throw new Error('the shipped exam has faults');

/** The questions of the shipped pack's exam. */
export const questions: readonly ExamQuestion[] = loaded.exam.questions;
