import type { WorkedSum } from '../../src/answers/answer.ts';
import { FormulaProblem } from '../../src/content/derive/formula.ts';
import type { Pack } from '../../src/content/library.ts';
import { UNITS } from '../../src/content/units.ts';
import { numbersOf, reckonSteps } from './reckon-steps.ts';
import { isSpan, spanHolds } from './worked-span.ts';

/** `= 100 − 68.7 (2024–25); from about USD 67 billion (2024): about USD 33 billion`, taken apart. */
interface Steps {
  readonly formula: string;
  /** The same from another figure: that figure, and what it comes to. */
  readonly also: { readonly from: string; readonly value: string } | null;
}

/** Whether the steps of a sum come to its value, as far as its decimals can tell. */
export function isWorkedOut(sum: WorkedSum, pack: Pack): boolean {
  if (isSpan(sum.steps)) return spanHolds(sum, pack);
  const { formula, also } = readSteps(sum.steps);
  return (
    comesTo([formula], sum.value, sum) &&
    (also === null || comesTo(withOther(formula, also.from), also.value, sum))
  );
}

function readSteps(steps: string): Steps {
  const [first = '', second] = steps.split('; ');
  const formula = first
    .replace(/^[=≈]\s*/, '')
    .replace(/ \((?:\d{4}(?:–\d+)?|[^()÷×+]*\d{4})\)$/, '');
  // A bound may have a colon of its own before its number.
  const [, from, value] = second?.match(/^(.*?\d.*?): (.*)$/) ?? [];
  if (second !== undefined && (from === undefined || value === undefined)) {
    throw new Error(`steps that cannot be read: ${steps}`);
  }
  return { formula, also: from === undefined || value === undefined ? null : { from, value } };
}

function comesTo(formulas: readonly string[], said: string, { unit }: WorkedSum): boolean {
  const [value] = numbersOf(said);
  if (value === undefined) return false;
  const scale = UNITS[unit].dimension === 'ratio' ? UNITS[unit].scale : 1;
  return formulas
    .flatMap((formula) => {
      try {
        return [reckonSteps(formula)];
      } catch (error) {
        if (error instanceof FormulaProblem) return [];
        throw error;
      }
    })
    .some((result) => isNear(result / scale, value) || isNear(result, value));
}

/** A value is written with as many decimals as it is rounded to. */
const isNear = (result: number, value: number): boolean => {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return Math.abs(result - value) <= Math.max(0.501 / 10 ** decimals, Math.abs(value) * 0.005);
};

/** The formula with another figure in the place of one of its numbers, over as many years or one more or less. */
function withOther(formula: string, from: string): readonly string[] {
  const [other] = numbersOf(from.replace(/\(.*$/, ''));
  if (other === undefined) return [];
  // It may be told in another unit than that of the formula.
  const written = [other * 1e3, other, other / 1e3, other / 1e6, other / 1e9].map(String);
  // A part of a whole stands in it twice: `6.4 ÷ (6.4 + 0.084)`.
  const swapped = [...formula.matchAll(/\d[\d,]*(?:\.\d+)?/g)].flatMap(({ 0: number, index }) =>
    written.flatMap((one) => [
      formula.slice(0, index) + one + formula.slice(index + number.length),
      formula.replace(/\d[\d,]*(?:\.\d+)?/g, (said) => (said === number ? one : said)),
    ]),
  );
  return swapped.flatMap((one) => [
    one,
    ...[-1, 1].map((more) =>
      one.replace(/\(1 ÷ (\d+)\)|(?<=÷ )(\d+)$/, (said, root, years) =>
        said.replace(/\d+(?=\)?$)/, String(Number(root ?? years) + more)),
      ),
    ),
  ]);
}

/** What a sum says beside its value, once its steps hold: a span in another unit, the same from another figure. */
export const besideValue = ({ steps }: WorkedSum): string =>
  isSpan(steps) ? steps.replace(/\(.*$/, '') : (readSteps(steps).also?.value ?? '');
