import type { FormulaToken } from './derive/formula.ts';
import type { AgendaItem, Commitment, DifferenceNote, TimelineEntry } from './schema/calendar.ts';
import type { Precision } from './schema/common.ts';
import type { Derivation } from './schema/derivation.ts';
import type { Entity } from './schema/entity.ts';
import type { Fact, Figure } from './schema/fact.ts';
import type { Gap } from './schema/gap.ts';
import type { Measure } from './schema/measure.ts';
import type { PackMeta } from './schema/pack.ts';
import type { Source } from './schema/source.ts';
import type { Vocabulary } from './schema/vocabulary.ts';
import type { FactSearch } from './search.ts';
import type { Unit } from './units.ts';

/** All packs that are loaded, frozen. Swapped in whole; a reader keeps the one it started with. */
export interface Library {
  readonly packs: ReadonlyMap<string, Pack>;
  readonly defaultPack: Pack;
}

/** One pack, checked and indexed. Maps keep the order of the files. */
export interface Pack {
  readonly meta: PackMeta;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derivations: ReadonlyMap<string, Derived>;
  readonly agenda: readonly AgendaItem[];
  /** By date, earliest first. */
  readonly timeline: readonly TimelineEntry[];
  readonly commitments: readonly Commitment[];
  /** Found by comparing figures; each has the editor's note. */
  readonly disagreements: readonly Disagreement[];
  readonly contrasts: readonly Contrast[];
  readonly factsByTopic: ReadonlyMap<string, readonly Fact[]>;
  readonly factsByEntity: ReadonlyMap<string, readonly Fact[]>;
  readonly factsByMeasure: ReadonlyMap<string, readonly Fact[]>;
  /** Fact or derivation -> other words in which it is asked for. Read when it is first asked for. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  /** What people ask and no source tells. Read when it is first asked for. */
  readonly gaps: readonly Gap[];
  /** Name, alias or id as `normaliseName` writes it -> what it names. */
  readonly names: ReadonlyMap<string, Named>;
  readonly search: FactSearch;
  /** What questions are read with; one for all packs of a library, and made when it is first asked for. */
  readonly vocabulary: Vocabulary;
}

export type Named =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'derivation'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string };

/** A derivation with its value worked out. */
export interface Derived {
  readonly derivation: Derivation;
  /** Rounded to the derivation's decimals, half away from zero, in its unit. */
  readonly value: number;
  /** The same before rounding: what other derivations reckon with. */
  readonly unrounded: number;
  /**
   * `exact` only where every input is; a bound where the true value can lie to one side only, as when
   * one input is a bound and the others are exact; else `approximate`, with `range` to say how far.
   */
  readonly precision: Precision;
  /** What the inputs allow the true value to be, in the derivation's unit; infinite ends are open. */
  readonly range: DerivedRange;
  /** The formula as it is written, for showing it with the inputs' values put in. */
  readonly formula: readonly FormulaToken[];
  /** In the order of the derivation's `inputs`. */
  readonly inputs: readonly DerivedInput[];
}

export interface DerivedRange {
  readonly low: number;
  readonly high: number;
  /** Whether the end itself is left out. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export type DerivedInput =
  | {
      readonly name: string;
      readonly from: 'fact';
      readonly fact: Fact;
      readonly value: number;
      readonly unit: Unit | 'year';
      readonly precision: Precision;
    }
  | {
      readonly name: string;
      readonly from: 'derivation';
      readonly derived: Derived;
      /** Before rounding, as it is reckoned with. */
      readonly value: number;
      readonly unit: Unit;
      readonly precision: Precision;
    };

/** Observations of one measure that cannot all be true of the same time. */
export interface Disagreement {
  readonly measure: Measure;
  /** Only those that differ from another one here; facts first, each kind in the order of the files. */
  readonly observations: readonly Observation[];
  readonly note: DifferenceNote;
}

/** What sources tell otherwise in words: no figure says it, so the editor lists it. */
export interface Contrast {
  /** One of each side, of different sources. */
  readonly facts: readonly Fact[];
  readonly note: DifferenceNote;
}

export type Observation =
  | { readonly from: 'fact'; readonly fact: Fact; readonly figure: Figure }
  | { readonly from: 'derivation'; readonly derived: Derived };
