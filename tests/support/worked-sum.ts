import type { WorkedSum } from '../../src/answers/answer.ts';
import { type Expression, parseFormula } from '../../src/content/derive/formula.ts';
import type { Pack } from '../../src/content/library.ts';
import { UNITS } from '../../src/content/units.ts';
import { statedIn } from './stated-values.ts';

/** Whether the steps of a sum come to its value, as far as two decimals of each number can tell. */
export function isWorkedOut(sum: WorkedSum, pack: Pack): boolean {
  const value = writtenNumber(sum);
  return value !== null && resultsOf(sum, pack).some((result) => isNear(result, value));
}

const isNear = (result: number, value: number): boolean =>
  Math.abs(result - value) <= Math.max(0.01, Math.abs(value) * 0.005);

/** The number of a value as it is written. */
function writtenNumber({ value }: WorkedSum): number | null {
  const [number] = value.match(/\d[\d,]*(?:\.\d+)?/) ?? [];
  return number === undefined ? null : Number(number.replaceAll(',', ''));
}

function resultsOf({ steps, unit }: WorkedSum, pack: Pack): readonly number[] {
  if (steps.includes('→')) return spansOf(steps, pack);
  const formula = steps
    .replace(/^[=≈]/, '')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-')
    .replace(/[,%]/g, '');
  const result = evaluate(parseFormula(formula.trim()).expression);
  return UNITS[unit].dimension === 'ratio' ? [result, result / UNITS[unit].scale] : [result];
}

/** Between two dates: in years, or in days where both have a day. */
function spansOf(steps: string, pack: Pack): readonly number[] {
  const [from = [], to = []] = steps
    .split('→')
    .map((side) => statedIn(side, pack).flatMap((one) => (one.kind === 'date' ? [one] : [])));
  return from.flatMap((start) =>
    to.flatMap((end) => {
      if (start.year === null || end.year === null) return [];
      const years = end.year - start.year;
      if (!start.month || !start.day || !end.month || !end.day) return [years];
      const day = ({
        year,
        month,
        day,
      }: {
        year: number | null;
        month: number | null;
        day: number | null;
      }) => new Temporal.PlainDate(year ?? 0, month ?? 1, day ?? 1);
      return [years, day(start).until(day(end), { largestUnit: 'days' }).days];
    }),
  );
}

function evaluate(expression: Expression): number {
  switch (expression.type) {
    case 'number':
      return Number(expression.text);
    case 'input':
      return Number.NaN;
    case 'negative':
      return -evaluate(expression.of);
    case 'binary': {
      const [left, right] = [evaluate(expression.left), evaluate(expression.right)];
      switch (expression.operator) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return left / right;
        case '^':
          return left ** right;
      }
    }
  }
}
