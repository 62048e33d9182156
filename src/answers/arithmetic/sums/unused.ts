import { factsBehind } from '../../../briefing/facts-behind.ts';
import type { Derived } from '../../../content/library.ts';
import { UNITS } from '../../../content/units.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import { isPrice } from '../operands/figure-traits.ts';
import { baseValue, type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import type { Reading, Sum } from '../operands/reading.ts';
import { reckon } from '../operands/reckon.ts';

/** What a sum is made of, as far as a question can have asked for it. */
interface Made {
  /** Ids of the facts that went in. */
  readonly facts: ReadonlySet<string>;
  /** Numbers of the formula, and what the asker put in. */
  readonly numbers: readonly number[];
  readonly unit: Sum['unit'];
}

/**
 * Whether a question says something that the sum makes no use of: an amount or a figure that did not go in, a
 * multiple that it is not multiplied by, a percentage that it does not give. It would be another sum than
 * the one that is asked for.
 */
export function leavesUnused(sum: Sum, reading: Reading): boolean {
  const derived = reckon(sum);
  // Of two sides that are to be of one size the whole is halved, whatever they are called.
  if (derived === null || sum.kind === 'balanced') return false;
  const { facts, unit } = madeOf(derived);
  // What its name speaks of is told too: exports at the target, where imports stay.
  const named = sum.of.flatMap((one) => factsOf(one));
  return isLeft(reading, {
    facts: new Set([...facts, ...named]),
    numbers: numbersIn(sum),
    unit,
  });
}

/** The same of a derivation of the pack. */
export const derivationLeavesUnused = (derived: Derived, reading: Reading): boolean =>
  isLeft(reading, madeOf(derived));

function madeOf(derived: Derived): Made {
  return {
    facts: new Set(factsBehind(derived).map(({ id }) => id)),
    numbers: [],
    unit: derived.derivation.unit,
  };
}

function numbersIn({ formula, inputs, count }: Sum): readonly number[] {
  const own = Object.values(inputs).flatMap((one) =>
    'assumed' in one ? [one.assumed, one.assumed * UNITS[one.unit].scale] : [],
  );
  return [...(formula.match(/\d+(?:\.\d+)?/g) ?? []).map(Number), ...own, Number(count)];
}

function isLeft(reading: Reading, made: Made): boolean {
  const { question, references, factor, pack, own } = reading;
  const inputs = figuresOf(pack).numbers.filter((one) => isIn(one, made));
  const isPercent = reading.percent && question.asks.has('percent');
  if (isPercent && made.unit !== 'percent') return true;
  const isOften = reading.has('hypothetical') && asksHowOften(reading);
  if (isOften && made.unit !== 'times') return true;
  if (question.asks.has('how-long') && !TIMES.has(made.unit)) return true;
  if (own.some((stated) => isAmount(stated) && !isUsed(stated, inputs, made))) return true;
  const isGrowth = factor !== null && inputs.some(({ value }) => value === factor.value);
  if (factor && !isGrowth && !isFactorIn(factor.value, made)) return true;
  // Between two dates lies no amount.
  if (TIMES.has(made.unit)) return false;
  // A growth that is told is of its own figure, and so is an aim: `trade at the target`.
  const grown = inputs.filter(({ unit }) => unit === 'times');
  const aims = inputs.filter(({ isAim }) => isAim);
  const isGrown = ({ chosen: { keys } }: Reference): boolean =>
    [...grown, ...aims].some(({ candidate }) => [...keys].some((key) => candidate.own.has(key)));
  if (isOfOne(reading, inputs)) return true;
  // `If exports hit 10 billion`: the asker's amount stands in its place.
  const isReplaced = ({ at }: Reference): boolean =>
    reading.has('hypothetical') &&
    own.some((stated) => stated.kind === 'money' && at < stated.at && stated.at - at <= REPLACED);
  return references.some(
    (one) =>
      (isMeant(one, reading) || isNamed(one, reading)) &&
      !isReplaced(one) &&
      inputs.every(({ subjects }) => subjects.isDisjointFrom(one.chosen.subjects)) &&
      !isGrown(one) &&
      !one.figures.some((each) => isIn(each, made)),
  );
}

/** `How many times the lease would that be`. */
function asksHowOften({ question: { tokens }, pack }: Reading): boolean {
  const { is } = wordsOf(pack.vocabulary);
  return tokens.some((token, at) => is(token, 'often') && is(tokens[at - 1], 'quantity'));
}

/** So many words behind a figure stands the amount that it is supposed to be: `were to reach 20 billion`. */
const REPLACED = 5;

/** Units of what takes time. */
const TIMES: ReadonlySet<Sum['unit']> = new Set(['years', 'days']);

/** Whether all that a figure rests on went in. */
const isIn = (figure: Figure, { facts }: Made): boolean =>
  factsOf(figure).every((id) => facts.has(id));

const factsOf = ({ candidate: { source } }: Figure): readonly string[] =>
  source.from === 'fact' ? [source.fact.id] : factsBehind(source.derived).map(({ id }) => id);

/** What is money or a part goes into a sum; a bare number may count anything: `the two totals`. */
const isAmount = ({ kind }: StatedNumber): boolean => kind === 'money' || kind === 'percent';

function isUsed({ value, kind }: StatedNumber, inputs: readonly Figure[], made: Made): boolean {
  const isNear = (other: number): boolean => Math.abs(other - value) <= Math.abs(value) * 0.005;
  if (inputs.some((one) => isNear(one.value) || isNear(baseValue(one)))) return true;
  return made.numbers.some((one) =>
    kind === 'percent'
      ? isNear(one * 100) || isNear((one - 1) * 100) || isNear((1 - one) * 100)
      : isNear(one) || isNear(one * 1e9),
  );
}

/** A factor stands in the formula, as a number or as a fraction. */
const isFactorIn = (value: number, { numbers }: Made): boolean =>
  numbers.some((one) => Math.abs(one - value) < 1e-6) ||
  numbers.some((over) =>
    numbers.some((under) => under !== 0 && Math.abs(over / under - value) < 1e-6),
  );

/** What is named goes in with its price, or with how many of it there are; a verb that is said of it names it not. */
function isNamed({ by, chosen, at }: Reference, { question, said, pack }: Reading): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isName = said.some(
    ({ from, terms }) => from === at && [...terms].some((term) => term.startsWith('@')),
  );
  return (
    by === 'name' && chosen.dimension === 'usd' && (isName || is(question.tokens[at], 'lending'))
  );
}

/** `What does one of them cost in percent of the lease`: the price of all of them is not of one. */
const isOfOne = ({ has, pack }: Reading, inputs: readonly Figure[]): boolean =>
  has('each') &&
  inputs.some(
    (one) =>
      isPrice(one, pack) &&
      figuresOf(pack).numbers.some(
        ({ unit, subjects }) => unit === 'systems' && !subjects.isDisjointFrom(one.subjects),
      ) &&
      !inputs.some(
        ({ unit, subjects }) => unit === 'systems' && !subjects.isDisjointFrom(one.subjects),
      ),
  );

/**
 * An amount of money that the question names by its word: of two that go together both go in. `What would
 * it buy` names none, and neither does `the shortfall against the target`.
 */
function isMeant({ by, chosen, at }: Reference, { question, said, pack }: Reading): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isOther = said.some(
    ({ signs, from, to }) =>
      from <= at &&
      at < to &&
      (signs.has('distance') ||
        question.tokens.slice(from, to).some((token) => is(token, 'taking', 'giving'))),
  );
  return by === 'word' && at >= 0 && chosen.dimension === 'usd' && !isOther;
}
