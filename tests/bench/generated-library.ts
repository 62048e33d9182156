import { indexPack } from '../../src/content/index-pack.ts';
import type { Named, Pack } from '../../src/content/library.ts';
import { normaliseName } from '../../src/content/name.ts';
import type { Entry, Shelf } from '../../src/content/read/entry.ts';
import type { Entity } from '../../src/content/schema/entity.ts';
import type { Fact } from '../../src/content/schema/fact.ts';
import type { Measure } from '../../src/content/schema/measure.ts';
import type { PackMeta } from '../../src/content/schema/pack.ts';
import type { Source } from '../../src/content/schema/source.ts';
import type { Vocabulary } from '../../src/content/schema/vocabulary.ts';

/** As many facts as a pack of this kind has. */
export const FACTS_PER_PACK = 200;
const ENTITIES = 40;
const MEASURES = 30;
const TOPICS = ['trade', 'energy', 'defence', 'transport', 'culture'];

/** A question and the pack that it is about. */
export interface GeneratedQuestion {
  readonly pack: Pack;
  readonly text: string;
}

type Content = Readonly<{
  meta: PackMeta;
  sources: readonly Source[];
  entities: readonly Entity[];
  measures: readonly Measure[];
  facts: readonly Fact[];
}>;

/** What the packs are made of; the same for the same number, so that runs can be compared. */
export function generateContents(packs: number): readonly Content[] {
  const random = createRandom(20_251_205);
  return Array.from({ length: packs }, (_, at) => generateContent(`pack-${at}`, random));
}

/** The packs of these contents, indexed as checked packs are. */
export const indexContents = (
  contents: readonly Content[],
  vocabulary: Vocabulary,
): readonly Pack[] => contents.map((content) => indexContent(content, vocabulary));

/** Questions as people ask them: about a measure, an entity or both, some with a slip. */
export function generateQuestions(
  packs: readonly Pack[],
  count: number,
): readonly GeneratedQuestion[] {
  const random = createRandom(7);
  const one = <T>(values: readonly T[]): T => pick(values, random);
  return Array.from({ length: count }, () => {
    const pack = one(packs);
    const entity = one([...pack.entities.values()]).name;
    const measure = one([...pack.measures.values()]).label;
    const text = one([
      `How much is the ${measure}?`,
      `how large was the ${measure} of ${entity} in ${2020 + Math.floor(random() * 10)}`,
      `What did ${entity} say about ${measure}?`,
      `who reported the ${measure}`,
      `when does ${entity} get the rest?`,
      `is it true that the ${measure} is ${Math.floor(random() * 90)}?`,
      `${measure.replace(/[aeiou]/, '')} ${entity}`,
    ]);
    return { pack, text };
  });
}

function generateContent(id: string, random: () => number): Content {
  const name = (): string => capital(word(random) + word(random));
  const entities = unique(ENTITIES, name).map((label, at): Entity => {
    const kind = (['country', 'person', 'weapon-system', 'organisation'] as const)[at % 4];
    return { id: `e${at}`, name: label, kind: kind ?? 'country', aliases: [word(random) + at] };
  });
  const measures = unique(MEASURES, () => `${word(random)} ${word(random)}`).map(
    (label, at): Measure => ({
      id: `m${at}`,
      kind: 'quantity',
      label: capital(label),
      unit: 'usd-billion',
      aliases: [],
      keys: [],
      labels: {},
    }),
  );
  const facts = Array.from({ length: FACTS_PER_PACK }, (_, at): Fact => {
    const measure = measures[at % MEASURES];
    const who = pick(entities, random);
    const value = Math.round(random() * 1000) / 10;
    const year = 2020 + (at % 10);
    const words = Array.from({ length: 8 }, () => word(random)).join(' ');
    return {
      id: `f${at}`,
      text: `The ${measure?.label} of ${who.name} came to USD ${value} billion in ${year}, after ${words}.`,
      sources: ['s0'],
      asOf: '2031-01-01',
      status: 'reported',
      by: [],
      topics: [pick(TOPICS, random)],
      entities: [who.id, pick(entities, random).id],
      figure: {
        measure: measure?.id ?? 'm0',
        value,
        unit: 'usd-billion',
        period: String(year),
        precision: 'exact',
      },
      tells: [],
      words: [],
    };
  });
  return {
    meta: {
      id,
      title: `The summit of ${id}`,
      shortTitle: id,
      aliases: [],
      summary: 'A summit that was made up to measure answers.',
      summit: {
        start: '2031-01-01',
        end: '2031-01-02',
        zone: 'UTC',
        place: 'e0',
        facts: ['f0'],
      },
      parties: ['e0', 'e4'],
      topics: TOPICS.map((topic) => ({ id: topic, label: capital(topic), aliases: [] })),
      highlights: ['f0'],
    },
    sources: [
      {
        id: 's0',
        label: 'Gazette',
        publisher: 'Gazette',
        aliases: [],
        facts: [],
        published: '2031-01-01',
        dateBasis: 'stated',
        dateNote: 'Made up.',
      },
    ],
    entities,
    measures,
    facts,
  };
}

function indexContent({ meta, ...content }: Content, vocabulary: Vocabulary): Pack {
  const names = new Map<string, Named>([
    ...content.entities.map(({ id, name }): [string, Named] => [
      normaliseName(name),
      { kind: 'entity', id },
    ]),
    ...content.measures.map(({ id, label }): [string, Named] => [
      normaliseName(label),
      { kind: 'measure', id },
    ]),
  ]);
  return indexPack({
    draft: {
      folder: meta.id,
      meta: shelf([meta]),
      sources: shelf(content.sources),
      entities: shelf(content.entities),
      measures: shelf(content.measures),
      facts: shelf(content.facts),
      agenda: shelf([]),
      timeline: shelf([]),
      commitments: shelf([]),
      derivations: shelf([]),
      differences: shelf([]),
      asked: shelf([]),
    },
    meta,
    derived: new Map(),
    names,
    conflicts: [],
    vocabulary,
  });
}

const NOWHERE = { file: 'generated', line: 1, column: 1 };
const shelf = <T>(values: readonly T[]): Shelf<T> => ({
  entries: values.map((value): Entry<T> => ({ value, at: () => NOWHERE })),
  broken: [],
  complete: true,
});

const SYLLABLES = 'ba ko ri ta lu men sor vi dal ne pra gu sha to wen ka li mo zet hul'.split(' ');
const word = (random: () => number): string =>
  Array.from({ length: 3 }, () => pick(SYLLABLES, random)).join('');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function unique(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
}

/** Mulberry32: numbers from 0 to 1 that are the same on every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
