import type { Pack } from '../../../content/library.ts';
import { saysFactor } from '../../arithmetic/operands/factor.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';

/**
 * `Were exports to double, what would they be` with the word that says plainly what it supposes: turned
 * round like this it looks like a question of yes or no. A text that supposes no change of a figure, or
 * asks nothing behind its comma, stays as it is.
 */
export function asIf(text: string, pack: Pack): string {
  const comma = text.indexOf(',');
  if (comma < 0) return text;
  const { is } = wordsOf(pack.vocabulary);
  const supposed = tokensOf(text.slice(0, comma));
  const [first] = supposed;
  if (!first || !is(first, 'inverting')) return text;
  const [asking] = tokensOf(text.slice(comma));
  const changes = saysFactor(supposed, pack) || supposed.some((token) => is(token, 'percent'));
  const asks = is(asking, 'asking-what', 'asking-how', 'asking-which');
  const [word] = pack.vocabulary.premises.suppose.en;
  return changes && asks && word !== undefined ? `${word}${behind(text, first)}` : text;
}

/** What stands behind the first word of a text. */
const behind = (text: string, first: Token): string =>
  text.slice(text.toLowerCase().indexOf(first.text) + first.text.length);
