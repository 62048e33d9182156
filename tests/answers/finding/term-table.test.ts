import { expect, test } from 'vitest';
import { TermTable } from '../../../src/answers/finding/term-table.ts';
import { TermNumbers } from '../../../src/answers/language/term-numbers.ts';

const terms = Array.from({ length: 3_000 }, (_, at) => `=term-${at}`);

test('a table numbers terms in the order in which it meets them, however many there are', () => {
  const table = new TermTable(new TermNumbers());
  expect(terms.map((term) => table.numberOf(term))).toEqual(terms.map((_, at) => at));
  expect(terms.map((term) => table.find(term))).toEqual(terms.map((_, at) => at));
  expect(terms.map((_, at) => table.termOf(at))).toEqual(terms);
  expect(table.size).toBe(terms.length);
});

test('a table has only its own terms, though others have theirs from the same numbers', () => {
  const common = new TermNumbers();
  const [one, other] = [new TermTable(common), new TermTable(common)];
  one.numberOf('=tariff');
  expect(other.find('=tariff')).toBe(-1);
  expect(other.numberOf('=visit')).toBe(0);
  expect(other.find('=tariff')).toBe(-1);
  expect(other.numberOf('=tariff')).toBe(1);
  expect(other.find('=tariff')).toBe(1);
  expect(one.find('=visit')).toBe(-1);
});

test('to look for a term leaves nothing behind', () => {
  const common = new TermNumbers();
  expect(new TermTable(common).find('=asked')).toBe(-1);
  expect(common.find('=asked')).toBe(-1);
});
