import type { Pack } from '../../../content/library.ts';
import type { Precision } from '../../../content/schema/common.ts';
import type { DateFigure, Fact } from '../../../content/schema/fact.ts';
import type { Measure } from '../../../content/schema/measure.ts';
import { type Dimension, UNITS, type Unit } from '../../../content/units.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';

/** A number of the pack that can go into a sum: a fact's figure, or a derivation of a measure. */
export interface Figure {
  readonly candidate: Candidate;
  readonly measure: Measure;
  readonly value: number;
  readonly unit: Unit;
  readonly dimension: Dimension;
  readonly precision: Precision;
  readonly period: string | null;
  /** Whether it is aimed at, and not there yet. */
  readonly isAim: boolean;
  /** Terms of which a question must have one to mean it. */
  readonly keys: ReadonlySet<string>;
  /** Systems, events and programmes that it is about: one of them must be meant too. */
  readonly subjects: ReadonlySet<string>;
  /** The same of figures of one measure, of one thing, and told or aimed at alike. */
  readonly group: string;
}

/** A date of the pack that a span can begin or end with. */
export interface Dated extends Pick<Figure, 'candidate' | 'measure' | 'keys' | 'subjects'> {
  readonly fact: Fact;
  readonly figure: DateFigure;
}

interface Figures {
  readonly numbers: readonly Figure[];
  readonly dates: readonly Dated[];
  /** Numbers, then dates. */
  readonly all: readonly (Figure | Dated)[];
  /** The keys of all numbers: most words of a question mean none. */
  readonly numberKeys: ReadonlySet<string>;
  /** The keys of all. */
  readonly keys: ReadonlySet<string>;
  /** All that any is about. */
  readonly subjects: ReadonlySet<string>;
}

const known = new WeakMap<Pack, Figures>();

/** All that sums of a pack can be made of. */
export function figuresOf(pack: Pack): Figures {
  const before = known.get(pack);
  if (before) return before;
  const { candidates } = candidatesOf(pack);
  const numbers = candidates.flatMap((one) => numberOf(one, pack) ?? []);
  const dates = candidates.flatMap((one) => dateOf(one, pack) ?? []);
  const all = [...numbers, ...dates];
  const made: Figures = {
    numbers,
    dates,
    all,
    numberKeys: new Set(numbers.flatMap(({ keys }) => [...keys])),
    keys: new Set(all.flatMap(({ keys }) => [...keys])),
    subjects: new Set(all.flatMap(({ subjects }) => [...subjects])),
  };
  known.set(pack, made);
  return made;
}

function numberOf(candidate: Candidate, pack: Pack): Figure | null {
  const { source, measure } = candidate;
  if (!measure) return null;
  const subjects = subjectsOf(candidate, pack);
  const isAim = source.from === 'fact' && source.fact.status === 'target';
  const shared = {
    ...{ candidate, measure, keys: keysOf(candidate, pack), subjects, isAim },
    group: `${measure.id} ${isAim} ${[...subjects].join()}`,
  };
  if (source.from === 'derivation') {
    const { derivation, unrounded, precision } = source.derived;
    const { unit } = derivation;
    return {
      ...shared,
      value: unrounded,
      unit,
      dimension: UNITS[unit].dimension,
      precision,
      period: derivation.period ?? null,
    };
  }
  const { figure } = source.fact;
  if (!figure || 'date' in figure) return null;
  return {
    ...shared,
    value: figure.value,
    unit: figure.unit,
    dimension: UNITS[figure.unit].dimension,
    precision: figure.precision,
    period: figure.period ?? null,
  };
}

function dateOf(candidate: Candidate, pack: Pack): Dated | null {
  const { source, measure } = candidate;
  if (source.from !== 'fact' || !measure) return null;
  const { fact } = source;
  if (!fact.figure || !('date' in fact.figure)) return null;
  return {
    candidate,
    measure,
    fact,
    figure: fact.figure,
    keys: keysOf(candidate, pack),
    subjects: subjectsOf(candidate, pack),
  };
}

/** The keys of its measure; of one without keys, the telling words of the candidate. */
function keysOf(candidate: Candidate, pack: Pack): ReadonlySet<string> {
  if (candidate.keys.size > 0) return candidate.keys;
  const index = candidatesOf(pack);
  const telling = [...candidate.terms].flatMap(([term, weight]) =>
    weight >= 0.95 && !/^[#@!]/.test(term) && index.weight(term) >= 0.45 ? [term] : [],
  );
  return new Set(telling);
}

const SUBJECTS = new Set(['weapon-system', 'event', 'programme']);

function subjectsOf({ entities, source }: Candidate, pack: Pack): ReadonlySet<string> {
  const index = candidatesOf(pack);
  const named = pack.meta.summit.facts.flatMap((id) => [...(index.byId.get(id)?.entities ?? [])]);
  // Everything is about the summit.
  const summit = new Set(named.filter((id) => pack.entities.get(id)?.kind === 'event'));
  const tellers = new Set(source.from === 'fact' ? [...source.fact.by, source.fact.via ?? ''] : []);
  return new Set(
    [...entities].filter(
      (id) =>
        SUBJECTS.has(pack.entities.get(id)?.kind ?? '') && !summit.has(id) && !tellers.has(id),
    ),
  );
}

/** Its value in the base unit of its dimension. */
export const baseValue = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): number =>
  value * UNITS[unit].scale;
