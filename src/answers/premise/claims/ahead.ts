import type { Pack } from '../../../content/library.ts';
import { periodSpan, spanOf } from '../../../content/span.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { StatedDate } from '../../language/values.ts';
import { perPack } from '../../per-pack.ts';

/** The year in which the latest of a pack's sources came out: what lies behind it is still to come. */
const written = perPack(({ sources }) => ({
  year: Math.max(0, ...[...sources.values()].map(({ published }) => Number(published.slice(0, 4)))),
}));
const lastYear = (pack: Pack): number => written(pack).year;

/** Whether a year is stated that was still to come when the sources were written. */
export const isToCome = ({ year }: StatedDate, pack: Pack): boolean =>
  year !== null && year > lastYear(pack);

/** Whether the candidate's own figure is of such a year: an aim, a delivery that is due. */
function isOfToCome({ source }: Candidate, pack: Pack): boolean {
  if (source.from !== 'fact' || !source.fact.figure) return false;
  const { figure } = source.fact;
  const span =
    'date' in figure
      ? spanOf(figure.date)
      : figure.period === undefined
        ? null
        : periodSpan(figure.period);
  return span !== null && Number(span.end.slice(0, 4)) > lastYear(pack);
}

/** What is said of a year to come can only be of what is to come, where anything of it is known. */
export function ofItsTime(
  candidates: readonly Candidate[],
  dates: readonly StatedDate[],
  pack: Pack,
): readonly Candidate[] {
  if (!dates.some((stated) => isToCome(stated, pack))) return candidates;
  const ahead = candidates.filter((one) => isOfToCome(one, pack));
  return ahead.length > 0 ? ahead : candidates;
}

/** What the sources only expect, offer or think possible. */
const AHEAD = new Set(['expected', 'proposed', 'target']);

export const isAhead = ({ source }: Candidate): boolean =>
  source.from === 'fact' && AHEAD.has(source.fact.status);
