import { describe, expect, it } from 'vitest';
import { conflict } from '../../src/content/compare/conflict.ts';
import type { Observation } from '../../src/content/library.ts';
import type { Figure } from '../../src/content/schema/fact.ts';
import { packOf, validFolder } from './fixture-packs.ts';

const [fact] = packOf(await validFolder()).facts.values();
if (!fact) throw new Error('the invented pack has facts');

const seen = (figure: Figure, status: 'reported' | 'target' = 'reported'): Observation => ({
  from: 'fact',
  fact: { ...fact, status, figure },
  figure,
});

type Precision = Figure['precision'];
const amount = (value: number, precision: Precision, period?: string): Observation =>
  seen({
    measure: 'm',
    value,
    unit: 'usd-billion',
    precision,
    ...(period === undefined ? {} : { period }),
  });
const date = (on: string, precision: Precision = 'exact'): Observation =>
  seen({ measure: 'm', date: on, precision });

function differ(a: Observation, b: Observation): boolean {
  expect(conflict(b, a)).toBe(conflict(a, b));
  return conflict(a, b);
}

describe('two amounts', () => {
  it.each<[number, Precision, number, Precision, boolean]>([
    [68.7, 'exact', 68.7, 'exact', false],
    [68.7, 'exact', 68.8, 'exact', true],
    [67, 'approximate', 67.5, 'exact', false],
    [67, 'approximate', 67.51, 'exact', true],
    [67, 'approximate', 68, 'approximate', false],
    [66.9, 'approximate', 67.1, 'approximate', true],
    [60, 'more-than', 60, 'exact', true],
    [60, 'at-least', 60, 'exact', false],
    [60, 'more-than', 60.1, 'exact', false],
    [60, 'more-than', 58.9, 'exact', true],
    [60, 'more-than', 60, 'at-most', true],
    [60, 'at-least', 60, 'at-most', false],
    [60, 'at-least', 60, 'less-than', true],
    [60, 'more-than', 10, 'more-than', false],
  ])('%d %s and %d %s: %s', (a, p, b, q, expected) => {
    expect(differ(amount(a, p), amount(b, q))).toBe(expected);
  });

  it('are compared in one unit', () => {
    const millions = seen({ measure: 'm', value: 68700, unit: 'usd-million', precision: 'exact' });
    expect(differ(amount(68.7, 'exact'), millions)).toBe(false);
    expect(differ(amount(68.6, 'exact'), millions)).toBe(true);
  });

  it('differ only where their periods have days in common', () => {
    const of = (period?: string) => amount(1, 'exact', period);
    const other = (period?: string) => amount(2, 'exact', period);
    expect(differ(of('2024-25'), other('2024'))).toBe(true);
    expect(differ(of('2024-25'), other('2025'))).toBe(true);
    expect(differ(of('2024-25'), other('2026'))).toBe(false);
    expect(differ(of('2024'), other())).toBe(true);
  });

  it('do not differ where one is an aim and the other is so', () => {
    const figure: Figure = { measure: 'm', value: 1, unit: 'count', precision: 'exact' };
    const aim = seen(figure, 'target');
    expect(differ(aim, seen({ ...figure, value: 2 }))).toBe(false);
    expect(differ(aim, seen({ ...figure, value: 2 }, 'target'))).toBe(true);
  });
});

describe('two dates', () => {
  it.each<[string, string, boolean]>([
    ['2025-12-05', '2025-12-05', false],
    ['2025-12-05', '2025-12-06', true],
    ['2025-12-05/2025-12-06', '2025-12-04/2025-12-05', true],
    ['2025-12-04/2025-12-05', '2025-12-05', true],
    ['2025-12', '2025-12-04/2025-12-05', false],
    ['2019-03', '2025-12', true],
    ['2025', '2025-12-05', false],
    ['2026/2027', '2026-05', false],
    ['2026/2027', '2028-05', true],
  ])('%s and %s, both exact: %s', (a, b, expected) => {
    expect(differ(date(a), date(b))).toBe(expected);
  });

  it.each<[string, Precision, string, Precision, boolean]>([
    ['2028', 'at-most', '2026-05', 'exact', false],
    ['2028', 'at-most', '2029-01-01', 'exact', true],
    ['2028', 'at-most', '2028-12-31', 'exact', false],
    ['2028', 'less-than', '2028-01-01', 'exact', true],
    ['2028', 'at-least', '2027-12-31', 'exact', true],
    ['2028', 'more-than', '2028-12-31', 'exact', true],
    ['2028', 'more-than', '2029-01-01', 'exact', false],
    ['2028', 'more-than', '2027', 'at-most', true],
    ['2028', 'approximate', '2029-06-30', 'exact', false],
    ['2028', 'approximate', '2029-07-01', 'exact', true],
    ['0000', 'approximate', '9999', 'approximate', true],
    ['9999', 'more-than', '0000', 'less-than', true],
  ])('%s %s and %s %s: %s', (a, p, b, q, expected) => {
    expect(differ(date(a, p), date(b, q))).toBe(expected);
  });
});
