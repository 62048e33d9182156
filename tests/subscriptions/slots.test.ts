import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSlot, nextSlots, slotDay } from '../../src/subscriptions/slots.ts';
import { type Schedule, WEEKDAYS } from '../../src/subscriptions/subscription.ts';

const daily = (time: string, zone: string, rest: Partial<Schedule> = {}): Schedule => ({
  time,
  zone,
  days: [...WEEKDAYS],
  skipDates: [],
  ...rest,
});

/** The next slots from the start of a local day, as `local day: instant`. */
function slotsFrom(schedule: Schedule, day: string, count: number): string[] {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(schedule.zone).toInstant();
  return nextSlots(schedule, start.subtract({ milliseconds: 1 }), count).map(
    (slot) => `${slot.day}: ${slot.at}`,
  );
}

describe('a time of day', () => {
  it('stays the same on the local clock when the clock changes', () => {
    expect(slotsFrom(daily('07:00', 'Europe/London'), '2026-03-28', 2)).toEqual([
      '2026-03-28: 2026-03-28T07:00:00Z',
      '2026-03-29: 2026-03-29T06:00:00Z',
    ]);
    expect(slotsFrom(daily('07:00', 'America/New_York'), '2026-10-31', 2)).toEqual([
      '2026-10-31: 2026-10-31T11:00:00Z',
      '2026-11-01: 2026-11-01T12:00:00Z',
    ]);
    expect(slotsFrom(daily('07:00', 'Australia/Lord_Howe'), '2026-04-04', 2)).toEqual([
      '2026-04-04: 2026-04-03T20:00:00Z',
      '2026-04-05: 2026-04-04T20:30:00Z',
    ]);
    expect(slotsFrom(daily('07:00', 'Asia/Kolkata'), '2026-03-28', 2)).toEqual([
      '2026-03-28: 2026-03-28T01:30:00Z',
      '2026-03-29: 2026-03-29T01:30:00Z',
    ]);
  });

  it('that the clock skips is the first minute after the gap', () => {
    const local = (time: string, zone: string, day: string) =>
      nextSlot(
        daily(time, zone),
        Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant(),
      )?.at.toZonedDateTimeISO(zone);
    expect(`${local('01:30', 'Europe/London', '2026-03-29')?.toPlainTime()}`).toBe('02:00:00');
    expect(`${local('02:59', 'America/New_York', '2026-03-08')?.toPlainTime()}`).toBe('03:00:00');
    // Half an hour is skipped there.
    expect(`${local('02:15', 'Australia/Lord_Howe', '2026-10-04')?.toPlainTime()}`).toBe(
      '02:30:00',
    );
  });

  it('that comes twice is sent once, the first time', () => {
    expect(slotsFrom(daily('01:30', 'Europe/London'), '2026-10-25', 2)).toEqual([
      '2026-10-25: 2026-10-25T00:30:00Z',
      '2026-10-26: 2026-10-26T01:30:00Z',
    ]);
    expect(slotsFrom(daily('01:30', 'America/New_York'), '2026-11-01', 2)).toEqual([
      '2026-11-01: 2026-11-01T05:30:00Z',
      '2026-11-02: 2026-11-02T06:30:00Z',
    ]);
    expect(slotsFrom(daily('01:45', 'Australia/Lord_Howe'), '2026-04-05', 2)).toEqual([
      '2026-04-05: 2026-04-04T14:45:00Z',
      '2026-04-06: 2026-04-05T15:15:00Z',
    ]);
  });
});

describe('weekdays and dates to skip', () => {
  it('are those of the zone, not of the instant', () => {
    // 07:00 on a Monday in Delhi is still Sunday evening in New York and Monday 01:30 in UTC.
    const monday = daily('00:30', 'Asia/Kolkata', { days: ['mon'] });
    expect(slotsFrom(monday, '2026-11-20', 1)).toEqual(['2026-11-23: 2026-11-22T19:00:00Z']);
    const newYork = daily('22:00', 'America/New_York', { days: ['sun'] });
    expect(slotsFrom(newYork, '2026-11-20', 1)).toEqual(['2026-11-22: 2026-11-23T03:00:00Z']);
    const skipping = daily('00:30', 'Asia/Kolkata', { skipDates: ['2026-11-21'] });
    expect(slotsFrom(skipping, '2026-11-20', 2)).toEqual([
      '2026-11-20: 2026-11-19T19:00:00Z',
      '2026-11-22: 2026-11-21T19:00:00Z',
    ]);
  });

  it('may leave no slot at all', () => {
    const year = Array.from({ length: 900 }, (_, days) =>
      Temporal.PlainDate.from('2026-01-01').add({ days }).toString(),
    );
    const never = daily('07:00', 'UTC', { skipDates: year });
    expect(nextSlot(never, Temporal.Instant.from('2026-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('any schedule', () => {
  const schedules = fc.record({
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${h}`.padStart(2, '0').concat(':', `${m}`.padStart(2, '0'))),
    zone: fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'Pacific/Apia',
      'UTC',
    ),
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    skipDates: fc.constant<string[]>([]),
  });
  const instants = fc
    .integer({ min: 1_700_000_000, max: 1_900_000_000 })
    .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));

  it('comes round once a chosen day, each time on that day at that time or just after a gap', () => {
    fc.assert(
      fc.property(schedules, instants, (schedule, after) => {
        const slots = nextSlots(schedule, after, 9);
        expect(new Set(slots.map(({ day }) => `${day}`)).size).toBe(slots.length);
        let before = after;
        for (const { day, at } of slots) {
          expect(Temporal.Instant.compare(at, before)).toBe(1);
          before = at;
          expect(`${slotDay(schedule, at)}`).toBe(`${day}`);
          expect(schedule.days).toContain(WEEKDAYS[day.dayOfWeek - 1]);
          const local = at.toZonedDateTimeISO(schedule.zone).toPlainTime();
          const wanted = Temporal.PlainTime.from(schedule.time);
          const late = wanted.until(local).total('minutes');
          expect(late).toBeGreaterThanOrEqual(0);
          expect(late).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is found the same from wherever one looks', () => {
    fc.assert(
      fc.property(schedules, instants, fc.integer({ min: 1, max: 100_000 }), (schedule, at, ms) => {
        const slot = nextSlot(schedule, at);
        if (!slot) return;
        const sooner = slot.at.subtract({ milliseconds: 1 });
        const between = at.add({ milliseconds: ms });
        const from = Temporal.Instant.compare(between, sooner) < 0 ? between : sooner;
        expect(`${nextSlot(schedule, from)?.at}`).toBe(`${slot.at}`);
      }),
      { numRuns: 200 },
    );
  });
});
