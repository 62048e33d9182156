import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { SUM_SIGNS } from '../../reading/wanted/sum-signs.ts';
import { isPrice } from './figure-traits.ts';
import type { Reading } from './reading.ts';
import { shorterIn } from './shorter-time.ts';

/** Signs of which each asks for a sum by itself. */
export const STRONG: readonly Sign[] = ['sum', 'difference', 'ratio', 'for-each', 'pro-rata'];

/** Who asks when, who or why asks for no sum, whatever else is said. */
export function isSum({
  question,
  has,
  percent,
  factor,
  wantsMoney,
  own,
  asksFar,
  rises,
  falls,
  references,
  pack,
}: Reading): boolean {
  const { asks } = question;
  const other = (['when', 'which-year', 'which-month', 'who', 'where', 'why'] as const).some(
    (one) => asks.has(one),
  );
  const amount = percent || wantsMoney || asks.has('how-many');
  // `When added together` asks for no date.
  const reckons = STRONG.some(has);
  if (other && !amount && !reckons) return false;
  if (asks.has('why')) return false;
  // `Which measures, to attain the target`: how much of it is attained is not asked.
  if (asks.has('which') && !amount && SUM_SIGNS.filter(has).every((one) => one === 'progress'))
    return false;
  // `If exports rose by 50%`.
  if (
    (rises || falls) &&
    has('hypothetical') &&
    question.numbers.some(({ kind }) => kind === 'percent' || kind === 'money')
  )
    return true;
  // `How many billions before that surge`.
  if (rises && amount && question.meanings.has('before')) return true;
  if (asksFar && references.some(({ chosen }) => chosen.isAim)) return true;
  return (
    SUM_SIGNS.some(has) ||
    percent ||
    factor !== null ||
    own.length > 0 ||
    question.numbers.length > 1 ||
    shorterIn(question.tokens, pack.vocabulary) !== null
  );
}

/** Nothing but a number answers it. */
export function isExplicit(reading: Reading, pack: Pack): boolean {
  const { question, has, wantsMoney, references } = reading;
  const { asks } = question;
  const price = references.some(({ chosen }) => isPrice(chosen, pack));
  return (
    (price && (has('a-year') || has('year-before') || has('a-month'))) ||
    has('convert') ||
    references.filter(({ by }) => by === 'number').length > 1 ||
    asks.has('percent') ||
    asks.has('how-many') ||
    wantsMoney ||
    has('for-each') ||
    isForOne(reading) ||
    has('sum')
  );
}

/** What is left over is often reported: then nothing need be worked out. */
export function isReported({ has, percent, asksPrice }: Reading, { fitting }: Resolved): boolean {
  // `How many more are we waiting for`: of what is awaited no difference is asked.
  const only = SUM_SIGNS.filter(has).every((sign) => sign === 'remaining' || sign === 'difference');
  return (
    only &&
    has('remaining') &&
    !percent &&
    !asksPrice &&
    fitting[0]?.candidate.source.from === 'fact'
  );
}

/** A percentage of a figure, or money a year or for each one, is asked for and was not understood. */
export function isLeftOpen(reading: Reading): boolean {
  const { has, percent, references, question } = reading;
  if (question.polar || references.length === 0) return false;
  return percent || has('a-year') || has('a-month') || isForOne(reading);
}

/** `Per aircraft`, `price each`; `each` alone is said of anything. */
const isForOne = ({ said, has, wantsMoney }: Reading): boolean =>
  has('each') &&
  (wantsMoney || said.some(({ signs, from, to }) => signs.has('each') && to - from > 1));
