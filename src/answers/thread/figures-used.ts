import { originId } from '../../content/origin-id.ts';
import type { Answer } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';

/** So many answers back a figure is still one of those that were just used. */
const BACK = 3;

/** Ids of what an answer's figures are of, and behind them of the answers before it, the last first. */
export type FiguresUsed = readonly (readonly string[])[];

/**
 * What `and the ratio?` may be of: what went into the last sum or is told first, and the same of the answers
 * before. A refusal leaves it as it was.
 */
export function figuresUsed(
  answer: Answer | undefined,
  focus: readonly Candidate[],
  before: FiguresUsed,
): FiguresUsed {
  if (answer?.status !== 'answered') return before;
  return [usedIn(answer, focus), ...before].slice(0, BACK);
}

function usedIn({ support: [first] }: Answer, focus: readonly Candidate[]): readonly string[] {
  if (first?.from === 'sum') return focus.map(({ id }) => id);
  const [told, second] = focus;
  if (!told) return [];
  // Both sides of what sources tell otherwise are told as one.
  const isPair = told.measure !== null && told.measure === second?.measure;
  if (isPair && second) return [told.id, second.id];
  const { source } = told;
  return source.from === 'derivation' && isOfTwo(source.derived.derivation.unit)
    ? source.derived.inputs.map(originId)
    : [told.id];
}

/** A share or a multiple is of two figures, and no figure to go on with. */
const isOfTwo = (unit: string): boolean => unit === 'percent' || unit === 'times';
