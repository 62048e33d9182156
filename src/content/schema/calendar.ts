import { z } from 'zod';
import {
  dateBasis,
  day,
  id,
  label,
  looseDate,
  measureId,
  sentence,
  someIds,
  status,
  text,
} from './common.ts';

const TIME = 'must be a clock time such as 09:30, or morning, afternoon or evening';
const facts = someIds('fact it rests on');

/** `agenda.yaml`: what was planned or took place at the summit, in order. */
export const agendaItem = z.strictObject({
  id,
  day,
  /** As precise as the sources say: a clock time in the summit's zone, or a part of the day. */
  time: z
    .string(TIME)
    .regex(/^(([01]\d|2[0-3]):[0-5]\d|morning|afternoon|evening)$/, TIME)
    .optional(),
  title: label,
  text: sentence,
  /** Entity id. */
  place: id.optional(),
  status,
  facts,
});

/** `timeline.yaml`: what happened or is due around it, in any order. */
export const timelineEntry = z.strictObject({
  id,
  date: looseDate,
  text: sentence,
  /** The same in the past tense, for what is worth remembering each year on its day. */
  anniversary: sentence.optional(),
  facts,
});

/** `commitments.yaml`: what somebody said would happen. */
export const commitment = z.strictObject({
  id,
  text: sentence,
  /** Entity ids of those who are to do it. */
  who: someIds('entity that is to do it'),
  /** By when; left out where no date is given. */
  due: looseDate.optional(),
  /** `inferred` where no source says that date and the editor worked it out. */
  dueBasis: dateBasis.default('stated'),
  status,
  facts,
  /** What has become known since, oldest first. */
  known: z
    .array(
      z.strictObject({ asOf: day, text: sentence, facts }),
      'must be a list, each entry after "- "',
    )
    .default([]),
});

/**
 * `differences.yaml`: the editor's explanation of a disagreement over a figure, which the program finds, or
 * of one in words, which only an editor can see.
 */
export const differenceNote = z.strictObject({
  /** What the figures that differ measure. */
  measure: measureId.optional(),
  /** Facts of different sources that tell the same matter otherwise, one a side. */
  facts: z
    .array(id, 'must be a list of ids in brackets')
    .min(2, 'must name a fact of each side')
    .optional(),
  title: label,
  explanation: text(20, 700),
});

export type AgendaItem = z.infer<typeof agendaItem>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type Commitment = z.infer<typeof commitment>;
export type DifferenceNote = z.infer<typeof differenceNote>;
