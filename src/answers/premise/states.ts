import type { Pack } from '../../content/library.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { Token } from '../language/tokens.ts';
import { monthOf } from '../language/values.ts';
import { HELPING, wordsOf } from '../language/words.ts';

/** Whether a verb stands behind its subject. */
export const states = (tokens: readonly Token[], pack: Pack): boolean =>
  tokens.slice(1).some((token) => isVerb(token, pack)) ||
  phraseRuns(tokens, pack.vocabulary.premises.states).some(({ from }) => from > 0);

/** A helping verb; `may` is a month too. */
export const isVerb = (token: Token | undefined, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, ...HELPING) && monthOf(token, vocabulary) === null;
