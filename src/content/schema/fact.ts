import { z } from 'zod';
import { unit } from '../units.ts';
import {
  day,
  id,
  looseDate,
  measureId,
  period,
  precision,
  question,
  sentence,
  someIds,
  status,
  text,
} from './common.ts';

/** The number or the date in a fact. */
export const figure = z.union([
  z.strictObject({
    measure: measureId,
    value: z.number('must be a number alone, without commas, unit or currency'),
    unit,
    period: period.optional(),
    precision,
  }),
  z.strictObject({ measure: measureId, date: looseDate, precision }),
]);

const words = z.array(text(2, 60), 'must be a list of words in square brackets').default([]);

/** `facts/*.yaml`: lists of these. */
export const fact = z.strictObject({
  id,
  text: sentence,
  /** Source ids. */
  sources: someIds('source'),
  /** Entity through whom the source has it, e.g. another outlet that it cites. */
  via: id.optional(),
  /** The day for which the sources vouch for it. */
  asOf: day,
  status,
  /** Entities whose statement, claim, proposal or aim it is; needed where the status is `claimed`. */
  by: z.array(id, 'must be a list of entities in square brackets').default([]),
  topics: someIds('topic'),
  entities: someIds('entity'),
  figure: figure.optional(),
  /** What it tells beyond its figure, as it is asked for: `why`, `where`, `sector`, `language`. */
  tells: words,
  /** Words by which people ask for it that it does not have. */
  words,
  /** How people ask for it; without it the fact is not suggested below answers. */
  question: question.optional(),
});

export type DateFigure = Extract<z.infer<typeof figure>, { date: string }>;
export type Figure = z.infer<typeof figure>;
export type Fact = z.infer<typeof fact>;
