import { z } from 'zod';
import { isPeriod, isSpan } from '../span.ts';

/** Ids are lower-case words joined by hyphens; a measure's have dots between its levels. */
export const idOf = (what: string) => {
  const rule = `must be ${what}: lower-case words joined by hyphens`;
  return z.string(rule).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, rule);
};
export const id = idOf('an id');
const MEASURE_ID = 'must be the id of a measure: lower-case words joined by hyphens and dots';
export const measureId = z.string(MEASURE_ID).regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, MEASURE_ID);

/** How a date is known: a source says it, or the editor worked it out. */
export const dateBasis = z.enum(
  ['stated', 'inferred'],
  'must be stated (a source says it) or inferred (worked out)',
);

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date('must be a day of the calendar, YYYY-MM-DD');

/** YAML reads `2018` as a number; where a date is meant it is the year. */
const yearAsText = (value: unknown): unknown =>
  typeof value === 'number' && Number.isInteger(value) ? String(value) : value;

const LOOSE_DATE =
  'must be a date of the calendar: YYYY, YYYY-MM, YYYY-MM-DD, or two of them, earlier/later';
/**
 * A date as precise as it is known, after EDTF (ISO 8601-2): `2018`, `2019-03`, `2025-12-05`, or an
 * interval of two such, `2026/2027`.
 */
export const looseDate = z.preprocess(yearAsText, z.string(LOOSE_DATE).refine(isSpan, LOOSE_DATE));

const PERIOD =
  'must be a year, a split year such as 2024-25, a date of the calendar, or two, earlier/later';
/** What span of time a figure is for: a loose date, or a split year as the sources write it, `2024-25`. */
export const period = z.preprocess(yearAsText, z.string(PERIOD).refine(isPeriod, PERIOD));

/** Text between two lengths, both included. */
export const text = (min: number, max: number) =>
  z
    .string(`must be text of ${min} to ${max} characters`)
    .min(min, `must have at least ${min} characters`)
    .max(max, `must have at most ${max} characters`);

/** One statement in our own words: never shortened anywhere, so it is short from the start. */
export const sentence = z
  .string('must be a statement of 10 to 400 characters')
  .min(10, 'must be a whole statement, of at least 10 characters')
  .max(400, 'must have at most 400 characters: make two of it');
export const label = text(2, 80);
/** Other names by which people ask; compared without case, accents, spaces and hyphens. */
export const aliases = z
  .array(text(2, 60), 'must be a list of names in square brackets')
  .default([]);
/**
 * A question as a person would ask it, for a button below an answer: Slack cuts a button's label at 75
 * characters and Discord at 80. In Hindi and Russian where the editor has them.
 */
const asked = text(8, 75);
export const question = z.strictObject(
  { en: asked, hi: asked.optional(), ru: asked.optional() },
  'must be a mapping of languages to questions, such as { en: "When is the summit?" }',
);
export type SuggestedQuestion = z.infer<typeof question>;
/** Ids of which there is at least one. */
export const someIds = (what: string) =>
  z
    .array(id, `must be a list in square brackets that names at least one ${what}`)
    .min(1, `must name at least one ${what}`);

/**
 * How firm a statement is. `reported`: a source states it as having happened or being so;
 * `announced`: made public by those it binds; `agreed`: settled between the parties; `expected`:
 * said to be coming; `proposed`: put forward by one side or up for discussion; `target`: an aim;
 * `claimed`: somebody's own say-so, named in `by`.
 */
export const status = z.enum([
  'reported',
  'announced',
  'agreed',
  'expected',
  'proposed',
  'target',
  'claimed',
]);
/** How a figure bounds the true value. For dates `at-most` reads "by". */
export const precision = z.enum([
  'exact',
  'approximate',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
]);

export type Status = z.infer<typeof status>;
export type Precision = z.infer<typeof precision>;
