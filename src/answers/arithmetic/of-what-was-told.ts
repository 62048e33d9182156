import type { Pack } from '../../content/library.ts';
import { originId } from '../../content/origin-id.ts';
import type { Candidate } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from '../thread/context.ts';
import { factorOf, writeMultiple } from './operands/factor.ts';
import { isPrice, latestFirst, sameDimension } from './operands/figure-traits.ts';
import { baseValue, type Figure, figuresOf } from './operands/figures.ts';
import { isTotal } from './operands/figures-named.ts';
import { meets, readSaid } from './operands/read-said.ts';
import { type Sum, sumOf } from './operands/reading.ts';
import { areTwoParts } from './operands/rest-of.ts';
import { scaleOf } from './operands/scaling.ts';
import { derivedAs, withChanged } from './sums/by-subtraction.ts';

/** A follow-up of more words says itself what it is about. */
const SHORT = 5;

/**
 * A sum over the figure that the last answer told: `what percentage of the order is that`, or, behind a
 * share, `and the rest?`. Null where a follow-up asks for none of them.
 */
export function sumOfWhatWasTold(
  question: Question,
  context: Context | null,
  pack: Pack,
): Sum | null {
  const [told, second] = context?.focus ?? [];
  if (!told) return null;
  const isShare = context?.want.kind === 'amount' && context.want.of === 'percent';
  const shared = isShare ? pairOf(told, second, pack) : [];
  const then = toldIfChanged(question, told, shared, pack);
  if (then) return then;
  const several = severalOfOne(question, told, second, pack) ?? worthOfTold(question, told, pack);
  if (several) return several;
  const both = context && ofBothSpoken(question, context, pack);
  if (both) return both;
  const rest = isShare ? restOfShare(question, told, second, pack) : null;
  return ofWhole(question, told, pack) ?? rest;
}

/** `And if exports doubled?` behind the deficit is of the deficit, and behind a share of that share. */
function toldIfChanged(
  question: Question,
  told: Candidate,
  [ofShare, whole]: readonly (Figure | null)[],
  pack: Pack,
): Sum | null {
  const { signs, tokens, asks } = question;
  const factor = scaleOf(question, pack) ?? factorOf(question, pack);
  const isShort = tokens.length <= SHORT + 1 && asks.size === 0 && !question.polar;
  if (!factor || !signs.has('hypothetical') || !isShort) return null;
  const terms = new Set(readSaid(question, pack).flatMap((one) => [...one.terms]));
  const isMeant = (one: Figure): boolean =>
    meets(one.keys, terms) || tokens.some((token) => isPronoun(token, pack));
  if (ofShare && whole && isMeant(ofShare)) {
    const rest = restBeside(ofShare, whole, pack);
    const by = `(part * ${writeMultiple(factor.value)})`;
    if (!rest) return null;
    const inputs = { rest, part: ofShare };
    const of = { of: [ofShare, whole] };
    return sumOf('supposed-share', `${by} / (rest + ${by})`, inputs, 'percent', of);
  }
  // The deficit that a source tells is worked out too.
  const result = figuresOf(pack).numbers.find(
    ({ measure, candidate }) => measure === told.measure && candidate.source.from === 'derivation',
  );
  const part = Object.values((result && derivedAs(result, pack))?.inputs ?? {}).find(
    (one): one is Figure => !('assumed' in one) && meets(one.keys, terms),
  );
  const plan = result && part ? withChanged(result, part, factor.value, pack) : null;
  return plan && 'sum' in plan ? plan.sum : null;
}

