import type { Derived, Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Measure } from '../../content/schema/measure.ts';
import type { AskedForm } from './asked-forms.ts';
import type { CandidateTerms, OwnTerms } from './candidate-terms.ts';
import { type Given, givenBy, givenByUnit } from './figure-terms.ts';
import { givenToForms } from './learn-forms.ts';
import type { TermTable } from './term-table.ts';

/** What an answer can be made of: a fact or a derivation, with the terms by which it is asked for. */
export interface Candidate {
  readonly id: string;
  readonly source:
    | { readonly from: 'fact'; readonly fact: Fact }
    | { readonly from: 'derivation'; readonly derived: Derived };
  readonly measure: Measure | null;
  readonly terms: CandidateTerms;
  /** Terms of its own words alone. */
  readonly own: OwnTerms;
  /** What kinds of answer it gives. */
  readonly gives: ReadonlySet<Given>;
  /** Those of them that its figure or its editor says, and not only a wording. */
  readonly told: ReadonlySet<Given>;
  /** Terms of which one must be asked before its figure is an answer; empty where any may be. */
  readonly keys: ReadonlySet<string>;
  /** Terms of the editor's questions that it alone is asked for with: they do as well. */
  readonly learnt: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  /** In what other words it is asked for. */
  readonly forms: readonly AskedForm[];
  /** Of a fact, the first person that its text names: who does what it tells. */
  readonly doer: string | null;
  /** Of a derivation, the terms of each of its names: it is meant where all of one are asked. */
  readonly names: readonly ReadonlySet<string>[];
  /** Its place in the files, for a steady order. */
  readonly rank: number;
  /** The same at another place, or with what was learnt of it. */
  readonly but: (other: Partial<Changing>) => Candidate;
}

/** What another index of the same candidates may have otherwise. */
interface Changing {
  readonly rank: number;
  readonly learnt: ReadonlySet<string>;
}

/** What is read of a candidate when its pack is indexed. */
interface Read {
  readonly measure: Measure | null;
  readonly terms: CandidateTerms;
  readonly keys: ReadonlySet<string>;
  readonly forms: readonly AskedForm[];
  readonly rank: number;
}

/** What the candidates of a pack share. */
export interface Shared {
  readonly pack: Pack;
  readonly table: TermTable;
  /** By what facts say that they tell, the numbers of its terms. */
  readonly tells: ReadonlyMap<string, readonly number[]>;
  /** The kinds of answer, by their names: many candidates give the same ones, which are kept once. */
  readonly gives: Map<string, ReadonlySet<Given>>;
}

const NO_TERMS: ReadonlySet<string> = new Set();
const NO_NAMES: readonly ReadonlySet<string>[] = [];

/** Most candidates of a pack are never looked at, so only what finds them is read at once. */
abstract class Late implements Candidate {
  abstract readonly id: string;
  abstract readonly source: Candidate['source'];
  readonly measure: Measure | null;
  readonly terms: CandidateTerms;
  readonly keys: ReadonlySet<string>;
  readonly forms: readonly AskedForm[];
  readonly rank: number;
  readonly learnt: ReadonlySet<string>;
  protected readonly shared: Shared;
  #gives: ReadonlySet<Given> | undefined;
  #entities: ReadonlySet<string> | undefined;

  constructor(read: Read, learnt: ReadonlySet<string>, shared: Shared) {
    this.measure = read.measure;
    this.terms = read.terms;
    this.keys = read.keys;
    this.forms = read.forms;
    this.rank = read.rank;
    this.learnt = learnt;
    this.shared = shared;
  }

  get own(): OwnTerms {
    return this.terms.own;
  }

  get gives(): ReadonlySet<Given> {
    this.#gives ??= sharedGives(this.given(), this.shared);
    return this.#gives;
  }

  get told(): ReadonlySet<Given> {
    return this.gives;
  }

  get entities(): ReadonlySet<string> {
    this.#entities ??= new Set(this.named());
    return this.#entities;
  }

  get doer(): string | null {
    return null;
  }

  get names(): readonly ReadonlySet<string>[] {
    return NO_NAMES;
  }

