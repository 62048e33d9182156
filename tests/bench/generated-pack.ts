import type { Derived } from '../../src/content/library.ts';
import type { Asked } from '../../src/content/schema/asked.ts';
import type { Entity } from '../../src/content/schema/entity.ts';
import type { Fact, Figure } from '../../src/content/schema/fact.ts';
import type { Measure } from '../../src/content/schema/measure.ts';
import type { PackMeta } from '../../src/content/schema/pack.ts';
import type { Source } from '../../src/content/schema/source.ts';
import type { Vocabulary } from '../../src/content/schema/vocabulary.ts';
import {
  capital,
  createWords,
  madeUpWord,
  pick,
  type Random,
  type Words,
} from './generated-words.ts';

/** What a pack is made of, checked. */
export interface Content {
  readonly meta: PackMeta;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  readonly asked: readonly Asked[];
}

/** As many facts as a pack of this kind has. */
export const FACTS_PER_PACK = 200;

/** The rest in the numbers that the shipped pack has, on the average. */
const ENTITIES = 42;
const MEASURES = 30;
const TOPICS = 10;
const TOPIC_ALIASES = 8;
const DERIVATIONS = 25;
const FIGURES = 0.21;
const KINDS = ['country', 'person', 'weapon-system', 'organisation', 'event', 'place'] as const;
const TELLS = ['who', 'why', 'where', 'when', 'type', 'list', 'official'];

/** A pack with so many wordings of each fact in which an editor says that it is asked for. */
export function generateContent(
  id: string,
  wordings: number,
  vocabulary: Vocabulary,
  random: Random,
): Content {
  const words = createWords(vocabulary, random);
  const entities = Array.from({ length: ENTITIES }, (_, at) => entityOf(at, words, random));
  const measures = Array.from({ length: MEASURES }, (_, at) => measureOf(at, words));
  const meta = metaOf(id, words);
  const facts = Array.from({ length: FACTS_PER_PACK }, (_, at) =>
    factOf(at, { entities, measures, meta, words, random }),
  );
  const derived = derivedOf(facts, words);
  const asked =
    wordings === 0 ? [] : facts.map((fact) => askedOf(fact, wordings, entities, words, random));
  // As a pack that was read from files: strings of one piece.
  return structuredClone({ meta, sources: [SOURCE], entities, measures, facts, derived, asked });
}

const SOURCE: Source = {
  id: 's0',
  label: 'Gazette',
  publisher: 'Gazette',
  published: '2031-01-01',
  dateBasis: 'stated',
  dateNote: 'Made up.',
  aliases: [],
  marks: [],
  facts: [],
};

const metaOf = (id: string, words: Words): PackMeta => ({
  id,
  title: `The summit of ${id}`,
  shortTitle: id,
  aliases: [],
  summary: 'A summit that was made up to measure answers.',
  summit: {
    start: '2031-01-01',
    end: '2031-01-02',
    called: 'summit',
    datesBasis: 'stated',
    zone: 'UTC',
    place: 'e5',
    facts: ['f0'],
  },
  parties: ['e0', 'e6'],
  topics: Array.from({ length: TOPICS }, (_, at) => ({
    id: `t${at}`,
    label: capital(words.known()),
    aliases: [
      words.own(),
      ...words.synonyms(TOPIC_ALIASES / 2),
      ...words.synonyms(TOPIC_ALIASES / 2),
    ],
  })),
  highlights: ['f0'],
});

function entityOf(at: number, words: Words, random: Random): Entity {
  const [first, last] = [madeUpWord(random), madeUpWord(random) + madeUpWord(random)].map(capital);
  const name = `${first} ${last}`;
  const title = capital(words.known());
  return {
    id: `e${at}`,
    name,
    kind: KINDS[at % KINDS.length] ?? 'country',
    aliases: [
      String(last),
      `${first}${at}`,
      `${title} ${last}`,
      `${title} of ${words.own()}`,
      capital(madeUpWord(random, 'cyrillic')),
      capital(madeUpWord(random, 'devanagari')),
    ],
  };
}

