import type { Derived, Pack } from '../../content/library.ts';
import { factsBehind } from '../answer.ts';
import { baseValue, type Figure, figuresOf } from './figures.ts';
import { latestFirst, type Reference, sameDimension } from './read-operands.ts';
import { meets } from './read-said.ts';
import { type Plan, type Reading, sumOf } from './reading.ts';

/** Sums over two figures or more that are named: shares, ratios, sums, differences. */
export function betweenFigures(reading: Reading): Plan | null {
  const { has, percent, question } = reading;
  const named = comparable(reading);
  if (percent) return shareOf(named, reading);
  if (has('ratio') || has('for-each')) return ratioOf(named, reading);
  const worked = subtracted(reading);
  if (worked) return worked;
  if (has('sum')) return totalOf(named, reading);
  if (has('difference') || (has('remaining') && named.length === 2 && !question.polar)) {
    return differenceOf(named, reading);
  }
  // A rate and an amount, both by their number: no source says that the one is of the other.
  const stated = named.filter(({ by }) => by === 'number');
  const rate = stated.some(({ chosen }) => chosen.unit === 'percent');
  const amount = stated.some(({ chosen }) => chosen.dimension !== 'ratio');
  return rate && amount && !question.polar ? { refuse: 'different-things' } : null;
}

/** Of a system whose price is meant the count of it is not; a figure of no span fits the span of the others. */
function comparable({ references, question }: Reading): readonly Reference[] {
  const counts = question.asks.has('how-many');
  const priced = new Set(
    references.flatMap(({ chosen }) => (chosen.dimension === 'count' ? [] : [...chosen.subjects])),
  );
  const others = references.some(({ chosen }) => chosen.unit !== 'count');
  const kept = references.filter(
    ({ chosen }) =>
      // A number in a series is no amount.
      (counts || !others || chosen.unit !== 'count') &&
      (counts ||
        chosen.dimension !== 'count' ||
        ![...chosen.subjects].some((id) => priced.has(id))),
  );
  const periods = new Set(
    kept.flatMap(({ chosen, stated }) => (stated && chosen.period ? [chosen.period] : [])),
  );
  return kept.map((one) => {
    if (one.stated || periods.size === 0) return one;
    const fits = one.figures.find(({ period }) => period !== null && periods.has(period));
    return fits ? { ...one, chosen: fits } : one;
  });
}

/** A part by its whole: the whole stands behind `of`, or is the larger. */
function shareOf(named: readonly Reference[], reading: Reading): Plan | null {
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
  const whole = behindOf(amounts, reading) ?? larger(amounts);
  const part = amounts.find((each) => each !== whole && !isInput(each, whole, amounts)) ?? one;
  if (!sameDimension(part.chosen, whole.chosen)) return { refuse: 'different-things' };
  return {
    sum: sumOf('share', 'part / whole', { part: part.chosen, whole: whole.chosen }, 'percent'),
  };
}

/** What only says how another one that is named is worked out: `the deficit (68.7 and 4.9)`. */
const isInput = (one: Reference, whole: Reference, all: readonly Reference[]): boolean =>
  one.by === 'number' &&
  all.some((other) => other !== one && other !== whole && restsOn(other.chosen, one.chosen));

function restsOn({ candidate: { source } }: Figure, input: Figure): boolean {
  return source.from === 'derivation' && inputsOf(source.derived).has(input.candidate.id);
}

function inputsOf({ inputs }: Derived): ReadonlySet<string> {
  return new Set(
    inputs.flatMap((input) =>
      input.from === 'fact'
        ? [input.fact.id]
        : [input.derived.derivation.id, ...inputsOf(input.derived)],
    ),
  );
}

/** `What percentage of X`, `as a share of X`, `out of X`: the first figure behind the word. */
function behindOf(amounts: readonly Reference[], { said, question }: Reading): Reference | null {
  const { tokens } = question;
  const shares = said.filter(
    ({ signs, from, to }) =>
      signs.has('share') || tokens.slice(from, to).some(({ text }) => SHARE.test(text)),
  );
  const ends = [
    ...shares.flatMap(({ to }) =>
      OF.test(tokens[to]?.text ?? '') || OF.test(tokens[to - 1]?.text ?? '') ? [to] : [],
    ),
    ...tokens.flatMap(({ text }, at) =>
      text === 'out' && tokens[at + 1]?.text === 'of' ? [at + 2] : [],
    ),
  ];
  const [end] = ends;
  if (end === undefined) return null;
  const behind = amounts.filter(({ at }) => at >= end);
  // `What share of X is Y` has both behind it; `the share of exports in the total` has its whole last.
  const within = behind.find(
    ({ at }) =>
      /^(?:in|within)$/.test(tokens[at - 1]?.text ?? '') ||
      /^(?:in|within)$/.test(tokens[at - 2]?.text ?? ''),
  );
  return within ?? behind[0] ?? null;
}

const SHARE = /^(?:%|percent|percentage|pct|cent|share|proportion|fraction|part)$/;
const OF = /^(?:of)$/;

const larger = (all: readonly [Reference, ...Reference[]] | readonly Reference[]): Reference => {
  const [first] = all.toSorted((a, b) => baseValue(b.chosen) - baseValue(a.chosen));
  if (!first) throw new Error('nothing to compare');
  return first;
};

