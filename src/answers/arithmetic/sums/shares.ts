import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { sameDimension } from '../operands/figure-traits.ts';
import { baseValue, type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { meets } from '../operands/read-said.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { restsOn } from './by-subtraction.ts';
import { contraryTo } from './contrary.ts';

/** A part by its whole: the whole stands behind `of`, or is the larger. */
export function shareOf(named: readonly Reference[], reading: Reading): Plan | null {
  const ratios = named.filter(({ chosen }) => chosen.dimension === 'ratio');
  const amounts = named.filter(({ chosen }) => chosen.dimension !== 'ratio');
  if (ratios.length > 0 && amounts.length > 0) return { refuse: 'different-things' };
  const [one, other] = amounts;
  if (!one) return null;
  if (!other) {
    const whole = wholeOf(one.chosen, reading);
    return whole
      ? { sum: sumOf('share', 'part / whole', { part: one.chosen, whole }, 'percent') }
      : { refuse: 'no-figure' };
  }
  const whole = ofThat(amounts, reading) ?? behindOf(amounts, reading) ?? larger(amounts);
  if (reading.has('sum') && amounts.length === 2) return shareOfBoth(amounts, reading);
  const apart = excessOf(amounts, reading);
  if (apart) return apart;
  const part = amounts.find((each) => each !== whole && !isInput(each, whole, amounts)) ?? one;
  if (!sameDimension(part.chosen, whole.chosen)) return { refuse: 'different-things' };
  const inputs = { part: part.chosen, whole: whole.chosen };
  return isLeftOut(part, reading)
    ? { sum: sumOf('share-left', '1 - part / whole', inputs, 'percent') }
    : { sum: sumOf('share', 'part / whole', inputs, 'percent') };
}

/** `What percentage was not exports`, `apart from exports`, `of them has not come`: what the part leaves of the whole. */
export const isLeftOut = (
  { at, chosen }: Pick<Reference, 'at' | 'chosen'>,
  { said }: Reading,
): boolean => {
  const places = said.flatMap(({ from, terms }) => (meets(chosen.keys, terms) ? [from] : []));
  return said.some(
    ({ signs, to }) =>
      (signs.has('negation') || signs.has('besides')) &&
      [at, ...places].some((place) => to <= place && place - to <= LEFT_OUT),
  );
};

/** So many words may stand between `not` and what is not meant. */
const LEFT_OUT = 2;

/** `What share of the two together is the boat`: the part is the one that is named again. */
function shareOfBoth(amounts: readonly Reference[], { said }: Reading): Plan | null {
  const [one, other] = amounts;
  if (!one || !other || !sameDimension(one.chosen, other.chosen)) return null;
  const times = ({ chosen }: Reference): number =>
    said.filter(({ terms }) => [...terms].some((term) => chosen.subjects.has(term.slice(1))))
      .length;
  if (times(one) === times(other)) return null;
  const [part, rest] =
    times(one) > times(other) ? [one.chosen, other.chosen] : [other.chosen, one.chosen];
  return { sum: sumOf('share', 'part / (part + rest)', { part, rest }, 'percent', { of: [part] }) };
}

/** `By what percentage does the one exceed the other`: how far apart they are, by the smaller. */
function excessOf(amounts: readonly Reference[], reading: Reading): Plan | null {
  const { has } = reading;
  const [one, other, third] = amounts;
  if (!one || !other || third || has('share')) return null;
  if (!has('difference') && !asksLess(reading) && !asksMore(reading)) return null;
  if (!sameDimension(one.chosen, other.chosen)) return { refuse: 'different-things' };
  const to = larger(amounts);
  const from = to === one ? other : one;
  const inputs = { to: to.chosen, from: from.chosen };
  const contrary = contraryTo(reading);
  const isLess = contrary === null ? asksLess(reading) : contrary === 'less';
  const told = contrary === null ? {} : { contrary };
  return isLess
    ? {
        sum: sumOf('decrease', '1 - from / to', inputs, 'percent', {
          of: [from.chosen, to.chosen],
          ...told,
        }),
      }
    : { sum: sumOf('increase', 'to / from - 1', inputs, 'percent', told) };
}

/** `By how many percent is it below the other`. */
export const asksLess = ({ question: { tokens }, pack }: Reading): boolean =>
  tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'less'));

