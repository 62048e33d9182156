import type { Pack } from '../../../content/library.ts';
import { type Lexicon, lexiconOf } from '../../language/lexicon.ts';
import type { Token } from '../../language/tokens.ts';
import { HELPING, type Words, wordsOf } from '../../language/words.ts';

/** Whether it opens with a verb or a particle of yes or no. */
const isOpener = (token: Token | undefined, { is }: Words): boolean =>
  is(token, ...HELPING, 'polar-first');

const opensPolar = (tokens: readonly Token[], words: Words): boolean =>
  isOpener(tokens[0], words) ||
  tokens.some((token) => words.is(token, 'polar-anywhere')) ||
  (tokens.length > LONGER && words.is(tokens[0], 'polar-first-of-longer'));

/** In so few words what opens a question may be asked for itself: `kya` is `what` too. */
const LONGER = 4;

/** Without the greeting before it: `please, is it so` asks what `is it so` asks. */
function opened(tokens: readonly Token[], words: Words, lexicon: Lexicon): readonly Token[] {
  const isFiller = (token: Token): boolean =>
    lexicon.phrase([token])?.senses.some(({ kind }) => kind === 'filler') === true;
  const mayOpen = (token: Token): boolean =>
    isOpener(token, words) || words.is(token, 'polar-first-of-longer');
  const at = tokens.findIndex((token) => mayOpen(token) || !isFiller(token));
  return at < 0 ? tokens : tokens.slice(at);
}

/** Whether a text asks to hear yes or no, by how it opens or by a word that only such questions have. */
export function isPolar(tokens: readonly Token[], pack: Pack): boolean {
  const words = wordsOf(pack.vocabulary);
  return opensPolar(opened(tokens, words, lexiconOf(pack)), words);
}
