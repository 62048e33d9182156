import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Derived, Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import { UNITS } from '../../content/units.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { forgetTexts, type PackTexts, textsOf } from '../language/pack-texts.ts';
import { termNumbers } from '../language/term-numbers.ts';
import { entityTerm, numberTerm } from '../reading/terms.ts';
import { askedForms } from './asked-forms.ts';
import { type Candidate, derivedCandidate, factCandidate, type Shared } from './candidate.ts';
import { numberIn, TermGatherer } from './candidate-terms.ts';
import { givenByUnit } from './figure-terms.ts';
import { learn } from './learn-forms.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { createNearestForm, type NearestForm } from './nearest-form.ts';
import { type Postings, postingsOf, spreadOf } from './postings.ts';
import { TermReader } from './read-terms.ts';
import { SharedTerms } from './shared-terms.ts';
import { TermTable } from './term-table.ts';
import { createWeights } from './term-weights.ts';

export type { Candidate } from './candidate.ts';

export interface CandidateIndex extends Lookup {
  readonly candidates: readonly Candidate[];
  readonly byId: ReadonlyMap<string, Candidate>;
  readonly table: TermTable;
  readonly postings: Postings;
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
  const table = new TermTable(termNumbers(pack.vocabulary));
  const tells = new Map<string, readonly number[]>();
  const reader = new TermReader(pack, table);
  const maker: Maker = {
    pack,
    table,
    texts: textsOf(pack),
    terms: new TermGatherer(table),
    reader,
    common: new SharedTerms(pack, table, reader),
    shared: { pack, table, tells, gives: new Map() },
    tells,
  };
  const { common } = maker;
  // Slips are set right by the words of names first.
  for (const one of [...pack.meta.topics, ...pack.measures.values()]) common.named(one);
  // Whom everything is about has its weight though nothing names it.
  for (const id of [...pack.meta.parties, pack.meta.summit.place]) table.numberOf(entityTerm(id));
  const facts = [...pack.facts.values()].map((fact, rank) => readFact(fact, rank, maker));
  const derived = [...pack.derivations.values()].map((one, rank) =>
    readDerived(one, facts.length + rank, maker),
  );
  for (const texts of pack.asked.values()) {
    for (const text of texts) reader.list(maker.texts.read(text));
  }
  maker.terms.end();
  lexiconOf(pack).complete(reader.listed);
  forgetTexts(pack);
  return indexOf([...facts, ...derived], table, pack);
}

/** What the candidates of a pack are made with, one after another. */
interface Maker {
  readonly pack: Pack;
  readonly table: TermTable;
  readonly texts: PackTexts;
  readonly terms: TermGatherer;
  readonly reader: TermReader;
  readonly common: SharedTerms;
  readonly shared: Shared;
  /** By what facts say that they tell, the numbers of its terms. */
  readonly tells: Map<string, readonly number[]>;
}

/** Indexes a part of a pack from what is read of the whole, so that no text is read again. */
export function indexPart(part: Pack, whole: Pack): void {
  const { candidates, table } = candidatesOf(whole);
  const kept = candidates
    .filter(({ id }) => part.facts.has(id) || part.derivations.has(id))
    .map((candidate, rank) => candidate.but({ rank }));
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
      : one.but({ learnt: tellingOf(one, (term) => spread[table.find(term)] ?? 0) }),
  );
  const { weight, weights } = createWeights(spread, candidates.length, pack, table);
  return {
    candidates,
    byId: new Map(candidates.map((candidate) => [candidate.id, candidate])),
    table,
    postings,
    ...createLookup(candidates, postings, table),
    weight,
    nearestForm: createNearestForm(candidates, weight),
    ownWeights: ownWeightsOf(candidates, weights),
  };
}

function ownWeightsOf(candidates: readonly Candidate[], weights: Float64Array): Float64Array {
  const sums = new Float64Array(candidates.length);
  candidates.forEach(({ terms }, rank) => {
    const { column, from, others } = terms.place;
    let sum = 0;
    for (let at = from; at < others; at += 1) {
      sum += weights[numberIn(column.packed[at] ?? 0)] ?? 0;
    }
    sums[rank] = sum;
  });
  return sums;
}

/** No more candidates may have a word of the editor's questions that is to stand for a measure. */
const TELLING = 3;

