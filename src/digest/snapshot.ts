import { z } from 'zod';
import type { Pack } from '../content/library.ts';
import { status } from '../content/schema/common.ts';
import type { Fact, Figure } from '../content/schema/fact.ts';
import { summitSnapshotOf, summitSnapshotSchema } from './summit-snapshot.ts';

/** A fact as an edition could tell it: what a later one needs to see and to show that it changed. */
const factSnapshotSchema = z.object({
  text: z.string(),
  /** YYYY-MM-DD */
  asOf: z.iso.date(),
  status,
  /** Source ids. */
  sources: z.array(z.string()),
  via: z.string().optional(),
  by: z.array(z.string()),
  topics: z.array(z.string()),
  /** The figure in one line, only to be compared: the text says it to readers. */
  figure: z.string().optional(),
});
export type FactSnapshot = Readonly<z.infer<typeof factSnapshotSchema>>;

/**
 * The facts of a whole pack by id, whatever their day, with the names that their citations need: a
 * source that was taken out can still be cited. One is shared by all channels and days of a pack.
 */
export const packSnapshotSchema = z.object({
  facts: z.record(z.string(), factSnapshotSchema),
  sources: z.record(z.string(), z.object({ label: z.string(), published: z.iso.date() })),
  entities: z.record(z.string(), z.object({ name: z.string() })),
  /** Not kept by older versions. */
  summit: summitSnapshotSchema.optional(),
});
export type PackSnapshot = Readonly<z.infer<typeof packSnapshotSchema>>;

/** What is remembered of a channel's last edition. */
export interface EditionMemory {
  /** The readers' day that it was for, YYYY-MM-DD. */
  readonly day: string;
  /** Of the pack that it was made from. */
  readonly snapshot: PackSnapshot;
}

/**
 * The snapshot of a pack. The same facts give the same text as JSON, in whichever files and order they
 * stand.
 */
export function snapshotOf(pack: Pack): PackSnapshot {
  const facts = [...pack.facts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sources = new Set(facts.flatMap((fact) => fact.sources));
  const people = new Set(facts.flatMap(({ by, via }) => (via === undefined ? by : [...by, via])));
  return {
    facts: Object.fromEntries(facts.map((fact) => [fact.id, factSnapshotOf(fact)])),
    sources: named(sources, (id) => {
      const source = pack.sources.get(id);
      return source && { label: source.label, published: source.published };
    }),
    entities: named(people, (id) => {
      const entity = pack.entities.get(id);
      return entity && { name: entity.name };
    }),
    summit: summitSnapshotOf(pack),
  };
}

export const factSnapshotOf = (fact: Fact): FactSnapshot => ({
  text: fact.text,
  asOf: fact.asOf,
  status: fact.status,
  sources: fact.sources,
  ...(fact.via === undefined ? {} : { via: fact.via }),
  by: fact.by,
  topics: fact.topics,
  ...(fact.figure === undefined ? {} : { figure: figureLine(fact.figure) }),
});

/** `trade.bilateral-total 68.7 usd-billion 2024-25 exact`. */
const figureLine = (figure: Figure): string =>
  [
    figure.measure,
    ...('date' in figure ? [figure.date] : [figure.value, figure.unit, figure.period ?? '-']),
    figure.precision,
  ].join(' ');

function named<Value>(
  ids: ReadonlySet<string>,
  lookUp: (id: string) => Value | undefined,
): Record<string, Value> {
  const entries = [...ids].toSorted().flatMap((id) => {
    const value = lookUp(id);
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(entries);
}
