import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPeriod, isSpan, periodSpan, spanOf } from '../../src/content/span.ts';

describe('a loose date', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12-05', '2025-12-05', '2025-12-05'],
    ['2026/2027', '2026-01-01', '2027-12-31'],
    ['2025-12-04/2025-12-05', '2025-12-04', '2025-12-05'],
  ])('%s runs from %s to %s', (date, start, end) => {
    expect(spanOf(date)).toMatchObject({ start, end });
  });

  it.each(['2025-02-29', '2025-13', '2025-00', '2025-01-00', '2027/2026', '2025/2025', '25', ''])(
    '%s is none',
    (text) => {
      expect(isSpan(text)).toBe(false);
    },
  );

  it('is every day of the calendar and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (days) => {
        const day = Temporal.PlainDate.from('0001-01-01').add({ days });
        expect(isSpan(day.toString())).toBe(true);
      }),
    );
  });
});

describe('a period', () => {
  it('may be a split year, from the first day of the first to the last of the second', () => {
    expect(periodSpan('2024-25')).toMatchObject({ start: '2024-01-01', end: '2025-12-31' });
    expect(periodSpan('1999/2000')).toMatchObject({ end: '2000-12-31' });
  });

  it('reads a month where there is one', () => {
    expect(periodSpan('2011-12')).toMatchObject({ start: '2011-12-01', end: '2011-12-31' });
  });

  it('is no split year of years that do not follow each other', () => {
    expect(isPeriod('2024-26')).toBe(false);
    expect(isPeriod('2024-24')).toBe(false);
  });
});
