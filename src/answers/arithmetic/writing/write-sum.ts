import { factsBehind } from '../../../briefing/facts-behind.ts';
import type { Derived, Pack } from '../../../content/library.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import type { AnswerLanguage, WorkedSum } from '../../answer.ts';
import { labelOf } from '../../telling/statement.ts';
import { writeAmount, writePeriod } from '../../telling/write-value.ts';
import type { Figure } from '../operands/figures.ts';
import type { Sum } from '../operands/reading.ts';
import { reckon } from '../operands/reckon.ts';
import { CONTRARY, FROM, MORE, SUM_LABELS } from './labels.ts';
import { writeSteps } from './write-steps.ts';

/** A sum with its name, value, steps and the facts behind it; null where it does not compute. */
export function writeSum(sum: Sum, pack: Pack, language: AnswerLanguage): WorkedSum | null {
  const derived = reckon(sum);
  if (!derived) return null;
  const facts = new Set(factsBehind(derived));
  const also = sum.also ? writeOther(sum.also, language, facts) : '';
  return {
    label: `${sum.contrary ? CONTRARY[language][sum.contrary] : ''}${nameOf(sum, derived, pack, language)}`,
    value: valueIn(derived, language),
    unit: sum.unit,
    steps: `${writeSteps(derived)}${periodsOf(sum, language)}${moreOf(sum, language)}${also}`,
    inputs: [...facts],
  };
}

const valueIn = ({ value, derivation, precision }: Derived, language: AnswerLanguage): string =>
  writeAmount(value, derivation.unit, precision, language);

/** The editor's own name for a sum that the pack has as a derivation, or one made of the figures' names. */
function nameOf(sum: Sum, derived: Derived, pack: Pack, language: AnswerLanguage): string {
  const facts = new Set(factsBehind(derived));
  const same = [...pack.derivations.values()].find(
    (one) =>
      language === 'en' &&
      // What the one is below the other may be the share of a third by chance of the words.
      sum.kind !== 'decrease' &&
      one.derivation.unit === sum.unit &&
      Math.abs(one.unrounded - derived.unrounded) <= 1e-9 * Math.abs(derived.unrounded) &&
      new Set(factsBehind(one)).symmetricDifference(facts).size === 0,
  );
  if (same) return same.derivation.label;
  const names = sum.of.map((figure) => nameOfFigure(figure, sum.of, language));
  return SUM_LABELS[language][sum.kind](names, sum.count ?? 0);
}

/** The measure, with its span where two of one measure are put together. */
function nameOfFigure(figure: Figure, all: readonly Figure[], language: AnswerLanguage): string {
  const label = labelOf(figure.measure, language);
  const twins = all.filter(({ measure }) => measure === figure.measure).length > 1;
  return twins && figure.period !== null
    ? `${label} (${writePeriod(figure.period, language)})`
    : label;
}

/** The one span that the figures are for, those aimed at left aside. */
function periodsOf({ inputs }: Sum, language: AnswerLanguage): string {
  const periods = new Set(
    Object.values(inputs).flatMap((one) =>
      'assumed' in one || one.isAim || one.period === null ? [] : [one.period],
    ),
  );
  const [only] = periods;
  return periods.size === 1 && only !== undefined ? ` (${writePeriod(only, language)})` : '';
}

/** The same from another figure: `; from about 67 (2024): about USD 33 billion`. */
function writeOther(sum: Sum, language: AnswerLanguage, facts: Set<Fact>): string {
  const derived = reckon(sum);
  const first = Object.values(sum.inputs).find((one) => !('assumed' in one) && !one.isAim);
  const base = sum.from ?? first;
  if (!derived || !base || 'assumed' in base) return '';
  for (const fact of factsBehind(derived)) facts.add(fact);
  const span = base.period === null ? '' : ` (${writePeriod(base.period, language)})`;
  const from = `${writeAmount(base.value, base.unit, base.precision, language)}${span}`;
  return `; ${FROM[language](from, valueIn(derived, language))}${moreOf(sum, language)}`;
}

/** The same in another unit: `, or 45.6% more`. */
function moreOf({ beside }: Sum, language: AnswerLanguage): string {
  const derived = beside ? reckon(beside) : null;
  return derived ? `, ${MORE[language](valueIn(derived, language))}` : '';
}
