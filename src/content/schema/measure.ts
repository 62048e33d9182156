import { z } from 'zod';
import { unit } from '../units.ts';
import { aliases, label, measureId } from './common.ts';

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
      aliases,
    }),
    z.strictObject({ id: measureId, kind: z.literal('date'), label, aliases }),
  ],
  'must be quantity or date',
);

export type Measure = z.infer<typeof measure>;