/** `By how many percent is it dearer than the other`, `how many percent more than`. */
function asksMore({ question: { tokens }, pack }: Reading): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isCompared = tokens.some((token) => is(token, 'than'));
  return tokens.some((token) => is(token, 'exceeding') || (isCompared && is(token, 'more')));
}

/** What only says how another one that is named is worked out: `the deficit (68.7 and 4.9)`. */
const isInput = (one: Reference, whole: Reference, all: readonly Reference[]): boolean =>
  one.by === 'number' &&
  all.some((other) => other !== one && other !== whole && restsOn(other.chosen, one.chosen));

/** `What share of that is X`: the whole is what was spoken of, where it can be. */
function ofThat(
  amounts: readonly Reference[],
  { said, question: { tokens }, pack }: Reading,
): Reference | null {
  const { is } = wordsOf(pack.vocabulary);
  const says = said.some(({ signs, from }) => signs.has('refers') && is(tokens[from - 1], 'of'));
  const spoken = amounts.find(({ by }) => by === 'thread');
  return says && spoken === larger(amounts) ? spoken : null;
}

/** `What percentage of X`, `as a share of X`, `out of X`: the first figure behind the word. */
function behindOf(
  amounts: readonly Reference[],
  { said, question, pack }: Reading,
): Reference | null {
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  const shares = said.filter(
    ({ signs, from, to }) =>
      signs.has('share') || tokens.slice(from, to).some((token) => is(token, 'percent', 'share')),
  );
  const ends = [
    ...shares.flatMap(({ to }) => (is(tokens[to], 'of') || is(tokens[to - 1], 'of') ? [to] : [])),
    ...tokens.flatMap((token, at) =>
      is(token, 'out') && is(tokens[at + 1], 'of') ? [at + 2] : [],
    ),
  ];
  // `How much of it is X`: the whole was named before.
  const [end] = ends.filter((at) => !is(tokens[at], 'pronoun'));
  if (end === undefined) return null;
  const behind = amounts.filter(({ at }) => at >= end);
  // `What share of X is Y` has both behind it; `the share of exports in the total` has its whole last.
  const within = behind.find((one) => {
    const before = tokens.slice(Math.max(one.at - 5, 0), one.at);
    const last = before.findLastIndex((token) => is(token, 'in'));
    if (last < 0) return false;
    const [first, ...rest] = before.slice(last + 1);
    if (first === undefined) return one === larger(behind);
    const isOfWhole = (token: Token): boolean => is(token, 'article', 'whole');
    return isOfWhole(first) && rest.every((token) => isOfWhole(token) || token.type === 'number');
  });
  return within ?? behind[0] ?? null;
}

const larger = (all: readonly [Reference, ...Reference[]] | readonly Reference[]): Reference => {
  const [first] = all.toSorted((a, b) => baseValue(b.chosen) - baseValue(a.chosen));
  if (!first) throw new Error('nothing to compare');
  return first;
};

/** What one figure alone is a share of: the largest of its span that is about the same. */
export function wholeOf(part: Figure, { pack }: Reading): Figure | null {
  if (part.period === null || part.isAim) return null;
  const all = figuresOf(pack).numbers.filter(
    (one) =>
      sameDimension(one, part) &&
      one.period === part.period &&
      !one.isAim &&
      one.subjects.size === part.subjects.size,
  );
  const [whole] = all.toSorted((a, b) => baseValue(b) - baseValue(a));
  return whole && baseValue(whole) > baseValue(part) ? whole : null;
}
