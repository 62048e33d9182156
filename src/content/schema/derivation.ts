import { z } from 'zod';
import { unit } from '../units.ts';
import { aliases, id, label, measureId, period } from './common.ts';

/** `derivations.yaml`: a list of these. The value is computed, never written down. */
export const derivation = z.strictObject({
  id,
  label,
  aliases,
  /** Set where the result can be compared with reported figures of that measure. */
  measure: measureId.optional(),
  /** Arithmetic over the names of `inputs` and numbers: + - * / ^ and brackets. */
  formula: z.string().min(1),
  /**
   * Name in the formula -> fact id (its figure) or derivation id. A date figure counts as its year.
   */
  inputs: z.record(z.string().regex(/^[a-z][a-zA-Z0-9]*$/), id),
  unit,
  period: period.optional(),
  /** Digits after the point that the result is rounded to, half away from zero. */
  decimals: z.int().min(0).max(6),
  topics: z.array(id).min(1),
  entities: z.array(id).min(1),
});

export type Derivation = z.infer<typeof derivation>;
