import { LANGUAGES } from '../../content/schema/languages.ts';
import type { UnitKind, Vocabulary } from '../../content/schema/vocabulary.ts';

/** What a vocabulary calls numbers, months and units. */
export interface Tables {
  /** What a number or a month is called. */
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, { readonly kind: UnitKind; readonly scale: number }>;
}

const tables = new WeakMap<Vocabulary, Tables>();

/** Built once a vocabulary. */
export function tablesOf(vocabulary: Vocabulary): Tables {
  const known = tables.get(vocabulary);
  if (known) return known;
  const numbers = new Map(LANGUAGES.flatMap((one) => Object.entries(vocabulary.numbers[one])));
  const months = new Map(LANGUAGES.flatMap((one) => Object.entries(vocabulary.months[one])));
  const made: Tables = {
    words: new Set([...numbers.keys(), ...months.keys()]),
    numbers,
    ordinals: new Map(LANGUAGES.flatMap((one) => Object.entries(vocabulary.ordinals[one]))),
    months,
    units: new Map(
      Object.entries(vocabulary.units).flatMap(([kind, table]) =>
        Object.entries(table).map(
          ([word, scale]) => [word, { kind: kind as UnitKind, scale }] as const,
        ),
      ),
    ),
  };
  tables.set(vocabulary, made);
  return made;
}
