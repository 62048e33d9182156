import { z } from 'zod';
import { factsOf } from '../briefing/lookup.ts';
import type { Pack } from '../content/library.ts';

/** The days of a summit as a pack has them, and as its facts had them before. */
export const summitSnapshotSchema = z.object({
  /** YYYY-MM-DD, both included. */
  start: z.iso.date(),
  end: z.iso.date(),
  /** Ids of the facts that these days rest on, the first first. */
  facts: z.array(z.string()),
  /** The loose date of each fact on the days of the summit, by the fact's id. */
  dates: z.record(z.string(), z.string()),
});
export type SummitSnapshot = Readonly<z.infer<typeof summitSnapshotSchema>>;

/** The same pack gives the same text as JSON, however its facts are spread over files. */
export function summitSnapshotOf(pack: Pack): SummitSnapshot {
  const { start, end, facts } = pack.meta.summit;
  const measure = measureOfDates(pack);
  const dates = [...pack.facts.values()].flatMap(({ id, figure }) =>
    figure && 'date' in figure && figure.measure === measure ? [[id, figure.date] as const] : [],
  );
  return {
    start,
    end,
    facts: [...facts],
    dates: Object.fromEntries(dates.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Id of what the days of the summit are figures of: the measure of the first date that they rest on. */
export const measureOfDates = (pack: Pack): string | null =>
  factsOf(pack, pack.meta.summit.facts).find(({ figure }) => figure && 'date' in figure)?.figure
    ?.measure ?? null;