/** Words by which it alone is asked for. */
function tellingOf({ forms }: Candidate, spreadOf: (term: string) => number): ReadonlySet<string> {
  const terms = forms.flatMap((form) => form.terms);
  return new Set(terms.filter((term) => !/^[@#!]/.test(term) && spreadOf(term) <= TELLING));
}

function readFact(fact: Fact, rank: number, maker: Maker): Candidate {
  const { pack, table, terms, common, tells } = maker;
  gather(fact.text, maker);
  terms.endOwn();
  // By their places: a `for` over a list that is frozen, as all of a pack are, makes an object for each of it.
  for (let at = 0; at < fact.words.length; at += 1) gather(fact.words[at] ?? '', maker);
  for (let at = 0; at < fact.tells.length; at += 1) {
    const text = fact.tells[at] ?? '';
    terms.raise(tells.get(text) ?? readTold(text, maker), 1);
  }
  terms.raise(common.entities(fact.entities), 0.9);
  terms.raise(common.entities(fact.by), 0.9);
  if (fact.via !== undefined) terms.raiseOne(common.entity(fact.via), 0.9);
  const measure = fact.figure ? (pack.measures.get(fact.figure.measure) ?? null) : null;
  if (measure) terms.raise(common.named(measure), 0.95);
  if (fact.figure) terms.setEach(common.values(fact.figure), 1);
  // `The October report` means what was published then.
  for (let at = 0; at < fact.sources.length; at += 1) {
    const month = common.published(fact.sources[at] ?? '');
    if (month >= 0) terms.set(month, 0.9);
  }
  raiseTopics(fact.topics, maker);
  const forms = askedForms(fact.id, fact.question ?? measure?.question, pack);
  learn(terms, table, forms);
  const keys = measure ? common.keys(measure) : NO_KEYS;
  return factCandidate(fact, { measure, terms: terms.take(), keys, forms, rank }, maker.shared);
}

function raiseTopics(topics: readonly string[], { terms, common }: Maker): void {
  for (let at = 0; at < topics.length; at += 1) terms.raise(common.topic(topics[at] ?? ''), 0.3);
}

/** Gathers the terms of a text that is read once. */
function gather(text: string, { texts, reader, terms }: Maker): void {
  reader.read(texts.words(text), terms);
}

/** What facts say that they tell is said of many. */
function readTold(text: string, { texts, reader, tells }: Maker): readonly number[] {
  const told: number[] = [];
  reader.read(texts.words(text), { add: (number) => told.push(number) });
  tells.set(text, told);
  return told;
}

const NO_KEYS: ReadonlySet<string> = new Set();

function readDerived(derived: Derived, rank: number, maker: Maker): Candidate {
  const { pack, table, texts, terms, reader, common } = maker;
  const { derivation } = derived;
  const [label = [], ...aliases] = [derivation.label, ...derivation.aliases].map((name) => {
    const numbers: number[] = [];
    reader.read(texts.words(name), { add: (number) => numbers.push(number) });
    // A list that grew has room for more, and these are kept.
    return numbers.slice();
  });
  terms.raise(label, 1);
  terms.endOwn();
  for (const alias of aliases) terms.raise(alias, 0.95);
  terms.setEach(common.entities(derivation.entities), 0.9);
  const measure = derivation.measure ? (pack.measures.get(derivation.measure) ?? null) : null;
  if (measure) terms.raise(common.named(measure), 0.95);
  for (const { figure } of factsBehind(derived)) {
    if (figure) terms.setEach(common.values(figure), 0.9);
  }
  for (const kind of givenByUnit(derivation.unit)) {
    const scale = kind === 'money' ? UNITS[derivation.unit].scale : 1;
    terms.set(table.numberOf(numberTerm(kind, derived.value * scale)), 1);
  }
  terms.set(table.numberOf(numberTerm('bare', derived.value)), 1);
  raiseTopics(derivation.topics, maker);
  const forms = askedForms(derivation.id, derivation.question, pack);
  learn(terms, table, forms);
  const keys = measure ? common.keys(measure) : NO_KEYS;
  return derivedCandidate(
    derived,
    [label, ...aliases],
    { measure, terms: terms.take(), keys, forms, rank },
    maker.shared,
  );
}
