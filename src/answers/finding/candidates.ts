import type { Derived, Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Measure } from '../../content/schema/measure.ts';
import { UNITS } from '../../content/units.ts';
import { factsBehind } from '../answer.ts';
import { forgetTexts } from '../language/pack-texts.ts';
import { entityTerm, monthTerm, numberTerm } from '../reading/terms.ts';
import { type AskedForm, askedForms } from './asked-forms.ts';
import { type CandidateTerms, type OwnTerms, TermGatherer } from './candidate-terms.ts';
import { type Given, givenBy, givenByUnit, valueTerms } from './figure-terms.ts';
import { givenToForms, learn } from './learn-forms.ts';
import { createNearestForm, type NearestForm } from './nearest-form.ts';
import { LEVEL, type Postings, postingsOf } from './postings.ts';
import { createReader, type Reader } from './read-terms.ts';
import { SPOKEN } from './shares.ts';
import { TermTable } from './term-table.ts';
import { createWeights } from './term-weights.ts';

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
}

export interface CandidateIndex {
  readonly candidates: readonly Candidate[];
  readonly byId: ReadonlyMap<string, Candidate>;
  readonly table: TermTable;
  readonly postings: Postings;
  /** Whether any candidate has a term. */
  readonly has: (term: string) => boolean;
  /** The candidates that have a term, by rank. */
  readonly having: (term: string) => readonly Candidate[];
  /** How telling a term is, 0 to 1: one that few candidates have tells most. */
  readonly weight: (term: string) => number;
  /** By rank, how telling all words of a candidate's own are together. */
  readonly ownWeights: Float64Array;
  readonly nearestForm: NearestForm;
}

const indexes = new WeakMap<Pack, CandidateIndex>();

/** The index of a pack; built at its first question. */
export function candidatesOf(pack: Pack): CandidateIndex {
  const known = indexes.get(pack);
  if (known) return known;
  const made = buildIndex(pack);
  indexes.set(pack, made);
  return made;
}

function buildIndex(pack: Pack): CandidateIndex {
  const table = new TermTable();
  const maker: Maker = {
    pack,
    table,
    terms: new TermGatherer(table),
    read: createReader(pack, table),
    gives: new Map(),
  };
  // Whom everything is about has its weight though nothing names it.
  for (const id of [...pack.meta.parties, pack.meta.summit.place]) table.numberOf(entityTerm(id));
  const facts = [...pack.facts.values()].map((fact, rank) => factCandidate(fact, rank, maker));
  const derived = [...pack.derivations.values()].map((one, rank) =>
    derivedCandidate(one, facts.length + rank, maker),
  );
  forgetTexts(pack);
  return indexOf([...facts, ...derived], table, pack);
}

/** What the candidates of a pack are made with, one after another. */
interface Maker {
  readonly pack: Pack;
  readonly table: TermTable;
  readonly terms: TermGatherer;
  readonly read: Reader;
  /** The kinds of answer, by their names: many candidates give the same ones, which are kept once. */
  readonly gives: Map<string, ReadonlySet<Given>>;
}

/** Indexes a part of a pack from what is read of the whole, so that no text is read again. */
export function indexPart(part: Pack, whole: Pack): void {
  const { candidates, table } = candidatesOf(whole);
  const kept = candidates
    .filter(({ id }) => part.facts.has(id) || part.derivations.has(id))
    .map((candidate, rank) => ({ ...candidate, rank }));
  indexes.set(part, indexOf(kept, table, part));
}

function indexOf(read: readonly Candidate[], table: TermTable, pack: Pack): CandidateIndex {
  const postings = postingsOf(
    read.map(({ terms }) => terms),
    table,
  );
  const spread = spreadOf(postings);
  const candidates = read.map((one) =>
    one.keys.size === 0 || one.forms.length === 0
      ? one
      : { ...one, learnt: tellingOf(one, (term) => spread[table.find(term)] ?? 0) },
  );
  const weight = createWeights(spread, candidates.length, pack, table);
  const { starts, ranks } = postings;
  const rangeOf = (term: string): readonly [number, number] => {
    const number = table.find(term);
    return number < 0 ? [0, 0] : [starts[number] ?? 0, starts[number + 1] ?? 0];
  };
  return {
    candidates,
    byId: new Map(candidates.map((candidate) => [candidate.id, candidate])),
    table,
    postings,
    has: (term) => {
      const [from, to] = rangeOf(term);
      return from < to;
    },
    having: (term) =>
      Array.from(ranks.subarray(...rangeOf(term))).flatMap((rank) => candidates[rank] ?? []),
    weight,
    nearestForm: createNearestForm(candidates, weight),
    ownWeights: Float64Array.from(candidates, ({ own }) => {
      let sum = 0;
      for (const term of own) sum += weight(term);
      return sum;
    }),
  };
}

