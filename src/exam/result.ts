import type { Exam } from '../content/schema/exam.ts';
import type { MarkedTurn } from './mark.ts';

/** How the turns of one kind went, or all of them. */
export interface Score {
  readonly label: string;
  readonly turns: number;
  readonly right: number;
  /** Percent of the turns that are right. */
  readonly share: number;
  /** Percent that are needed. */
  readonly pass: number;
  readonly passed: boolean;
}

export interface ExamResult {
  /** In the order of the exam's kinds. */
  readonly kinds: readonly Score[];
  readonly all: Score;
  readonly misses: readonly MarkedTurn[];
  /** Whether all kinds and the whole reach their marks. */
  readonly passed: boolean;
}

/** Counts the marked turns of an exam against its pass marks. */
export function sumUp(exam: Exam, turns: readonly MarkedTurn[]): ExamResult {
  const kinds = exam.kinds.map(({ id, label, pass }) =>
    score(
      label,
      turns.filter(({ kind }) => kind === id),
      pass,
    ),
  );
  const all = score('All', turns, exam.pass);
  return {
    kinds,
    all,
    misses: turns.filter(({ faults }) => faults.length > 0),
    passed: [...kinds, all].every(({ passed }) => passed),
  };
}

function score(label: string, turns: readonly MarkedTurn[], pass: number): Score {
  const right = turns.filter(({ faults }) => faults.length === 0).length;
  const share = turns.length === 0 ? 100 : (right / turns.length) * 100;
  return { label, turns: turns.length, right, share, pass, passed: share >= pass };
}
