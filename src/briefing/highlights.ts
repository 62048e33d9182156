import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { spanOf } from '../content/span.ts';
import { factsOf } from './lookup.ts';

/**
 * The editor's highlights as of a day. Once the summit is over, what was only said to come of it leads
 * no longer: it stands among the commitments, with no word since, and not as news.
 */
export function highlightsOn(pack: Pack, today: Temporal.PlainDate): readonly Fact[] {
  const highlights = factsOf(pack, pack.meta.highlights);
  const { end } = pack.meta.summit;
  return today.toString() <= end
    ? highlights
    : highlights.filter((fact) => !isOvertaken(fact, end));
}

/** Foretold by the last day, and of no date after it. */
function isOvertaken({ status, asOf, figure }: Fact, end: string): boolean {
  if ((status !== 'expected' && status !== 'proposed') || asOf > end) return false;
  return figure === undefined || !('date' in figure) || spanOf(figure.date).start.toString() <= end;
}
