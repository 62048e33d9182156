import type { z } from 'zod';
import { compareText, type Fault } from '../fault.ts';
import { type Asked, asked } from '../schema/asked.ts';
import {
  type AgendaItem,
  agendaItem,
  type Commitment,
  commitment,
  type DifferenceNote,
  differenceNote,
  type TimelineEntry,
  timelineEntry,
} from '../schema/calendar.ts';
import { type Derivation, derivation } from '../schema/derivation.ts';
import { type Entity, entity } from '../schema/entity.ts';
import { type Fact, fact } from '../schema/fact.ts';
import { type Gap, gap } from '../schema/gap.ts';
import { type Measure, measure } from '../schema/measure.ts';
import { type PackMeta, packMeta } from '../schema/pack.ts';
import { type Source, source } from '../schema/source.ts';
import {
  type Entry,
  joinShelves,
  readList,
  readSingle,
  type Shelf,
  type ShelfReading,
} from './entry.ts';
import type { YamlFile, YamlReader } from './yaml-file.ts';

/** A pack folder's text: `path` is how faults name the folder, `name` its own name. */
export interface PackFolder {
  readonly path: string;
  readonly name: string;
  /** File name within the folder, with `/` between levels, -> its text. */
  readonly files: ReadonlyMap<string, string>;
}

/** A pack that is read but not yet checked across its files. */
export interface Draft {
  readonly folder: string;
  readonly meta: Shelf<PackMeta>;
  readonly sources: Shelf<Source>;
  readonly entities: Shelf<Entity>;
  readonly measures: Shelf<Measure>;
  readonly facts: Shelf<Fact>;
  readonly agenda: Shelf<AgendaItem>;
  readonly timeline: Shelf<TimelineEntry>;
  readonly commitments: Shelf<Commitment>;
  readonly derivations: Shelf<Derivation>;
  readonly differences: Shelf<DifferenceNote>;
  readonly asked: Shelf<Asked>;
  readonly gaps: Shelf<Gap>;
}

const REQUIRED = ['pack.yaml', 'sources.yaml', 'entities.yaml', 'measures.yaml'];
/** `exam.yaml` holds questions for the answers and says nothing about the summit. */
const OPTIONAL = [
  'agenda.yaml',
  'timeline.yaml',
  'commitments.yaml',
  'derivations.yaml',
  'differences.yaml',
  'exam.yaml',
];
const UNREAD = { entries: [], broken: [], complete: false };
const FACT_FILE = /^facts\/[^/]+\.yaml$/;
const QUESTION_FILE = /^questions\/[^/]+\.yaml$/;
const GAP_FILE = /^gaps\/[^/]+\.yaml$/;

/** Reads every file of a folder by its schema. Faults are gathered; nothing is thrown. */
export function readDraft(
  folder: PackFolder,
  readYaml: YamlReader,
): { draft: Draft; faults: readonly Fault[] } {
  const faults: Fault[] = [...fileFaults(folder)];
  const read = <T>(
    name: string,
    schema: z.ZodType<T>,
    reader: (file: YamlFile, schema: z.ZodType<T>) => ShelfReading<T>,
  ): Shelf<T> => {
    const text = folder.files.get(name);
    if (text === undefined) {
      return { entries: [], broken: [], complete: !REQUIRED.includes(name) };
    }
    const file = readYaml(pathOf(folder, name), text);
    const result = 'yaml' in file ? reader(file.yaml, schema) : { shelf: UNREAD, ...file };
    faults.push(...result.faults);
    return result.shelf;
  };
  const list = <T>(name: string, schema: z.ZodType<T>): Shelf<T> => read(name, schema, readList);
  const named = (pattern: RegExp): readonly string[] =>
    [...folder.files.keys()].filter((name) => pattern.test(name)).toSorted(compareText);
  const factFiles = named(FACT_FILE);
  const facts = joinShelves(factFiles.map((name) => list(name, fact)));
  const draft: Draft = {
    folder: folder.name,
    meta: read('pack.yaml', packMeta, readSingle),
    sources: list('sources.yaml', source),
    entities: list('entities.yaml', entity),
    measures: list('measures.yaml', measure),
    facts: factFiles.length > 0 ? facts : { ...facts, complete: false },
    agenda: list('agenda.yaml', agendaItem),
    timeline: list('timeline.yaml', timelineEntry),
    commitments: list('commitments.yaml', commitment),
    derivations: list('derivations.yaml', derivation),
    differences: list('differences.yaml', differenceNote),
    asked: joinShelves(named(QUESTION_FILE).map((name) => list(name, asked))),
    gaps: joinShelves(named(GAP_FILE).map((name) => list(name, gap))),
  };
  return { draft, faults };
}

function fileFaults(folder: PackFolder): readonly Fault[] {
  const names = [...folder.files.keys()];
  const start = (name: string) => ({ file: pathOf(folder, name), line: 1, column: 1 });
  const missing = REQUIRED.filter((name) => !folder.files.has(name)).map((name) => ({
    ...start(name),
    what: 'the file is missing',
    remedy: 'every pack needs it: write it',
  }));
  const unknown = names
    .filter(
      (name) =>
        ![...REQUIRED, ...OPTIONAL].includes(name) &&
        !FACT_FILE.test(name) &&
        !QUESTION_FILE.test(name) &&
        !GAP_FILE.test(name),
    )
    .map((name) => ({
      ...start(name),
      what: 'this file is none that a pack has',
      remedy: `correct its name or move it out (a pack has facts/*.yaml, questions/*.yaml, gaps/*.yaml, ${[...REQUIRED, ...OPTIONAL].join(', ')})`,
    }));
  const noFacts = names.some((name) => FACT_FILE.test(name))
    ? []
    : [
        {
          ...start('facts'),
          what: 'there is no file of facts',
          remedy: 'write facts/<subject>.yaml, a list of facts',
        },
      ];
  return [...missing, ...unknown, ...noFacts];
}

function pathOf(folder: PackFolder, name: string): string {
  return folder.path === '' || folder.path === '.' ? name : `${folder.path}/${name}`;
}

/** The pack's own description, where it could be read. */
export function metaOf(draft: Draft): Entry<PackMeta> | undefined {
  return draft.meta.entries[0];
}

/** Whether every entry of every file passed its schema: what is missing is then truly missing. */
export function isWhole(draft: Draft): boolean {
  const { folder: _, ...shelves } = draft;
  return Object.values(shelves).every((shelf) => shelf.complete && shelf.broken.length === 0);
}
