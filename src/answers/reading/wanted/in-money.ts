import type { Pack } from '../../../content/library.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../question.ts';

/** `In dollars`, or the sign of a currency at the end: `exports, $m?` */
export function isInMoney({ tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  const scales = vocabulary.units.money ?? {};
  const isScale = ({ text, type }: Token): boolean =>
    type === 'sign' || Object.hasOwn(scales, text);
  return tokens.some((token, at) => {
    const isIn = is(tokens[at - 1], 'in', 'of-currency');
    if (is(token, 'dollar', 'euro', 'rupee')) {
      return at === 0 || isIn || tokens.slice(at + 1).every(isScale);
    }
    return isIn && at === tokens.length - 1 && isScale(token);
  });
}
