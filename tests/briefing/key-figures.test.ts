import { expect, test } from 'vitest';
import { keyFigures } from '../../src/briefing/key-figures.ts';
import type { Fact } from '../../src/content/schema/fact.ts';

const fact = (id: string, status: Fact['status'], period: string, value: number): Fact => ({
  id,
  text: `Fact ${id}.`,
  sources: ['s'],
  asOf: '2025-01-01',
  status,
  by: [],
  tells: [],
  words: [],
  topics: ['t'],
  entities: ['e'],
  figure: { measure: 'm', value, unit: 'count', period, precision: 'exact' },
});
const shown = (...facts: Fact[]): readonly string[] => keyFigures(facts).map((one) => one.fact.id);

test('a measure is shown by its latest period; a split year is later than its first year', () => {
  expect(
    shown(fact('year', 'reported', '2024', 1), fact('split', 'reported', '2024-25', 2)),
  ).toEqual(['split']);
  expect(shown(fact('old', 'reported', '2019', 1), fact('new', 'claimed', '2021', 2))).toEqual([
    'new',
  ]);
});

test('an aim is never shown as the state of things, however late its year', () => {
  expect(shown(fact('aim', 'target', '2030', 100), fact('now', 'reported', '2024', 67))).toEqual([
    'now',
    'aim',
  ]);
});
