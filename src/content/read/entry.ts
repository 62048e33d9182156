import type { z } from 'zod';
import type { Fault, Place } from '../fault.ts';
import { explainIssue } from './explain-issue.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** One entry of a file that its schema passed, and where its parts stand. */
export interface Entry<T> {
  readonly value: T;
  /** Where a part of the entry stands, for a fault. */
  at(path?: Path, part?: 'key' | 'value'): Place;
}

/** What was read of one kind of entry: the sound entries, and what else is known of the others. */
export interface Shelf<T> {
  readonly entries: readonly Entry<T>[];
  /** Entries that did not pass, as they were written: their ids are taken and they name others. */
  readonly broken: readonly unknown[];
  /** Whether every file of the kind could be read at all. */
  readonly complete: boolean;
}

/** A file's shelf, and the faults of its entries. */
export interface ShelfReading<T> {
  readonly shelf: Shelf<T>;
  readonly faults: readonly Fault[];
}

/** Reads a file that is a list, each entry by itself, so that one bad entry hides no other's faults. */
export function readList<T>(file: YamlFile, schema: z.ZodType<T>): ShelfReading<T> {
  if (!Array.isArray(file.value)) {
    const fault = {
      ...file.at([]),
      what: 'the file is not a list',
      remedy: 'write each entry after "- "',
    };
    return { shelf: { entries: [], broken: [file.value], complete: false }, faults: [fault] };
  }
  const results = file.value.map((value: unknown, index) =>
    readEntry(file, [index], value, schema),
  );
  return {
    shelf: {
      entries: results.flatMap(({ entry }) => (entry ? [entry] : [])),
      broken: results.flatMap(({ entry, value }) => (entry ? [] : [value])),
      complete: true,
    },
    faults: results.flatMap(({ faults }) => faults),
  };
}

/** Reads a file that is one mapping. */
export function readSingle<T>(file: YamlFile, schema: z.ZodType<T>): ShelfReading<T> {
  const { entry, value, faults } = readEntry(file, [], file.value, schema);
  return {
    shelf: entry
      ? { entries: [entry], broken: [], complete: true }
      : { entries: [], broken: [value], complete: false },
    faults,
  };
}

/** Puts the shelves of several files of one kind together. */
export function joinShelves<T>(shelves: readonly Shelf<T>[]): Shelf<T> {
  return {
    entries: shelves.flatMap((shelf) => shelf.entries),
    broken: shelves.flatMap((shelf) => shelf.broken),
    complete: shelves.every((shelf) => shelf.complete),
  };
}

function readEntry<T>(
  file: YamlFile,
  prefix: Path,
  value: unknown,
  schema: z.ZodType<T>,
): { entry?: Entry<T>; value: unknown; faults: readonly Fault[] } {
  const at = (path: Path = [], part: 'key' | 'value' = 'value'): Place =>
    file.at([...prefix, ...path], part);
  const result = schema.safeParse(value);
  if (result.success) return { entry: { value: result.data, at }, value, faults: [] };
  const faults = result.error.issues
    .flatMap((issue) => explainIssue(issue, value))
    .map(({ path, part, what, remedy }) => ({ ...at(path, part), what, remedy }));
  return { value, faults };
}
