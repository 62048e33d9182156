import type { Lexicon } from '../language/lexicon.ts';
import { stem } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import type { Words } from '../language/words.ts';

/** Slips set right by the nearest word of the vocabulary or the pack; names of elsewhere stay. */
export function slipsSetRight(
  tokens: readonly Token[],
  lexicon: Lexicon,
  words: Words,
): readonly Token[] {
  let tries = 0;
  return tokens.map((token) => {
    if (token.type !== 'word' || lexicon.knows(token) || tries >= TRIES) return token;
    if (words.is(token, 'no-slip', 'kind')) return token;
    tries += 1;
    const near = lexicon.nearest(token.stem);
    return near === null ? token : { ...token, text: near, stem: stem(near) };
  });
}

/** How many unknown words are tried for slips: a real question has few. */
const TRIES = 12;
