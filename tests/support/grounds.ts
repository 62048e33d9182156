import { type Answer, citedFacts, type Support } from '../../src/answers/answer.ts';
import type { Derived, Observation, Pack } from '../../src/content/library.ts';
import type { Fact, Figure } from '../../src/content/schema/fact.ts';
import { UNITS, type Unit } from '../../src/content/units.ts';
import { type Stated, statedIn } from './stated-values.ts';
import { isWorkedOut } from './worked-sum.ts';

/** The numbers and dates of a text that nothing that carries the answer has; as they are written. */
export function groundless(text: string, answer: Answer, pack: Pack): readonly string[] {
  const grounds = [
    ...answer.support.flatMap((support) => groundsOf(support, pack)),
    ...restingOn(answer, pack),
  ];
  return statedIn(text, pack)
    .filter((stated) => !grounds.some((ground) => stands(stated, ground)))
    .map(({ said }) => said);
}

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

function groundsOf(support: Support, pack: Pack): readonly Stated[] {
  switch (support.from) {
    case 'fact':
      return ofFact(support.fact, pack);
    case 'derivation':
      return ofDerived(support.derived, pack);
    case 'sum':
      return [
        ...support.inputs.flatMap((fact) => ofFact(fact, pack)),
        // A result counts only where the numbers put in come to it.
        ...(isWorkedOut(support, pack) ? withMonths(statedIn(support.value, pack)) : []),
      ];
  }
}

/** A span of days may be said in months, too. */
const withMonths = (stated: readonly Stated[]): readonly Stated[] =>
  stated.flatMap((one): readonly Stated[] =>
    one.kind === 'amount' && one.dimension === 'days'
      ? [one, { kind: 'number', value: Math.round(one.value / 30.44), said: one.said }]
      : [one],
  );

/**
 * What the pack says in one sentence of several facts, one of which is cited: an entry of its
 * timeline, agenda or commitments, or all values on which its sources differ.
 */
function restingOn(answer: Answer, pack: Pack): readonly Stated[] {
  const cited = new Set(citedFacts(answer));
  const entries = [...pack.timeline, ...pack.commitments, ...pack.agenda].filter(({ facts }) =>
    facts.some((id) => cited.has(id)),
  );
  const differing =
    answer.related?.command === 'differences'
      ? pack.disagreements.flatMap(({ observations }) => observations)
      : [];
  return [
    ...entries.flatMap(({ text }) => statedIn(text, pack)),
    ...differing.flatMap((seen) => ofObservation(seen, pack)),
  ];
}

const ofObservation = (seen: Observation, pack: Pack): readonly Stated[] =>
  seen.from === 'fact' ? ofFact(seen.fact, pack) : ofDerived(seen.derived, pack);

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
