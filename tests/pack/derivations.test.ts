import { expect, test } from 'vitest';
import { loadShipped } from './shipped.ts';

const pack = await loadShipped();

/** The figures as the sources print them, and the arithmetic done here apart from the pack's. */
const TOTAL_2024_25 = 68.7;
const TOTAL_2024 = 67;
const EXPORTS = 4.9;
const DEFICIT_BOUND = 60;
const TARGET = 100;
const TIMES_IN_FIVE_YEARS = 5;
const S400 = { price: 5.5, ordered: 5, delivered: 3, signed: 2018, last: 2027 };
const LEASE = { signed: 2019, delivery: 2028 };
const IMPORTS = TOTAL_2024_25 - EXPORTS;
const DEFICIT = IMPORTS - EXPORTS;

test.each([
  ['imports-2024-25', IMPORTS, 1, 'usd-billion'],
  ['deficit-2024-25', DEFICIT, 1, 'usd-billion'],
  ['deficit-gap', DEFICIT_BOUND - DEFICIT, 1, 'usd-billion'],
  ['export-share', (EXPORTS / TOTAL_2024_25) * 100, 1, 'percent'],
  ['import-share', (IMPORTS / TOTAL_2024_25) * 100, 1, 'percent'],
  ['imports-to-exports', IMPORTS / EXPORTS, 1, 'times'],
  ['exports-implied-2024', (TOTAL_2024 - DEFICIT_BOUND) / 2, 1, 'usd-billion'],
  ['trade-five-years-before', TOTAL_2024 / TIMES_IN_FIVE_YEARS, 1, 'usd-billion'],
  ['growth-a-year-so-far', (Math.exp(Math.log(TIMES_IN_FIVE_YEARS) / 5) - 1) * 100, 1, 'percent'],
  ['target-distance', TARGET - TOTAL_2024_25, 1, 'usd-billion'],
  ['target-distance-2024', TARGET - TOTAL_2024, 1, 'usd-billion'],
  ['target-rise', (TARGET / TOTAL_2024_25 - 1) * 100, 1, 'percent'],
  ['target-rise-a-year', (TARGET - TOTAL_2024_25) / 5, 1, 'usd-billion'],
  ['exports-at-target', TARGET - IMPORTS, 1, 'usd-billion'],
  ['exports-rise-at-target', (TARGET - IMPORTS) / EXPORTS, 1, 'times'],
  ['target-growth', (Math.exp(Math.log(TARGET / TOTAL_2024_25) / 5) - 1) * 100, 1, 'percent'],
  ['target-growth-2024', (Math.exp(Math.log(TARGET / TOTAL_2024) / 6) - 1) * 100, 1, 'percent'],
  ['s-400-systems-outstanding', S400.ordered - S400.delivered, 0, 'systems'],
  ['s-400-share-delivered', (S400.delivered / S400.ordered) * 100, 0, 'percent'],
  ['s-400-price-each', S400.price / S400.ordered, 1, 'usd-billion'],
  ['target-share-2024-25', (TOTAL_2024_25 / TARGET) * 100, 1, 'percent'],
  ['s-400-value-delivered', (S400.price * S400.delivered) / S400.ordered, 1, 'usd-billion'],
  ['s-400-value-outstanding', (S400.price * 2) / S400.ordered, 1, 'usd-billion'],
  ['s-400-years-to-last-delivery', S400.last - S400.signed, 0, 'years'],
  ['summits-before', 23 - 1, 0, 'count'],
  ['lease-years-to-delivery', LEASE.delivery - LEASE.signed, 0, 'years'],
])('%s is what the figures of the sources give', (id, expected, decimals, unit) => {
  const derived = pack.derivations.get(id);
  expect(derived?.derivation.unit).toBe(unit);
  expect(derived?.derivation.decimals).toBe(decimals);
  expect(derived?.value).toBe(Number(expected.toFixed(decimals)));
});

test('every derivation of the pack is checked here', () => {
  expect(pack.derivations.size).toBe(26);
});

test('total, imports, exports and deficit fit together', () => {
  const value = (id: string): number => pack.derivations.get(id)?.unrounded ?? Number.NaN;
  expect(value('imports-2024-25') + EXPORTS).toBeCloseTo(TOTAL_2024_25, 9);
  expect(value('deficit-2024-25') + 2 * EXPORTS).toBeCloseTo(TOTAL_2024_25, 9);
  expect(value('export-share') + value('import-share')).toBeCloseTo(100, 9);
});

test('the growth asked for does reach the target', () => {
  const rate = (pack.derivations.get('target-growth')?.unrounded ?? Number.NaN) / 100;
  let trade = TOTAL_2024_25;
  for (let year = 2026; year <= 2030; year += 1) trade *= 1 + rate;
  expect(trade).toBeCloseTo(TARGET, 6);
});

test('what rests on a rounded or bounded figure is not passed off as exact', () => {
  const precision = (id: string) => pack.derivations.get(id)?.precision;
  expect(precision('deficit-2024-25')).toBe('exact');
  expect(precision('deficit-gap')).toBe('more-than');
  expect(precision('target-growth-2024')).toBe('approximate');
  expect(precision('lease-years-to-delivery')).toBe('at-most');
});