/** What one figure alone is a share of: the largest of its span that is about the same. */
function wholeOf(part: Figure, { pack }: Reading): Figure | null {
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

function ratioOf(named: readonly Reference[], reading: Reading): Plan | null {
  const { has, said } = reading;
  // `Russian sales to Indian sales in trade`: what stands behind `in` is where they are.
  const { tokens } = reading.question;
  const sides =
    named.length < 3
      ? named
      : named.filter(
          ({ at }) =>
            !/^in$/.test(tokens[at - 1]?.text ?? '') && !/^in$/.test(tokens[at - 2]?.text ?? ''),
        );
  const [one, other, third] = sides;
  if (!one || !other || third) return null;
  if (!sameDimension(one.chosen, other.chosen)) return { refuse: 'different-things' };
  const each = said.find(({ signs }) => signs.has('for-each'));
  const inOrder =
    said.some(({ signs, from }) => signs.has('ratio') && from < one.at) &&
    reading.question.tokens.some(({ text }) => text === 'ratio');
  const under = has('for-each')
    ? (named.find(({ at }) => each !== undefined && at >= each.from) ?? other)
    : inOrder
      ? other
      : baseValue(one.chosen) >= baseValue(other.chosen)
        ? other
        : one;
  const over = under === one ? other : one;
  return {
    sum: sumOf('ratio', 'over / under', { over: over.chosen, under: under.chosen }, 'times'),
  };
}

/** What is asked for is worked out from figures that the question names itself. */
function subtracted({ references, pack, question }: Reading): Plan | null {
  if (references.length < 2 || question.polar) return null;
  const leaves = (figure: Figure): boolean =>
    factsOf(figure).every((id) =>
      references.some((one) => one.figures.some(({ candidate }) => candidate.id === id)),
    );
  const meant = references.filter(
    ({ chosen, figures, by }) =>
      by === 'word' &&
      [chosen, ...figures].some((one) => one.candidate.source.from === 'derivation'),
  );
  for (const { figures, at } of meant) {
    const figure = figures.find(({ candidate }) => candidate.source.from === 'derivation');
    const others = references.filter((one) => one.at !== at);
    if (!figure || !leaves(figure)) continue;
    if (!others.every(({ figures: all }) => all.some((one) => restsOn(figure, one)))) continue;
    const worked = formulaOf(figure, pack);
    if (worked) return worked;
  }
  return null;
}

const factsOf = ({ candidate: { source } }: Figure): readonly string[] =>
  source.from === 'fact' ? [source.fact.id] : factsBehind(source.derived).map(({ id }) => id);

/** The derivation as a sum over the figures that it is made of. */
function formulaOf(figure: Figure, pack: Pack): Plan | null {
  const { source } = figure.candidate;
  if (source.from !== 'derivation') return null;
  const { derivation, inputs } = source.derived;
  const all = figuresOf(pack).numbers;
  const found = inputs.flatMap((input) => {
    const id = input.from === 'fact' ? input.fact.id : input.derived.derivation.id;
    const one = all.find(({ candidate }) => candidate.id === id);
    return one ? [[input.name, one] as const] : [];
  });
  if (found.length < inputs.length) return null;
  return {
    sum: sumOf('difference', derivation.formula, Object.fromEntries(found), derivation.unit, {
      decimals: derivation.decimals,
    }),
  };
}

function totalOf(named: readonly Reference[], { subjects }: Reading): Plan | null {
  const [first, ...rest] = named;
  if (!first || (rest.length === 0 && subjects.size < 2)) return null;
  if (rest.length === 0) return { refuse: 'no-figure' };
  if (!rest.every(({ chosen }) => sameDimension(chosen, first.chosen))) {
    return rest.every(({ chosen }) => meets(chosen.subjects, first.chosen.subjects))
      ? null
      : { refuse: 'different-things' };
  }
  const names = ['a', 'b', 'c', 'd', 'e', 'f'].slice(0, named.length);
  const inputs = Object.fromEntries(
    names.flatMap((name, at) => (named[at] ? [[name, named[at].chosen] as const] : [])),
  );
  return { sum: sumOf('sum', names.join(' + '), inputs, first.chosen.unit) };
}

/** The larger less the smaller; of one measure alone, its two figures. */
function differenceOf(named: readonly Reference[], { has, rises }: Reading): Plan | null {
  const [one, other, third] = named;
  if (!one || third) return null;
  if (!other) {
    const facts = one.figures.filter(({ candidate }) => candidate.source.from === 'fact');
    const told = (facts.length > 1 ? facts : one.figures).toSorted(latestFirst);
    const [a, b] = told;
    return a &&
      b &&
      told.length === 2 &&
      has('difference') &&
      !rises &&
      (one.named.length === 2 || !one.stated)
      ? { sum: inOrder(a, b) }
      : null;
  }
  if (!sameDimension(one.chosen, other.chosen)) return { refuse: 'different-things' };
  return { sum: inOrder(one.chosen, other.chosen) };
}

function inOrder(a: Figure, b: Figure) {
  const [larger, smaller] = baseValue(a) >= baseValue(b) ? [a, b] : [b, a];
  return sumOf('difference', 'larger - smaller', { larger, smaller }, larger.unit);
}
