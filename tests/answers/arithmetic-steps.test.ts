import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '../../src/answers/arithmetic/operands/figures.ts';
import { reckon } from '../../src/answers/arithmetic/operands/reckon.ts';
import { writeSteps } from '../../src/answers/arithmetic/writing/write-steps.ts';
import { evaluate } from '../../src/content/derive/evaluate.ts';
import { parseFormula } from '../../src/content/derive/formula.ts';
import { UNITS } from '../../src/content/units.ts';
import { shipped } from '../commands/rig.ts';

const figures = figuresOf(shipped).numbers.filter(
  ({ dimension }) => dimension === 'usd' || dimension === 'count',
);
const FORMULAS = [
  { formula: 'a - b', isMoney: true },
  { formula: 'a + b', isMoney: true },
  { formula: 'a / b', isMoney: false },
  { formula: 'a / b - 1', isMoney: false },
  { formula: '(a / b) ^ (1 / 5) - 1', isMoney: false },
  { formula: '(a - b) / 6', isMoney: true },
  { formula: 'a * 0.5 + b', isMoney: true },
] as const;

/** What a reader gets who follows the steps as they are written. */
function follow(steps: string): Decimal {
  const plain = steps
    .replace(/^[=≈] /, '')
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll(',', '');
  return evaluate(parseFormula(plain).expression, new Map()).value;
}

it('shows steps that come to the value that it shows, whatever figures go in', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...figures),
      fc.constantFrom(...figures),
      fc.constantFrom(...FORMULAS),
      fc.boolean(),
      (a, b, { formula, isMoney }, inPercent) => {
        const unit = isMoney ? a.unit : inPercent ? 'percent' : 'times';
        const derived = reckon({ formula, inputs: { a, b }, unit, decimals: 2 });
        if (a.dimension !== b.dimension) {
          expect(derived).toBeNull();
          return;
        }
        if (!derived) throw new Error(`${formula} of ${a.candidate.id} and ${b.candidate.id}`);
        const steps = writeSteps(derived);
        const shown = follow(steps).times(inPercent && !isMoney ? 100 : 1);
        expect(shown.minus(derived.value).abs().toNumber(), steps).toBeLessThanOrEqual(0.006);
      },
    ),
    { numRuns: 400 },
  );
});

it('says that a result is rounded where it is', () => {
  const [total, exports] = ['trade-total-2024-25', 'exports-2024-25'].map((id) =>
    figures.find(({ candidate }) => candidate.id === id),
  );
  if (!total || !exports) throw new Error('the shipped pack has no trade figures');
  const share = reckon({
    formula: 'a / b',
    inputs: { a: exports, b: total },
    unit: 'percent',
    decimals: 1,
  });
  const rest = reckon({
    formula: 'a - b',
    inputs: { a: total, b: exports },
    unit: total.unit,
    decimals: 1,
  });
  if (!share || !rest) throw new Error('the figures do not go together');
  expect(writeSteps(share)).toBe('≈ 4.9 ÷ 68.7');
  expect(writeSteps(rest)).toBe('= 68.7 − 4.9');
  expect(UNITS[rest.derivation.unit].scale).toBe(1e9);
});

it('takes a number of the asker beside figures of the pack', () => {
  const total = figures.find(({ candidate }) => candidate.id === 'trade-total-2024-25');
  if (!total) throw new Error('the shipped pack has no total');
  const derived = reckon({
    formula: 'a - own',
    inputs: { a: total, own: { assumed: 10, unit: 'usd-billion' } },
    unit: 'usd-billion',
    decimals: 1,
  });
  expect(derived?.value).toBe(58.7);
});
