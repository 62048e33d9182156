import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Token } from '../../language/tokens.ts';

/** `Per day`, `a week`; null where nothing is asked by so short a time. */
export function shorterIn(
  tokens: readonly Token[],
  { phrases }: Vocabulary,
): 'week' | 'day' | null {
  if (phraseRuns(tokens, phrases['a-day']).length > 0) return 'day';
  return phraseRuns(tokens, phrases['a-week']).length > 0 ? 'week' : null;
}