/** By the number of each term, how many candidates speak of it. */
function spreadOf({ starts, marks }: Postings): Int32Array {
  const spread = new Int32Array(starts.length - 1);
  for (let number = 0; number < spread.length; number += 1) {
    const end = starts[number + 1] ?? 0;
    let count = 0;
    for (let at = starts[number] ?? 0; at < end; at += 1) {
      if (((marks[at] ?? 0) & LEVEL) >= SPOKEN) count += 1;
    }
    spread[number] = count;
  }
  return spread;
}

/** No more candidates may have a word of the editor's questions that is to stand for a measure. */
const TELLING = 3;

/** Words by which it alone is asked for. */
function tellingOf({ forms }: Candidate, spreadOf: (term: string) => number): ReadonlySet<string> {
  const terms = forms.flatMap((form) => form.terms);
  return new Set(terms.filter((term) => !/^[@#!]/.test(term) && spreadOf(term) <= TELLING));
}

function factCandidate(fact: Fact, rank: number, maker: Maker): Candidate {
  const { pack, table, terms, read } = maker;
  terms.raise(read.once(fact.text), 1);
  terms.endOwn();
  for (const text of fact.words) terms.raise(read(text), 1);
  for (const text of fact.tells) terms.raise(read(text), 1);
  const entities = new Set(
    fact.via === undefined
      ? [...fact.entities, ...fact.by]
      : [...fact.entities, ...fact.by, fact.via],
  );
  for (const id of entities) terms.raise([table.numberOf(entityTerm(id))], 0.9);
  const measure = fact.figure ? (pack.measures.get(fact.figure.measure) ?? null) : null;
  if (measure) terms.raise(read.named(measure), 0.95);
  if (fact.figure) {
    for (const term of valueTerms(fact.figure)) terms.set(table.numberOf(term), 1);
  }
  // `The October report` means what was published then.
  for (const id of fact.sources) {
    const published = pack.sources.get(id)?.published;
    if (published) terms.set(table.numberOf(monthTerm(Number(published.slice(5, 7)))), 0.9);
  }
  for (const topic of pack.meta.topics) {
    if (fact.topics.includes(topic.id)) terms.raise(read.named(topic), 0.3);
  }
  const forms = askedForms(fact.id, fact.question ?? measure?.question, pack);
  learn(terms, table, forms);
  const all = terms.take();
  return {
    id: fact.id,
    source: { from: 'fact', fact },
    measure,
    terms: all,
    own: all.own,
    gives: sharedGives(
      [
        ...(fact.figure ? givenBy(fact.figure) : []),
        ...fact.tells.flatMap(read.words),
        ...fact.tells,
        ...givenToForms(forms),
      ],
      maker,
    ),
    forms,
    keys: measure ? read.keys(measure) : NO_TERMS,
    learnt: NO_TERMS,
    entities,
    names: NO_NAMES,
    doer: firstPerson(fact, pack),
    rank,
  };
}

const NO_TERMS: ReadonlySet<string> = new Set();
const NO_NAMES: readonly ReadonlySet<string>[] = [];

function sharedGives(given: readonly Given[], { gives }: Maker): ReadonlySet<Given> {
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

function derivedCandidate(derived: Derived, rank: number, maker: Maker): Candidate {
  const { pack, table, terms, read } = maker;
  const { derivation } = derived;
  terms.raise(read(derivation.label), 1);
  terms.endOwn();
  for (const alias of derivation.aliases) terms.raise(read(alias), 0.95);
  for (const id of derivation.entities) terms.set(table.numberOf(entityTerm(id)), 0.9);
  const measure = derivation.measure ? (pack.measures.get(derivation.measure) ?? null) : null;
  if (measure) terms.raise(read.named(measure), 0.95);
  for (const { figure } of factsBehind(derived)) {
    if (figure) for (const term of valueTerms(figure)) terms.set(table.numberOf(term), 0.9);
  }
  for (const kind of givenByUnit(derivation.unit)) {
    const scale = kind === 'money' ? UNITS[derivation.unit].scale : 1;
    terms.set(table.numberOf(numberTerm(kind, derived.value * scale)), 1);
  }
  terms.set(table.numberOf(numberTerm('bare', derived.value)), 1);
  for (const topic of pack.meta.topics) {
    if (derivation.topics.includes(topic.id)) terms.raise(read.named(topic), 0.3);
  }
  const forms = askedForms(derivation.id, derivation.question, pack);
  learn(terms, table, forms);
  const all = terms.take();
  return {
    id: derivation.id,
    source: { from: 'derivation', derived },
    measure,
    terms: all,
    own: all.own,
    gives: sharedGives(givenByUnit(derivation.unit), maker),
    forms,
    keys: measure ? read.keys(measure) : NO_TERMS,
    learnt: NO_TERMS,
    entities: new Set(derivation.entities),
    doer: null,
    names: [derivation.label, ...derivation.aliases].map((name) => new Set(read.words(name))),
    rank,
  };
}
