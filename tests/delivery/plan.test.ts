import { describe, expect, it } from 'vitest';
import { planDue } from '../../src/delivery/plan.ts';
import { WEEKDAYS } from '../../src/subscriptions/subscription.ts';

const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });

const plan = (nextAt: string, now: string, time = '07:00', zone = 'UTC') => {
  const schedule = { time, zone, days: [...WEEKDAYS], skipDates: [] };
  const planned = planDue(
    { schedule, nextAt: Temporal.Instant.from(nextAt) },
    Temporal.Instant.from(now),
    LATE_LIMIT,
  );
  return {
    due: planned.due ? `${planned.due.day}` : null,
    missed: planned.missed.map(({ day }) => `${day}`),
    nextAt: `${planned.nextAt}`,
  };
};

describe('what is due', () => {
  it('is the slot whose time has come, and the next one is kept in view', () => {
    expect(plan('2026-11-20T07:00:00Z', '2026-11-20T07:00:00Z')).toEqual({
      due: '2026-11-20',
      missed: [],
      nextAt: '2026-11-21T07:00:00Z',
    });
  });

  it('is one late edition after a stop of twelve hours, and none a second later', () => {
    expect(plan('2026-11-20T07:00:00Z', '2026-11-20T19:00:00Z').due).toBe('2026-11-20');
    expect(plan('2026-11-20T07:00:00Z', '2026-11-20T19:00:01Z')).toMatchObject({
      due: null,
      missed: ['2026-11-20'],
    });
  });

  it('is the newest alone after a long stop: no flood', () => {
    expect(plan('2026-11-17T07:00:00Z', '2026-11-20T08:00:00Z')).toEqual({
      due: '2026-11-20',
      missed: ['2026-11-17', '2026-11-18', '2026-11-19'],
      nextAt: '2026-11-21T07:00:00Z',
    });
  });

  it('leaves no more than sixty rows behind after years', () => {
    const { missed, due } = plan('2020-01-01T07:00:00Z', '2026-11-20T08:00:00Z');
    expect(due).toBe('2026-11-20');
    expect(missed).toHaveLength(60);
    expect(missed.at(-1)).toBe('2026-11-19');
  });

  it('is found by the new time where the schedule was changed meanwhile', () => {
    expect(plan('2026-11-20T07:00:00Z', '2026-11-20T07:00:00Z', '08:00')).toEqual({
      due: null,
      missed: [],
      nextAt: '2026-11-20T08:00:00Z',
    });
  });

  it('is found where the rules of a zone changed and its time comes sooner than was reckoned', () => {
    expect(plan('2026-11-20T07:00:00Z', '2026-11-20T07:00:00Z', '07:00', 'Etc/GMT-1')).toEqual({
      due: '2026-11-20',
      missed: [],
      nextAt: '2026-11-21T06:00:00Z',
    });
  });
});
