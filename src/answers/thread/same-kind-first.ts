import type { Pack } from '../../content/library.ts';
import { figuresOf } from '../arithmetic/operands/figures.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Question } from '../reading/question.ts';
import { isSameOfAnother } from './carry-over.ts';
import type { Context } from './context.ts';

/** `And the S-400 deal?` behind what the lease costs: what it costs too comes before how many it is of. */
export function sameKindFirst(
  fitting: readonly Ranked[],
  question: Question,
  context: Context,
  pack: Pack,
): readonly Ranked[] {
  const [told] = context.focus;
  const dimension = told && dimensionOf(told, pack);
  if (!dimension || !isSameOfAnother(question, context, pack)) return fitting;
  const isAlike = ({ candidate }: Ranked): boolean => dimensionOf(candidate, pack) === dimension;
  return fitting.toSorted((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
}

const dimensionOf = (candidate: Candidate, pack: Pack) =>
  figuresOf(pack).numbers.find((one) => one.candidate.id === candidate.id)?.dimension;
