import type { Pack } from '../../../content/library.ts';
import type { WorkedSum } from '../../answer.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import type { Figure } from '../operands/figures.ts';
import type { Sum } from '../operands/reading.ts';
import { writeSum } from './write-sum.ts';

/** A sum that is known already, worked out and told; null where its figures do not go together. */
export function tellSum(sum: Sum, resolved: Resolved, pack: Pack): Reply | null {
  const written = writeSum(sum, pack, resolved.question.language);
  const figures = figuresIn(sum).map(({ candidate }) => candidate);
  return written && tellWorked(written, figures, resolved, pack);
}

/** The figures that go into a sum, without what is assumed. */
export const figuresIn = ({ inputs }: Sum): readonly Figure[] =>
  Object.values(inputs).flatMap((one) => ('assumed' in one ? [] : [one]));

/** A sum that is worked out, told with its steps and carried by what went into it. */
export function tellWorked(
  sum: WorkedSum,
  figures: readonly Candidate[],
  { question }: Resolved,
  pack: Pack,
): Reply {
  const lead = `${sum.label}: ${sum.value} ${sum.steps}.`;
  return {
    answer: answered(question, lead, figures, pack, [{ from: 'sum', ...sum }]),
    focus: figures,
  };
}
