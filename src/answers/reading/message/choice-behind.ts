import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/tokens.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { isEntity } from '../named/is-entity.ts';

/** So many words has each of two choices at most: `his Russian guest`. */
const WORDS = 3;
/** A longer message asks more, and is no place to look for it at every `or`. */
const LONGEST = 200;

/**
 * A question who it was without the two it may have been, `who praised India, Modi or his guest`: whoever it
 * was answers it, and that they are named there says nothing of either.
 */
export function withoutChoiceBehind(text: string, pack: Pack): string {
  if (text.length > LONGEST) return text;
  const { asked, choices } = behindComma(pack.vocabulary).exec(text)?.groups ?? {};
  if (asked === undefined || choices === undefined) return text;
  const { is } = wordsOf(pack.vocabulary);
  const [first, ...rest] = tokensOf(asked);
  if (!is(first, 'asking-who') || rest.some((token) => is(token, 'disjunction', ...ASKING)))
    return text;
  const tokens = tokensOf(choices);
  const or = tokens.findIndex((token) => is(token, 'disjunction'));
  const both = [tokens.slice(0, or), tokens.slice(or + 1)];
  if (both.some(({ length }) => length === 0 || length > WORDS)) return text;
  const isName = both.some((one) => lexiconOf(pack).phrase(one)?.senses.some(isEntity));
  return isName ? `${asked}?` : text;
}

/** What is asked, and behind the last comma two things with an `or` between them. */
const behindComma = perVocabulary((vocabulary) => {
  const or = wordsOf(vocabulary).anyOf('disjunction');
  return new RegExp(
    `^(?<asked>.+?)\\s*[,:;–—-]\\s+(?<choices>[^,:;?]+\\s${or}\\s[^,:;?]+)\\?*$`,
    'isu',
  );
});
