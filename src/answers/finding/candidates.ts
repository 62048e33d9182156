import type { Derived, Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import type { Measure } from '../../content/schema/measure.ts';
import { UNITS } from '../../content/units.ts';
import { factsBehind } from '../answer.ts';
import { forgetTokens } from '../language/pack-tokens.ts';
import { entityTerm, monthTerm, numberTerm } from '../reading/terms.ts';
import { type AskedForm, askedForms } from './asked-forms.ts';
import { type Given, givenBy, givenByUnit, valueTerms } from './figure-terms.ts';
import { givenToForms, learn, raise } from './learn-forms.ts';
import { createNearestForm, type NearestForm } from './nearest-form.ts';
import { createReader, type Reader } from './read-terms.ts';
import { createWeights } from './term-weights.ts';

/** What an answer can be made of: a fact or a derivation, with the terms by which it is asked for. */
export interface Candidate {
  readonly id: string;
  readonly source:
    | { readonly from: 'fact'; readonly fact: Fact }
    | { readonly from: 'derivation'; readonly derived: Derived };
  readonly measure: Measure | null;
  /** Term -> how much it is of this candidate, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** Terms of its own words alone. */
  readonly own: ReadonlySet<string>;
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
  readonly byTerm: ReadonlyMap<string, readonly { candidate: Candidate; weight: number }[]>;
  /** How telling a term is, 0 to 1: one that few candidates have tells most. */
  readonly weight: (term: string) => number;
  /** By rank, how telling all words of a candidate's own are together. */
  readonly ownWeights: readonly number[];
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
  const reader = createReader(pack);
  const facts = [...pack.facts.values()].map((fact, rank) =>
    factCandidate(fact, rank, pack, reader),
  );
  const derived = [...pack.derivations.values()].map((one, rank) =>
    derivedCandidate(one, facts.length + rank, pack, reader),
  );
  forgetTokens(pack);
  return indexOf([...facts, ...derived], pack);
}

/** Indexes a part of a pack from what is read of the whole, so that no text is read again. */
export function indexPart(part: Pack, whole: Pack): void {
  const kept = candidatesOf(whole)
    .candidates.filter(({ id }) => part.facts.has(id) || part.derivations.has(id))
    .map((candidate, rank) => ({ ...candidate, rank }));
  indexes.set(part, indexOf(kept, part));
}

function indexOf(read: readonly Candidate[], pack: Pack): CandidateIndex {
  const spread = new Map<string, number>();
  for (const { terms } of read) {
    for (const [term, weight] of terms) {
      if (weight >= 0.8) spread.set(term, (spread.get(term) ?? 0) + 1);
    }
  }
  const candidates = read.map((one) =>
    one.keys.size === 0 ? one : { ...one, learnt: tellingOf(one, spread) },
  );
  const weight = createWeights(spread, candidates.length, pack);
  return {
    candidates,
    byId: new Map(candidates.map((candidate) => [candidate.id, candidate])),
    byTerm: postingsOf(candidates),
    weight,
    nearestForm: createNearestForm(candidates, weight),
    ownWeights: candidates.map(({ own }) => {
      let sum = 0;
      for (const term of own) sum += weight(term);
      return sum;
    }),
  };
}

interface Posting {
  readonly candidate: Candidate;
  readonly weight: number;
}

function postingsOf(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Posting[]> {
  const byTerm = new Map<string, Posting[]>();
  for (const candidate of candidates) {
    let posting: Posting = { candidate, weight: 0 };
    for (const [term, weight] of candidate.terms) {
      // Terms of the same weight come one after another.
      if (posting.weight !== weight) posting = { candidate, weight };
      const postings = byTerm.get(term);
      if (postings) postings.push(posting);
      else byTerm.set(term, [posting]);
    }
  }
  return byTerm;
}

/** No more candidates may have a word of the editor's questions that is to stand for a measure. */
const TELLING = 3;

/** Words by which it alone is asked for. */
function tellingOf({ forms }: Candidate, spread: ReadonlyMap<string, number>): ReadonlySet<string> {
  const terms = forms.flatMap((form) => form.terms);
  return new Set(
    terms.filter((term) => !/^[@#!]/.test(term) && (spread.get(term) ?? 0) <= TELLING),
  );
}

function factCandidate(fact: Fact, rank: number, pack: Pack, read: Reader): Candidate {
  const terms = new Map<string, number>();
  const add = (weight: number, all: readonly string[]): void => {
    for (const term of all) raise(terms, term, weight);
  };
  add(1, read(fact.text));
  const own = new Set(terms.keys());
  for (const text of [...fact.words, ...fact.tells]) add(1, read(text));
  const via = fact.via === undefined ? [] : [fact.via];
  add(0.9, [...fact.entities, ...fact.by, ...via].map(entityTerm));
  const measure = fact.figure ? (pack.measures.get(fact.figure.measure) ?? null) : null;
  if (measure) add(0.95, read.named(measure));
  if (fact.figure) for (const term of valueTerms(fact.figure)) terms.set(term, 1);
  // `The October report` means what was published then.
  for (const id of fact.sources) {
    const published = pack.sources.get(id)?.published;
    if (published) terms.set(monthTerm(Number(published.slice(5, 7))), 0.9);
  }
  const topics = pack.meta.topics.filter(({ id }) => fact.topics.includes(id));
  for (const topic of topics) add(0.3, read.named(topic));
  const forms = askedForms(fact.id, fact.question ?? measure?.question, pack);
  learn(terms, forms);
  return {
    id: fact.id,
    source: { from: 'fact', fact },
    measure,
    terms,
    own,
    gives: new Set([
      ...(fact.figure ? givenBy(fact.figure) : []),
      ...fact.tells.flatMap(read),
      ...fact.tells,
      ...givenToForms(forms),
    ]),
    forms,
    keys: measure ? read.keys(measure) : NO_TERMS,
    learnt: NO_TERMS,
    entities: new Set([...fact.entities, ...fact.by, ...via]),
    names: [],
    doer: firstPerson(fact, pack),
    rank,
  };
}

const NO_TERMS: ReadonlySet<string> = new Set();

function firstPerson({ text, entities }: Fact, pack: Pack): string | null {
  const places = entities.flatMap((id) => {
    const entity = pack.entities.get(id);
    const at = entity?.kind === 'person' ? text.indexOf(entity.name) : -1;
    return at < 0 ? [] : [{ id, at }];
  });
  return places.toSorted((a, b) => a.at - b.at)[0]?.id ?? null;
}

function derivedCandidate(derived: Derived, rank: number, pack: Pack, read: Reader): Candidate {
  const { derivation } = derived;
  const terms = new Map<string, number>();
  const add = (weight: number, all: readonly string[]): void => {
    for (const term of all) raise(terms, term, weight);
  };
  add(1, read(derivation.label));
  const own = new Set(terms.keys());
  for (const alias of derivation.aliases) add(0.95, read(alias));
  for (const id of derivation.entities) terms.set(entityTerm(id), 0.9);
  const measure = derivation.measure ? (pack.measures.get(derivation.measure) ?? null) : null;
  if (measure) add(0.95, read.named(measure));
  for (const { figure } of factsBehind(derived)) {
    if (figure) for (const term of valueTerms(figure)) terms.set(term, 0.9);
  }
  for (const kind of givenByUnit(derivation.unit)) {
    terms.set(
      numberTerm(kind, derived.value * (kind === 'money' ? UNITS[derivation.unit].scale : 1)),
      1,
    );
  }
  terms.set(numberTerm('bare', derived.value), 1);
  const topics = pack.meta.topics.filter(({ id }) => derivation.topics.includes(id));
  for (const topic of topics) add(0.3, read.named(topic));
  const forms = askedForms(derivation.id, derivation.question, pack);
  learn(terms, forms);
  return {
    id: derivation.id,
    source: { from: 'derivation', derived },
    measure,
    terms,
    own,
    gives: new Set(givenByUnit(derivation.unit)),
    forms,
    keys: measure ? read.keys(measure) : NO_TERMS,
    learnt: NO_TERMS,
    entities: new Set(derivation.entities),
    doer: null,
    names: [derivation.label, ...derivation.aliases].map((name) => new Set(read(name))),
    rank,
  };
}