function measureOf(at: number, words: Words): Measure {
  const [key, own] = [words.known(), words.own()];
  return {
    id: `m${at}`,
    kind: 'quantity',
    label: `${capital(key)} of ${own} ${words.own()}`,
    unit: 'usd-billion',
    aliases: [`${own} ${key}`, `total ${key}`, ...words.synonyms(2)],
    keys: [key, words.known()],
    labels: {},
  };
}

interface Made {
  readonly entities: readonly Entity[];
  readonly measures: readonly Measure[];
  readonly meta: PackMeta;
  readonly words: Words;
  readonly random: Random;
}

function factOf(at: number, { entities, measures, meta, words, random }: Made): Fact {
  const [who, whom, other] = [0, 1, 2].map(() => pick(entities, random));
  const measure = pick(measures, random);
  // The first ones have a figure each, so that there is something to reckon with.
  const figure = at < DERIVATIONS || random() < FIGURES ? figureOf(measure, random) : undefined;
  const text = figure
    ? `The ${measure.label} of ${who?.name} came to USD ${figure.value} billion in ${figure.period}, ${words.sentence(3)}.`
    : `${who?.name} ${words.sentence(5)} ${whom?.name} ${words.sentence(3)}.`;
  return {
    id: `f${at}`,
    text,
    sources: [SOURCE.id],
    asOf: '2031-01-01',
    status: 'reported',
    by: random() < 0.3 ? [pick(entities, random).id] : [],
    topics: [pick(meta.topics, random).id, ...(random() < 0.4 ? ['t0'] : [])],
    entities: [who, whom, other].flatMap((one) => (one ? [one.id] : [])),
    ...(figure ? { figure } : {}),
    tells: random() < 0.76 ? [pick(TELLS, random)] : [],
    words: [words.known(), words.known(), words.own()],
  };
}

const figureOf = (
  measure: Measure,
  random: Random,
): Extract<Figure, { value: number }> & { period: string } => ({
  measure: measure.id,
  value: Math.round(random() * 1000) / 10,
  unit: 'usd-billion',
  period: String(2020 + Math.floor(random() * 10)),
  precision: 'exact',
});

const askedOf = (
  { id, entities: [who] }: Fact,
  wordings: number,
  entities: readonly Entity[],
  words: Words,
  random: Random,
): Asked => {
  const name = entities.find((entity) => entity.id === who)?.name;
  return {
    of: id,
    asked: Array.from(
      { length: wordings },
      () => `${pick(OPENINGS, random)} ${name} ${words.sentence(6)}?`,
    ),
  };
};

const OPENINGS = ['What is', 'Who did', 'How much will', 'Is it true that', 'When does', 'Which'];

/** What one figure and the next come to together. */
function derivedOf(facts: readonly Fact[], words: Words): readonly Derived[] {
  const figured = facts.flatMap((fact) =>
    fact.figure && 'value' in fact.figure ? [{ fact, figure: fact.figure }] : [],
  );
  return figured.slice(0, DERIVATIONS).map((one, at): Derived => {
    const { fact } = one;
    const inputs = [one, figured[at + 1] ?? one].map((input, place) => ({
      name: 'ab'.charAt(place),
      from: 'fact' as const,
      fact: input.fact,
      ...input.figure,
    }));
    const value = inputs.reduce((sum, input) => sum + input.value, 0);
    return {
      derivation: {
        id: `d${at}`,
        label: `${capital(words.known())} and ${words.own()} together`,
        aliases: [`${words.own()} ${words.known()}`, `${words.own()} together`],
        measure: one.figure.measure,
        formula: 'a + b',
        inputs: Object.fromEntries(inputs.map((input) => [input.name, input.fact.id])),
        unit: 'usd-billion',
        decimals: 1,
        topics: fact.topics,
        entities: fact.entities,
      },
      value,
      unrounded: value,
      precision: 'exact',
      range: { low: value, high: value, lowOpen: false, highOpen: false },
      formula: [],
      inputs,
    };
  });
}