const isPronoun = (token: Token, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(token, 'pronoun');

/** What a part leaves of its whole. */
const restBeside = (part: Figure, whole: Figure, pack: Pack): Figure | undefined =>
  figuresOf(pack).numbers.find((one) => one !== whole && areTwoParts(one, part));

/** `Combined?` behind the prices of two things: of both that were last spoken of. */
function ofBothSpoken(
  { signs, slots, tokens, numbers }: Question,
  { want, spoken }: Context,
  pack: Pack,
): Sum | null {
  const isSum = signs.has('sum');
  if (want.kind !== 'amount' || (!isSum && !signs.has('difference'))) return null;
  const isBare = slots.every(({ inner }) => inner) && numbers.length === 0;
  if (!isBare || tokens.length > SHORT) return null;
  const things = spoken.filter((id) => pack.entities.get(id)?.kind === 'weapon-system').slice(0, 2);
  const prices = things.flatMap(
    (id) => figuresOf(pack).numbers.find((one) => one.subjects.has(id) && isPrice(one, pack)) ?? [],
  );
  const [a, b] = prices.toSorted((one, other) => baseValue(other) - baseValue(one));
  if (!a || !b || !sameDimension(a, b)) return null;
  return isSum
    ? sumOf('sum', 'a + b', { a, b }, a.unit)
    : sumOf('difference', 'a - b', { a, b }, a.unit);
}

/** `And for two of them?` behind the price of one: so many at that price. */
function severalOfOne(
  question: Question,
  told: Candidate,
  second: Candidate | undefined,
  pack: Pack,
): Sum | null {
  const { tokens, numbers, slots, signs, asks } = question;
  const [number] = numbers;
  const own = number?.value ?? 0;
  if (numbers.length !== 1 || number?.kind !== null || !Number.isInteger(own) || own < 2)
    return null;
  const asksOther = [...asks].some((ask) => ask !== 'how-much' && ask !== 'what');
  if (tokens.length > SHORT || asksOther || signs.has('remaining')) return null;
  if (slots.filter(({ inner }) => !inner).length > 1) return null;
  const ids =
    told.source.from === 'derivation'
      ? told.source.derived.inputs.map((input) => (input.from === 'fact' ? input.fact.id : ''))
      : [told.id, second?.id ?? ''];
  const [whole, ordered, more] = ids.map((id) =>
    figuresOf(pack).numbers.find(({ candidate }) => candidate.id === id),
  );
  if (whole && !hasOrder(whole, pack) && isPrice(whole, pack) && told.id === whole.candidate.id) {
    return sumOf('multiple', `price * ${own}`, { price: whole }, whole.unit, { count: own });
  }
  if (more || whole?.dimension !== 'usd' || ordered?.dimension !== 'count') return null;
  if (whole.subjects.symmetricDifference(ordered.subjects).size > 0) return null;
  const inputs = { price: whole, whole: ordered };
  return sumOf('own-count', `price / whole * ${own}`, inputs, whole.unit, { count: own });
}

const hasOrder = (price: Figure, pack: Pack): boolean =>
  figuresOf(pack).numbers.some(
    ({ unit, subjects }) => unit === 'systems' && meets(subjects, price.subjects),
  );

/** `What did they cost` behind how many came: so many at the average price of one. */
function worthOfTold(question: Question, told: Candidate, pack: Pack): Sum | null {
  const { tokens, numbers, signs } = question;
  const { is } = wordsOf(pack.vocabulary);
  const part = figureOf(told, pack);
  if (part?.unit !== 'systems' || part.isAim || numbers.length > 0) return null;
  if (tokens.length > SHORT || signs.has('each')) return null;
  const lexicon = lexiconOf(pack);
  const asksPrice = [...question.terms].some((term) => lexicon.wants(term) === 'money');
  if (!asksPrice || !tokens.some((token) => is(token, 'several-pronoun'))) return null;
  const own = figuresOf(pack).numbers.filter(({ subjects }) => meets(subjects, part.subjects));
  const price = own.find((one) => isPrice(one, pack));
  const [whole] = own
    .filter(({ unit, isAim }) => unit === 'systems' && !isAim)
    .toSorted((a, b) => b.value - a.value);
  if (!price || !whole || whole.value <= part.value) return null;
  return sumOf('pro-rata', 'price * part / whole', { price, part, whole }, price.unit, {
    of: [part, price],
  });
}

/** `What percentage of the order is that`: of which whole is said, and the part is what was told. */
function ofWhole(question: Question, told: Candidate, pack: Pack): Sum | null {
  const { signs, asks, slots, tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  // `As a % of the total?` names the whole and no part: it is of what was told.
  const leans = signs.has('refers') || slots.filter(({ inner }) => !inner).length <= 1;
  const isOf = tokens.length <= SHORT && wasShare(told) && tokens.some((token) => is(token, 'of'));
  if (!leans || !(isOf || asks.has('percent') || signs.has('share'))) return null;
  // `Of the target?` behind a share is of the part that it was of.
  const [ofShare] = pairOf(told, undefined, pack);
  const part = figureOf(told, pack) ?? ofShare;
  if (!part) return null;
  const terms = new Set(readSaid(question, pack).flatMap((one) => [...one.terms]));
  const wholes = figuresOf(pack)
    .numbers.filter(
      (one) =>
        one.measure !== part.measure &&
        sameDimension(one, part) &&
        (meets(one.keys, terms) || (terms.has('total') && isTotal(one))) &&
        (one.subjects.size === 0 || one.subjects.symmetricDifference(part.subjects).size === 0) &&
        baseValue(one) > baseValue(part) &&
        (one.isAim || one.period === part.period || part.period === null),
    )
    .toSorted(latestFirst);
  const [whole] = wholes;
  const isOne = new Set(wholes.map(({ measure }) => measure)).size === 1;
  return whole && isOne ? sumOf('share', 'part / whole', { part, whole }, 'percent') : null;
}

/** Whether a share was told: another whole of it may be asked for. */
const wasShare = ({ source }: Candidate): boolean =>
  source.from === 'derivation' && source.derived.derivation.unit === 'percent';

/** `And the rest?` behind a share: what the part leaves of the whole. */
function restOfShare(
  question: Question,
  told: Candidate,
  second: Candidate | undefined,
  pack: Pack,
): Sum | null {
  const { signs, slots, tokens, numbers } = question;
  // `The other two` are things, and no part of the whole.
  const asksRest = signs.has('remaining') && tokens.length <= SHORT && numbers.length === 0;
  if (!asksRest || slots.filter(({ inner }) => !inner).length > 1) return null;
  const [one, other] = pairOf(told, second, pack);
  if (!one || !other || one.measure === other.measure || !sameDimension(one, other)) return null;
  const [part, whole] = baseValue(one) < baseValue(other) ? [one, other] : [other, one];
  // Of a price and a count of one thing none is a part of the other; of two sides neither may be.
  if (part.period !== whole.period || part.isAim !== whole.isAim) return null;
  return asksAmount(question, pack)
    ? sumOf('difference', 'whole - part', { whole, part }, whole.unit)
    : sumOf('share-left', '1 - part / whole', { part, whole }, 'percent');
}

/** `In dollars`: the amount and no percentage. */
function asksAmount({ tokens, asks }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return asks.has('how-much') || tokens.some((token) => is(token, 'dollar', 'amount'));
}

/** The two figures that a share was worked out from. */
function pairOf(
  told: Candidate,
  second: Candidate | undefined,
  pack: Pack,
): readonly (Figure | null)[] {
  if (told.source.from === 'fact') {
    return second ? [figureOf(told, pack), figureOf(second, pack)] : [];
  }
  const { derivation, inputs } = told.source.derived;
  if (derivation.unit !== 'percent' || inputs.length !== 2) return [];
  const { numbers } = figuresOf(pack);
  return inputs.map((input) => {
    const id = originId(input);
    return numbers.find(({ candidate }) => candidate.id === id) ?? null;
  });
}

const figureOf = (candidate: Candidate, pack: Pack): Figure | null =>
  figuresOf(pack).numbers.find((one) => one.candidate === candidate) ?? null;
