import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { readQuestion } from '../question.ts';

/** `Besides being the editor of X, which Y does he run?`: what is excepted, and what is asked behind the comma. */
const EXCEPTED = /^(?<before>[^,?!.;:]+),\s+(?<rest>.+)$/su;
/** One thing alone that is excepted, `besides the X`, is read where it stands. */
const AT_LENGTH = 5;
/** What is asked must say so much without it. */
const SEVERAL = 2;

/**
 * A question without the clause before it that says, at length, what is not asked for: nothing that stands in
 * it need be in the answer. It stays whole where the question names nothing without it.
 */
export function withoutExcepted(text: string, pack: Pack): string {
  const { before, rest } = EXCEPTED.exec(text)?.groups ?? {};
  if (before === undefined || rest === undefined) return text;
  const opening = tokensOf(before);
  const { besides } = pack.vocabulary.signs;
  if (!besides || !phraseRuns(opening, besides).some(({ from }) => from === 0)) return text;
  const [first, second] = tokensOf(rest);
  const { is } = wordsOf(pack.vocabulary);
  if (!is(first, ...ASKING) && !(is(first, 'preposition') && is(second, ...ASKING))) return text;
  const outer = (part: string): number =>
    readQuestion(part, pack).slots.filter(({ inner, unknown }) => !inner && !unknown).length;
  return opening.length >= AT_LENGTH && outer(rest) >= SEVERAL ? rest : text;
}
