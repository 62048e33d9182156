import type { Resolved } from '../../finding/resolve.ts';

/** What a speaker is quoted with. */
const QUOTED = /"[^"]+"|“[^”]+”|«[^»]+»/u;
/** What has so much of a question has what is quoted in it. */
const WHOLE = 0.95;

/**
 * Whether it is asked who said what stands in quotation marks, and a statement has all of it: the words are
 * the speaker's and no claim of the asker's, whatever they deny.
 */
export const asksWhoseWords = ({ question, ranked: [best] }: Resolved): boolean =>
  question.asks.has('who') &&
  !question.polar &&
  QUOTED.test(question.text) &&
  best !== undefined &&
  best.coverage >= WHOLE &&
  best.missing.length === 0;
