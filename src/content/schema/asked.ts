import { z } from 'zod';
import { id, text } from './common.ts';

/**
 * `questions/*.yaml`: lists of these. In what other words people ask for a fact or a derivation, in any
 * language; answers learn from them which words and which question words go with it.
 */
export const asked = z.strictObject({
  /** Id of the fact or derivation that answers all of them. */
  of: id,
  asked: z
    .array(text(4, 200), 'must be a list of questions')
    .min(1, 'must have a question at least'),
});

export type Asked = z.infer<typeof asked>;
