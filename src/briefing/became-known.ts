import type { Pack } from '../content/library.ts';
import { bySection, type Section } from './subject-matter.ts';

/** The facts whose as-of date lies after one day and not after another, by topic. */
export function becameKnown(
  pack: Pack,
  after: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Section[] {
  const [from, to] = [after.toString(), until.toString()];
  return bySection(
    pack,
    [...pack.facts.values()].filter(({ asOf }) => asOf > from && asOf <= to),
  );
}
