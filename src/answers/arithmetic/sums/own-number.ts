import { UNITS } from '../../../content/units.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';
import type { Assumed } from '../operands/reckon.ts';
import { restsOn, withReplaced } from './by-subtraction.ts';

/** A sum of one figure of the pack and one amount that only the asker has: told as taking theirs. */
export function withOwnNumber(named: readonly Reference[], reading: Reading): Plan | null {
  const amounts = ownAmounts(reading);
  const [stated] = amounts;
  if (!stated || amounts.length > 1 || reading.question.polar) return null;
  if (reading.has('instruction')) return { refuse: 'own-number-alone' };
  const own = stated.value;
  const quantities = named.filter(({ chosen }) => chosen.dimension !== 'ratio');
  // `Exports of 10 billion`: the asker's amount stands in the place of the figure.
  const replaced = quantities.filter(
    ({ by, at }) =>
      by === 'word' &&
      at < stated.at &&
      // `Exports were to reach 20 billion`
      stated.at - at <= (reading.has('hypothetical') ? 5 : 3),
  );
  // Said as a fact and not supposed, it is a false premise.
  if (replaced.length > 0 && !reading.has('hypothetical')) return null;
  const swapped = inPlaceOf(replaced, quantities, own, reading);
  if (swapped) return swapped;
  const beside = quantities.filter((one) => !replaced.includes(one));
  const [only, second] = isOfItself(replaced, beside, reading) ? replaced : beside;
  if (!only || second) return null;
  const figure = only.chosen;
  if (figure.dimension !== 'usd' && figure.dimension !== 'eur') return null;
  const scale = UNITS[figure.unit].scale;
  const assumed: Assumed = { assumed: own >= 1e6 ? own / scale : own, unit: figure.unit };
  const formula = formulaFor(reading, assumed.assumed > figure.value);
  if (formula === null) return null;
  const unit: Sum['unit'] = formula.includes('/')
    ? reading.percent
      ? 'percent'
      : 'times'
    : figure.unit;
  return {
    sum: sumOf('with-own', formula, { figure, own: assumed }, unit, { count: assumed.assumed }),
  };
}

/** `If exports reached 20 billion, how many times the present figure is that`: held against itself, and not an aim that the year names. */
const isOfItself = (
  replaced: readonly Reference[],
  beside: readonly Reference[],
  { has, percent, rises }: Reading,
): boolean =>
  replaced.length === 1 &&
  beside.every(({ by, chosen }) => by === 'word' && chosen.isAim) &&
  (has('ratio') || has('difference') || (percent && rises));

/** `If exports rise to 10 billion and imports stay, the deficit`: with the asker's amount for one that goes into it. */
function inPlaceOf(
  [replaced, ...others]: readonly Reference[],
  quantities: readonly Reference[],
  own: number,
  { pack, has }: Reading,
): Plan | null {
  if (!replaced || others.length > 0 || !has('hypothetical')) return null;
  for (const {
    figures,
    chosen: { measure },
  } of quantities) {
    const result = figures.find(({ candidate }) => candidate.source.from === 'derivation');
    const parts = quantities.filter(
      ({ chosen }) => chosen.measure !== measure && chosen.dimension === result?.dimension,
    );
    if (!result || !parts.includes(replaced)) continue;
    if (!parts.every(({ chosen }) => restsOn(result, chosen))) continue;
    const plan = withReplaced(result, replaced.chosen, own, pack);
    if (plan) return plan;
  }
  return null;
}

/** Amounts of money that the question states and no figure has. */
export const ownAmounts = ({ own }: Reading): Reading['own'] =>
  own.filter(({ kind }) => kind === 'money');

function formulaFor({ has, percent, rises }: Reading, isLarger: boolean): string | null {
  if (percent && rises) return isLarger ? 'own / figure - 1' : 'figure / own - 1';
  if (percent) return isLarger ? 'figure / own' : 'own / figure';
  if (has('ratio')) return isLarger ? 'own / figure' : 'figure / own';
  if (has('sum')) return 'figure + own';
  if (has('difference') || has('distance') || has('growth-needed') || has('remaining')) {
    return isLarger ? 'own - figure' : 'figure - own';
  }
  return null;
}
