import type { Pack } from '../../../content/library.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../question.ts';

/** What is measured and not counted, though `how many` asks for it. */
const MEASURED = ['money', 'length'] as const;

/** How far behind its scale a currency stands: `how many lakh crore rupees`. */
const REACH = 3;

/** What `how many billions`, `number of days` measures: money or a length of time; null where things are counted. */
export function unitCounted(
  { tokens }: Pick<Question, 'tokens'>,
  { vocabulary }: Pack,
): (typeof MEASURED)[number] | null {
  const { is } = wordsOf(vocabulary);
  const isUnit = (token: Token | undefined, kind: (typeof MEASURED)[number]): boolean =>
    token !== undefined &&
    (Object.hasOwn(vocabulary.units[kind] ?? {}, token.text) ||
      (kind === 'money' && is(token, 'dollar')));
  const asked = tokens.findIndex(
    (token, at) =>
      is(token, 'quantity', 'asking-how-much') || (is(token, 'number') && is(tokens[at + 1], 'of')),
  );
  if (asked < 0) return null;
  const behind = is(tokens[asked], 'number') ? asked + 2 : asked + 1;
  const unit = is(tokens[behind], 'of-currency') ? behind + 1 : behind;
  // In what no figure is told, nothing is counted.
  if (tokens.slice(unit, unit + REACH).some((token) => is(token, 'other-currency'))) return null;
  return MEASURED.find((kind) => isUnit(tokens[unit], kind)) ?? null;
}
