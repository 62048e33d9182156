import type { Pack } from '../content/library.ts';
import type { PackMeta } from '../content/schema/pack.ts';

/** Where a moment stands to the summit, in days of the summit's own zone. */
export type Phase =
  | { readonly type: 'before'; readonly days: number }
  | { readonly type: 'during'; readonly day: number; readonly of: number }
  | { readonly type: 'after'; readonly daysSince: number };

/** Before, during (day k of n) or after the summit. */
export function summitPhase(meta: PackMeta, now: Temporal.Instant): Phase {
  const today = dayIn(now, meta.summit.zone);
  const start = Temporal.PlainDate.from(meta.summit.start);
  const end = Temporal.PlainDate.from(meta.summit.end);
  const toStart = today.until(start).days;
  const sinceEnd = end.until(today).days;
  if (toStart > 0) return { type: 'before', days: toStart };
  if (sinceEnd > 0) return { type: 'after', daysSince: sinceEnd };
  return { type: 'during', day: 1 - toStart, of: start.until(end).days + 1 };
}

/** The calendar day that it is at a moment in an IANA zone. */
export function dayIn(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

/** Whether a source from after its last day knows of the summit; else it only was to end then. */
export const isEndKnown = (pack: Pack): boolean => knownUntil(pack) > pack.meta.summit.end;

/** The last day, YYYY-MM-DD, for which any source of the pack vouches: it knows nothing later. */
export function knownUntil(pack: Pack): string {
  const known = pack.commitments.flatMap((commitment) => commitment.known);
  const days = [...pack.facts.values(), ...known].map((item) => item.asOf).sort();
  return days.at(-1) ?? pack.meta.summit.end;
}
