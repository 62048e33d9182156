import { expect, test } from 'vitest';
import { writeDate, writeLongDay, writePeriod } from '../../src/views/dates.ts';

test.each([
  ['2018', '2018'],
  ['2019-03', 'March 2019'],
  ['2025-12-05', '5 Dec 2025'],
  ['2025-09-01', '1 Sep 2025'],
  ['2026/2027', '2026–2027'],
  ['2025-12-04/2025-12-05', '4–5 Dec 2025'],
  ['2025-11-30/2025-12-02', '30 Nov – 2 Dec 2025'],
  ['2025-12-30/2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
  ['2025-03/2025-05', 'March–May 2025'],
  ['2025-11/2026-02', 'November 2025 – February 2026'],
  ['2025/2026-02', '2025 – February 2026'],
  ['2025-03-04/2025-05', '4 Mar – May 2025'],
])('the loose date %s is written %s', (date, written) => {
  expect(writeDate(date)).toBe(written);
});

test('a split year is no month, and a month is no split year', () => {
  expect(writePeriod('2024-25')).toBe('2024–25');
  expect(writePeriod('2024-11')).toBe('November 2024');
});

test('a day in full has its weekday', () => {
  expect(writeLongDay('2025-12-05')).toBe('Friday 5 December 2025');
});
