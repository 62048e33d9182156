import { expect, test } from 'vitest';
import { convert } from '../../src/views/convert.ts';
import { writeFigure, writeQuantity } from '../../src/views/quantities.ts';
import { invented } from '../commands/rig.ts';

test('quantities are written with unit and bound', () => {
  expect(writeQuantity(68.7, 'usd-billion')).toBe('USD 68.7 billion');
  expect(writeQuantity(60, 'usd-billion', 'more-than')).toBe('more than USD 60 billion');
  expect(writeQuantity(67, 'usd-billion', 'approximate')).toBe('about USD 67 billion');
  expect(writeQuantity(50, 'percent')).toBe('50%');
  expect(writeQuantity(1, 'systems')).toBe('1 system');
  expect(writeQuantity(3, 'systems')).toBe('3 systems');
  expect(writeQuantity(-1.5, 'percent')).toBe('−1.5%');
  expect(writeQuantity(12345, 'count')).toBe('12,345');
});

test('a date’s bound is said as of a date', () => {
  const by = { measure: 'energy.cable-ready', date: '2028', precision: 'at-most' } as const;
  expect(writeFigure(by, invented)).toBe('by 2028');
});

test('a figure is shown in the unit of its measure, whichever the source has', () => {
  const figure = {
    measure: 'fisheries.catch',
    value: 0.04,
    unit: 'million-tonnes',
    precision: 'at-most',
  } as const;
  expect(writeFigure(figure, invented)).toBe('at most 40,000 tonnes');
});

test('converting leaves no binary dust, and refuses another dimension', () => {
  expect(convert(600, 'megawatts', 'gigawatts')).toBe(0.6);
  expect(convert(0.1, 'usd-billion', 'usd-million')).toBe(100);
  expect(() => convert(1, 'days', 'percent')).toThrow('different things');
});
