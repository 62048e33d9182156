import { z } from 'zod';

/** Ids are lower-case words joined by hyphens; a measure's have dots between its levels. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
export const measureId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'must be lower-case words joined by hyphens and dots');

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date('must be a calendar day, YYYY-MM-DD');

/**
 * A date as precise as it is known, after EDTF (ISO 8601-2): `2018`, `2019-03`, `2025-12-05`, or an
 * interval of two such, `2026/2027`.
 */
export const looseDate = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    'must be YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between',
  );

/** What span of time a figure is for: a loose date, or a split year as the sources write it, `2024-25`. */
export const period = z
  .string()
  .regex(
    /^(\d{4}-\d{2}|\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?)$/,
    'must be a year, a split year such as 2024-25, a loose date or an interval',
  );

/** One statement in our own words: never shortened anywhere, so it is short from the start. */
export const sentence = z
  .string()
  .min(10, 'must be a whole statement')
  .max(400, 'must be at most 400 characters: make two of it');
export const label = z.string().min(2).max(80);
/** Other names by which people ask; compared without case, accents, spaces and hyphens. */
export const aliases = z.array(z.string().min(2).max(60)).default([]);

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
