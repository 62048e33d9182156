import type { Answer, Support } from '../../src/answers/answer.ts';
import type { Derived, Pack } from '../../src/content/library.ts';
import type { Fact, Figure } from '../../src/content/schema/fact.ts';
import { UNITS, type Unit } from '../../src/content/units.ts';
import { supportText } from '../../src/views/answer-text.ts';
import { type Stated, statedIn } from './stated-values.ts';
import { isSpan } from './worked-span.ts';
import { besideValue, isWorkedOut } from './worked-sum.ts';

/**
 * The numbers and dates of a text that nothing that carries the answer has; as they are written. A
 * number of the question may stand in a sum, which calls it theirs or multiplies by it, and the day on which
 * it is asked in one that counts to it.
 */
export function groundless(
  text: string,
  answer: Answer,
  pack: Pack,
  asked: string = '',
  today: Temporal.PlainDate | null = null,
): readonly string[] {
  // What does not fit into the message carries nothing in it.
  const shown = answer.support.filter((support) =>
    text.includes(supportText(support, pack).statement),
  );
  const grounds = [
    ...shown.flatMap((support) => groundsOf(support, pack, asked)),
    ...explained(shown, pack),
    ...(today !== null && shown.some(isToToday) ? ofDate(today.toString()) : []),
  ];
  return statedIn(withoutLabels(text, pack), pack)
    .filter((stated) => !grounds.some((ground) => stands(stated, ground)))
    .map(({ said }) => said);
}

/** A span of which one end alone is a fact's. */
const isToToday = (support: Support): boolean =>
  support.from === 'sum' && support.inputs.length === 1 && isSpan(support.steps);

/** A source may be named with its date where it has nothing to cite; what a refusal lacks has only names. */
const withoutLabels = (text: string, pack: Pack): string =>
  [
    ...[...pack.sources.values()].map(({ label }) => label),
    ...pack.gaps.map(({ lacks }) => lacks),
  ].reduce((left, label) => left.replaceAll(label, ' | '), text);

/** What a date or number says and its ground must say too; a ground may say more. */
function stands(stated: Stated, ground: Stated): boolean {
  switch (stated.kind) {
    case 'date':
      return (
        ground.kind === 'date' &&
        (['year', 'month', 'day'] as const).every(
          (part) => stated[part] === null || stated[part] === ground[part],
        )
      );
    case 'split-year':
      return ground.kind === 'split-year' && ground.period === stated.period;
    case 'amount':
      return (
        ground.kind === 'amount' &&
        ground.dimension === stated.dimension &&
        isSame(ground.value, stated.value)
      );
    case 'number':
      return ground.kind === 'number' && isSame(ground.value, stated.value);
  }
}

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Of a disagreement whose sides are all shown, what its editor says of why they differ. */
function explained(shown: readonly Support[], pack: Pack): readonly Stated[] {
  const ids = new Set(
    shown.flatMap((one) =>
      one.from === 'fact'
        ? [one.fact.id]
        : one.from === 'derivation'
          ? [one.derived.derivation.id]
          : [],
    ),
  );
  return pack.disagreements
    .filter(({ observations }) =>
      observations.every((seen) =>
        ids.has(seen.from === 'fact' ? seen.fact.id : seen.derived.derivation.id),
      ),
    )
    .flatMap(({ note }) => statedIn(note.explanation, pack));
}

function groundsOf(support: Support, pack: Pack, asked: string): readonly Stated[] {
  switch (support.from) {
    case 'fact':
      return ofFact(support.fact, pack);
    case 'derivation':
      return ofDerived(support.derived, pack);
    case 'sum': {
      const inputs = support.inputs.flatMap((fact) => ofFact(fact, pack));
      // A result counts only where the numbers put in come to it.
      if (!isWorkedOut(support, pack)) return inputs;
      const results = [support.value, besideValue(support)].flatMap((said) => statedIn(said, pack));
      return [...inputs, ...results, ...constantsOf(inputs, pack, asked)];
    }
  }
}

