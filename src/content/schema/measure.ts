import { z } from 'zod';
import { unit } from '../units.ts';
import { aliases, label, measureId, question, text } from './common.ts';

/** How questions come to mean the measure. */
const asked = {
  aliases,
  /** Words of which a question must have one, or mean one, before the measure answers it. */
  keys: z.array(text(2, 60), 'must be a list of words in square brackets').default([]),
  /** The label in other languages, for the sentence that answers. */
  labels: z.strictObject({ hi: label.optional(), ru: label.optional() }).default({}),
  /** How people ask for it, to be suggested below answers; without it the label is. */
  question: question.optional(),
};

/** `measures.yaml`: a list of these. Figures of one measure can be compared. */
export const measure = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      id: measureId,
      kind: z.literal('quantity'),
      label,
      /** The unit it is shown in; figures may use another of the same dimension. */
      unit,
      ...asked,
    }),
    z.strictObject({ id: measureId, kind: z.literal('date'), label, ...asked }),
  ],
  'must be quantity or date',
);

export type Measure = z.infer<typeof measure>;
