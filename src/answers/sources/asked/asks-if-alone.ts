import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';

/** How far behind `only` it stands that it is only somebody's word: `only the president's word`. */
const REACH = 3;

/** Whether it asks if a thing stands on one voice alone: `independently confirmed`, `just his say-so`. */
export function asksIfAlone(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const { alone, claims } = vocabulary.provenance;
  if (phraseRuns(tokens, alone).length > 0) return true;
  const { is } = wordsOf(vocabulary);
  return phraseRuns(tokens, claims).some(({ from }) =>
    tokens.slice(Math.max(0, from - REACH), from).some((token) => is(token, 'merely')),
  );
}
