import { z } from 'zod';
import { id, text } from './common.ts';

const NO_NUMBER = 'must have no number but those of names (S-400), for a refusal states no figure';
const FREE_NUMBER = /(?<![\p{L}\d]-?|[\d.,])\d/u;

/**
 * `gaps/*.yaml`: lists of these. What people are known to ask and the sources do not tell, so that it is
 * declined by name and no neighbouring fact takes its place.
 */
export const gap = z.strictObject({
  id,
  /** What is not told, as it goes on from "This pack does not have …". */
  lacks: text(4, 120).refine((said) => !FREE_NUMBER.test(said), NO_NUMBER),
  /** In what words people ask for it, in any language. */
  asked: z
    .array(text(4, 200), 'must be a list of questions')
    .min(1, 'must have a question at least'),
});

export type Gap = z.infer<typeof gap>;