/** What a formula may hold that no fact states: 1, half, years between two dates, the asker's own number. */
function constantsOf(inputs: readonly Stated[], pack: Pack, asked: string): readonly Stated[] {
  const asks = statedIn(asked, pack);
  // A year that the asker names is one to reckon to.
  const years = [...inputs, ...asks].flatMap((one) => {
    if (one.kind === 'date' && one.year !== null) return [one.year];
    // A year that spans two ends in the second.
    return one.kind === 'split-year' ? [Number(one.period.slice(0, 4)) + 1] : [];
  });
  const between = years.flatMap((to) => years.map((from) => to - from).filter((span) => span > 0));
  // `55%` is put in as 0.55, `5% more` as 1.05, and what is divided by four is multiplied by 0.25.
  const own = asks.flatMap((one) =>
    one.kind === 'date'
      ? []
      : numbersIn(one).flatMap((value) => [
          ...inAnyUnit(value),
          value / 100,
          1 + value / 100,
          1 - value / 100,
          1 / value,
        ]),
  );
  // `Five times in five years` counts the years in words.
  const counted = inputs.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  const said = new Set(asked.toLowerCase().split(/[^\p{L}\p{M}]+/u));
  // `Half` is multiplied by as 0.5.
  const factors = Object.values(pack.vocabulary.factors)
    .flatMap((words) => Object.entries(words))
    .flatMap(([words, value]) => (words.split(' ').every((one) => said.has(one)) ? [value] : []));
  // `A third more` is multiplied by as 4/3.
  const moved = factors.flatMap((value) => [1 + value, 1 - value]);
  const inYear = [12, 52, 365];
  const all = [1, 2, ...inYear, ...between, ...counted, ...own, ...factors, ...moved];
  return [...new Set(all)].flatMap((value): readonly Stated[] => [
    { kind: 'number', value, said: String(value) },
    { kind: 'amount', dimension: 'years', value, said: `${value} years` },
  ]);
}

/** `1 bn` is 1,000 beside millions. */
const inAnyUnit = (value: number): readonly number[] => [value, value * 1e3, value / 1e3];

const numbersIn = (one: Stated): readonly number[] =>
  one.kind === 'number'
    ? [one.value]
    : [...one.said.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([one]) => Number(one.replaceAll(',', '')));

/** Its text, figure and as-of day, and what its sources are called and when they were published. */
function ofFact(fact: Fact, pack: Pack): readonly Stated[] {
  const sources = fact.sources.flatMap((id) => pack.sources.get(id) ?? []);
  return [
    ...alsoBare(statedIn(fact.text, pack), pack),
    ...(fact.figure ? ofFigure(fact.figure) : []),
    ...ofDate(fact.asOf),
    ...sources.flatMap(({ label, published }) => [...statedIn(label, pack), ...ofDate(published)]),
  ];
}

/** `68.7` may stand in steps for the `USD 68.7 billion` of the text. */
const alsoBare = (stated: readonly Stated[], pack: Pack): readonly Stated[] => [
  ...stated,
  ...stated.flatMap((one) =>
    one.kind === 'amount' ? statedIn(one.said.replace(/[^\d.,]+/g, ' '), pack) : [],
  ),
];

function ofFigure(figure: Figure): readonly Stated[] {
  if ('date' in figure) return ofDate(figure.date);
  return [
    ...ofQuantity(figure.value, figure.unit),
    ...(figure.period === undefined ? [] : ofDate(figure.period)),
  ];
}

/** A quantity, and its number in every unit in which it may be written. */
function ofQuantity(value: number, unit: Unit): readonly Stated[] {
  const { dimension, scale } = UNITS[unit];
  const said = `${value} ${unit}`;
  return [
    { kind: 'amount', dimension, value: value * scale, said },
    ...Object.values(UNITS)
      .filter((other) => other.dimension === dimension)
      .map((other): Stated => ({ kind: 'number', value: (value * scale) / other.scale, said })),
  ];
}

/** Of a loose date or a period: `2025`, `2025-12-04/2025-12-05`, `2024-25`. */
function ofDate(loose: string): readonly Stated[] {
  if (/^\d{4}-\d{2}$/.test(loose) && Number(loose.slice(5)) > 12) {
    return [{ kind: 'split-year', period: loose, said: loose }];
  }
  return loose.split('/').map((one): Stated => {
    const [year = null, month = null, day = null] = one.split('-').map(Number);
    return { kind: 'date', year, month, day, said: one };
  });
}

/** Its value, its label, the constants of its formula, and all that was put in. */
function ofDerived(derived: Derived, pack: Pack): readonly Stated[] {
  const { derivation, value, formula, inputs } = derived;
  return [
    ...ofQuantity(value, derivation.unit),
    ...statedIn(derivation.label, pack),
    ...(derivation.period === undefined ? [] : ofDate(derivation.period)),
    ...formula.flatMap((token) => (token.type === 'number' ? statedIn(token.text, pack) : [])),
    ...inputs.flatMap((input): readonly Stated[] =>
      input.from === 'fact' ? ofFact(input.fact, pack) : ofDerived(input.derived, pack),
    ),
  ];
}
