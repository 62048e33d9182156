import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/briefing/standing.ts';

const on = (today: string) => Temporal.PlainDate.from(today);
const EXPECTED = { status: 'expected', asOf: '2025-10-02' } as const;

describe('what was expected', () => {
  test('is ahead until its first day, due until its last, then without word', () => {
    expect(standingOf('2026', [EXPECTED], on('2025-12-31'))).toEqual({ type: 'ahead', days: 1 });
    expect(standingOf('2026', [EXPECTED], on('2026-01-01'))).toEqual({
      type: 'due',
      daysLeft: 364,
    });
    expect(standingOf('2026', [EXPECTED], on('2026-12-31'))).toEqual({ type: 'due', daysLeft: 0 });
    expect(standingOf('2026', [EXPECTED], on('2027-01-01'))).toEqual({
      type: 'no-word',
      daysSince: 1,
    });
  });

  test('is not settled by being expected again on the day', () => {
    const again = { status: 'expected', asOf: '2026-12-31' } as const;
    expect(standingOf('2026-12-31', [EXPECTED, again], on('2027-01-02')).type).toBe('no-word');
  });

  test('is not settled by what was reported beforehand', () => {
    const before = { status: 'reported', asOf: '2025-12-05' } as const;
    expect(standingOf('2025-12-06', [before], on('2025-12-08')).type).toBe('no-word');
  });
});

test('what a source reports from the day itself is settled', () => {
  const reported = { status: 'reported', asOf: '2025-12-05' } as const;
  expect(standingOf('2025-12-04/2025-12-05', [EXPECTED, reported], on('2026-11-21'))).toEqual({
    type: 'settled',
  });
});

test('what lies after today is ahead, whatever a later source says of it', () => {
  const later = { status: 'reported', asOf: '2025-12-05' } as const;
  expect(standingOf('2025-12-04', [later], on('2025-12-01'))).toEqual({ type: 'ahead', days: 3 });
});
