import { UNITS } from '../../../content/units.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import { writeMultiple } from '../operands/factor.ts';
import { sameDimension } from '../operands/figure-traits.ts';
import { type Figure, figuresOf } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import type { Assumed } from '../operands/reckon.ts';
import { areTwoParts, isRestBeside } from '../operands/rest-of.ts';
import { derivedAs } from './by-subtraction.ts';
import { ownAmounts } from './own-number.ts';

/** What a figure is supposed to become: the formula of it in place of its name. */
interface Change {
  readonly at: number;
  readonly put: (name: string) => string;
  readonly inputs: Readonly<Record<string, Assumed>>;
  /** Whether it says by how much, and not to what. */
  readonly isBy: boolean;
}

/**
 * `If exports quadruple, what would total trade be`, `the deficit if imports fell by 10 billion`: one figure
 * changes, another is asked for that it goes into, and the rest of that stays as it is. Null where nothing is
 * only supposed to change, or where what is asked is told by another sum.
 */
export function supposed(reading: Reading): Plan | null {
  const { has, question, references } = reading;
  if (!has('hypothetical') || question.polar) return null;
  const change = changeIn(reading);
  if (!change) return null;
  const named = references.filter(
    ({ by, chosen }) => by === 'word' && !chosen.isAim && chosen.dimension === 'usd',
  );
  if (references.some(({ chosen }) => chosen.isAim)) return null;
  if (changesBoth(named, reading)) return { refuse: 'no-figure' };
  const before = named.filter(({ at }) => at < change.at);
  // `If India doubled its exports`; by how much something changes stands behind what does.
  const changes = before.at(-1) ?? (isMoneyAlone(change) ? undefined : named[0]);
  if (!changes) return named.length > 0 && change.isBy ? { refuse: 'no-figure' } : null;
  const part = changes.chosen;
  // What the message says to stay is the other part of the whole.
  const others = named.filter(
    (one) => one !== changes && !(named.length > 2 && areParts(one, changes)),
  );
  const [asked, another] = others;
  if (another) return null;
  if (!asked) return change.isBy && isMoneyAlone(change) ? alone(part, change) : null;
  if (has('difference') || has('distance') || has('ratio') || has('sum')) return null;
  const rest = figuresOf(reading.pack).numbers.find(
    (one) =>
      asked.figures.some(({ candidate: { id } }) => id === wholeBehind(one, part)) ||
      asked.figures.some(({ candidate: { id } }) => id === wholeBehind(part, one)),
  );
  // `Of the 2024-25 total`: of a whole that is named it is a share as it was.
  if (reading.percent && asked.stated) return null;
  if (rest && sameDimension(rest, part)) {
    const inputs = { rest, part, ...change.inputs };
    const of = { of: [part, asked.chosen, rest] };
    return reading.percent
      ? {
          sum: sumOf(
            'supposed-share',
            `${change.put('part')} / (rest + ${change.put('part')})`,
            inputs,
            'percent',
            of,
          ),
        }
      : { sum: sumOf('supposed-whole', `rest + ${change.put('part')}`, inputs, part.unit, of) };
  }
  if (reading.percent) return { refuse: 'no-figure' };
  // A multiple of one part is told as such, and an amount in the place of one too.
  if (!change.isBy || reading.factor) return null;
  for (const result of asked.figures) {
    const worked = derivedAs(result, reading.pack);
    const [name] = Object.entries(worked?.inputs ?? {}).find(([, one]) => one === part) ?? [];
    if (!worked || name === undefined) continue;
    const formula = worked.formula.replace(new RegExp(`\\b${name}\\b`, 'g'), change.put(name));
    const inputs = { ...worked.inputs, ...change.inputs };
    return { sum: sumOf('supposed', formula, inputs, worked.unit, { of: [result, part] }) };
  }
  return { refuse: 'no-figure' };
}

const isMoneyAlone = ({ inputs }: Change): boolean => Object.keys(inputs).length > 0;

/** `If exports and imports doubled`: of two that change at once no sum is made. */
function changesBoth(named: readonly Reference[], { question, pack }: Reading): boolean {
  const isKept = phraseRuns(question.tokens, pack.vocabulary.phrases.kept).length > 0;
  return (
    named.length > 2 && !isKept && named.some((one) => named.some((other) => areParts(one, other)))
  );
}

const areParts = (one: Reference, other: Reference): boolean =>
  one.figures.some((a) => other.figures.some((b) => areTwoParts(a, b)));

/** The whole of which the first is what the second leaves. */
function wholeBehind(rest: Figure, part: Figure): string | null {
  const { source } = rest.candidate;
  if (!isRestBeside(rest, part) || source.from !== 'derivation') return null;
  const [whole] = source.derived.inputs;
  return whole?.from === 'fact' && whole.fact.id !== part.candidate.id ? whole.fact.id : null;
}

const alone = (part: Figure, { put, inputs }: Change): Plan => ({
  sum: sumOf('supposed-alone', put('part').slice(1, -1), { part, ...inputs }, part.unit, {
    of: [part],
  }),
});

/** Doubled, half more, 10% less, 10 billion more, or 20 billion in its place. */
function changeIn(reading: Reading): Change | null {
  const { factor, question, rises, falls, pack } = reading;
  const { is } = wordsOf(pack.vocabulary);
  if (factor) {
    return {
      at: factor.at,
      put: (name) => `(${name} * ${writeMultiple(factor.value)})`,
      inputs: {},
      isBy: true,
    };
  }
  const rate = question.numbers.find(({ kind }) => kind === 'percent');
  if (rate && (rises || falls) && !reading.has('a-year')) {
    const by = Number((1 + (rises ? 1 : -1) * (rate.value / 100)).toFixed(6));
    return { at: rate.at, put: (name) => `(${name} * ${by})`, inputs: {}, isBy: true };
  }
  const { tokens, numbers } = question;
  const isBy = ({ at }: StatedNumber): boolean =>
    is(tokens[at - (is(tokens[at - 1], 'dollar') ? 2 : 1)], 'by-how-much') ||
    is(tokens[at + 2], 'downwards') ||
    is(tokens[at + 2], 'upwards');
  // By how much is an amount of its own, though a source tells of as much of something else.
  const stated = numbers.filter((one) => one.kind === 'money' && isBy(one));
  const [amount, second] = stated.length > 0 ? stated : ownAmounts(reading);
  if (!amount || second) return null;
  const scale = UNITS['usd-billion'].scale;
  const own: Assumed = {
    assumed: amount.value >= 1e6 ? amount.value / scale : amount.value,
    unit: 'usd-billion',
  };
  const { at } = amount;
  if (stated.length === 0) return { at, put: () => 'own', inputs: { own }, isBy: false };
  const isUp = rises || tokens.some((token) => is(token, 'upwards'));
  const isDown = falls || tokens.some((token) => is(token, 'downwards'));
  if (isUp === isDown) return null;
  return { at, put: (name) => `(${name} ${isUp ? '+' : '-'} own)`, inputs: { own }, isBy: true };
}
