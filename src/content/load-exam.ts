import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExam, type ExamResult } from './exam.ts';

/** Reads the exam of the pack in a folder; null where it has none. Rejects only where the disk fails. */
export async function loadExam(folder: string): Promise<ExamResult | null> {
  const file = join(folder, 'exam.yaml');
  try {
    return buildExam(file, await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
