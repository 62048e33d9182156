import { z } from 'zod';
import { unit } from '../units.ts';
import { aliases, id, idOf, label, measureId, period, question, someIds, text } from './common.ts';

const DECIMALS = 'must be a whole number from 0 to 6';
const INPUT_NAME = 'must be one word that begins with a lower-case letter, such as totalExports';

/** `derivations.yaml`: a list of these. The value is computed, never written down. */
export const derivation = z.strictObject({
  id,
  label,
  aliases,
  /** Set where the result can be compared with reported figures of that measure. */
  measure: measureId.optional(),
  /**
   * Arithmetic over the names of `inputs` and numbers: + - * / ^ and brackets. Units are converted:
   * a share is `part / whole`, and is written in percent because `unit` says so.
   */
  formula: text(1, 300),
  /**
   * Name in the formula -> fact id (its figure) or derivation id. A date figure counts as its year.
   */
  inputs: z.record(
    z.string(INPUT_NAME).regex(/^[a-z][a-zA-Z0-9]*$/, INPUT_NAME),
    idOf('the id of a fact or a derivation'),
    'must be a mapping of names to facts or derivations',
  ),
  unit,
  period: period.optional(),
  /** Digits after the point that the result is rounded to, half away from zero. */
  decimals: z.int(DECIMALS).min(0, DECIMALS).max(6, DECIMALS),
  topics: someIds('topic'),
  entities: someIds('entity'),
  /** How people ask for it; without it the derivation is not suggested below answers. */
  question: question.optional(),
});

export type Derivation = z.infer<typeof derivation>;