  abstract but(other: Partial<Changing>): Candidate;
  protected abstract given(): readonly Given[];
  protected abstract named(): readonly string[];
}

class FactCandidate extends Late {
  readonly source: { readonly from: 'fact'; readonly fact: Fact };
  #doer: string | null | undefined;
  #told: ReadonlySet<Given> | undefined;

  constructor(fact: Fact, read: Read, learnt: ReadonlySet<string>, shared: Shared) {
    super(read, learnt, shared);
    this.source = { from: 'fact', fact };
  }

  get id(): string {
    return this.source.fact.id;
  }

  override get doer(): string | null {
    if (this.#doer === undefined) this.#doer = firstPerson(this.source.fact, this.shared.pack);
    return this.#doer;
  }

  but({ rank = this.rank, learnt = this.learnt }: Partial<Changing>): Candidate {
    return new FactCandidate(this.source.fact, { ...this, rank }, learnt, this.shared);
  }

  override get told(): ReadonlySet<Given> {
    this.#told ??= sharedGives(this.tells(), this.shared);
    return this.#told;
  }

  protected given(): readonly Given[] {
    return [...this.tells(), ...givenToForms(this.forms)];
  }

  private tells(): readonly Given[] {
    const { figure, tells } = this.source.fact;
    const { table, tells: numbers } = this.shared;
    return [
      ...(figure ? givenBy(figure) : []),
      ...tells.flatMap((text) => (numbers.get(text) ?? []).map((one) => table.termOf(one))),
      ...tells,
    ];
  }

  protected named(): readonly string[] {
    return entitiesOf(this.source.fact);
  }
}

class DerivedCandidate extends Late {
  readonly source: { readonly from: 'derivation'; readonly derived: Derived };
  /** The numbers of the terms of each of its names. */
  readonly #numbers: readonly (readonly number[])[];
  #names: readonly ReadonlySet<string>[] | undefined;

  constructor(
    derived: Derived,
    numbers: readonly (readonly number[])[],
    read: Read,
    learnt: ReadonlySet<string>,
    shared: Shared,
  ) {
    super(read, learnt, shared);
    this.source = { from: 'derivation', derived };
    this.#numbers = numbers;
  }

  get id(): string {
    return this.source.derived.derivation.id;
  }

  override get names(): readonly ReadonlySet<string>[] {
    const { table } = this.shared;
    this.#names ??= this.#numbers.map((all) => new Set(all.map((one) => table.termOf(one))));
    return this.#names;
  }

  but({ rank = this.rank, learnt = this.learnt }: Partial<Changing>): Candidate {
    const { derived } = this.source;
    return new DerivedCandidate(derived, this.#numbers, { ...this, rank }, learnt, this.shared);
  }

  protected given(): readonly Given[] {
    return givenByUnit(this.source.derived.derivation.unit);
  }

  protected named(): readonly string[] {
    return this.source.derived.derivation.entities;
  }
}

export const factCandidate = (fact: Fact, read: Read, shared: Shared): Candidate =>
  new FactCandidate(fact, read, NO_TERMS, shared);

/** With the numbers of the terms of each of its names. */
export const derivedCandidate = (
  derived: Derived,
  names: readonly (readonly number[])[],
  read: Read,
  shared: Shared,
): Candidate => new DerivedCandidate(derived, names, read, NO_TERMS, shared);

/** Whom and what a fact is about, and who says it. */
const entitiesOf = ({ entities, by, via }: Fact): readonly string[] =>
  via === undefined ? [...entities, ...by] : [...entities, ...by, via];

function sharedGives(given: readonly Given[], { gives }: Shared): ReadonlySet<Given> {
  const key = given.join(' ');
  const known = gives.get(key);
  if (known) return known;
  const made = new Set(given);
  gives.set(key, made);
  return made;
}

function firstPerson({ text, entities }: Fact, pack: Pack): string | null {
  let first: string | null = null;
  let earliest = Infinity;
  for (const id of entities) {
    const entity = pack.entities.get(id);
    const at = entity?.kind === 'person' ? text.indexOf(entity.name) : -1;
    if (at < 0 || at >= earliest) continue;
    [first, earliest] = [id, at];
  }
  return first;
}
