import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Token } from '../../language/tokens.ts';
import { monthOf } from '../../language/values.ts';
import { HELPING, wordsOf } from '../../language/words.ts';

/** Whether a verb stands behind its subject; `the cost of` is a noun, and so is `the place they meet in`. */
export function states(tokens: readonly Token[], pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  if (is(tokens.at(-1), 'preposition')) return false;
  return (
    tokens.slice(1).some((token) => isVerb(token, pack)) ||
    phraseRuns(tokens, pack.vocabulary.premises.states).some(
      ({ from, to }) => from > 0 && !is(tokens[to], 'of'),
    )
  );
}

/** A helping verb; `may` is a month too. */
export const isVerb = (token: Token | undefined, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, ...HELPING) && monthOf(token, vocabulary) === null;
