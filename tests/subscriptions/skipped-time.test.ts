import { describe, expect, it } from 'vitest';
import { skippedSlot } from '../../src/subscriptions/skipped-time.ts';
import { WEEKDAYS, type Weekday } from '../../src/subscriptions/subscription.ts';

const now = Temporal.Instant.from('2025-11-28T08:00:00Z');
const found = (time: string, zone: string, days: readonly Weekday[] = WEEKDAYS): string | null => {
  const slot = skippedSlot({ time, zone, days: [...days], skipDates: [] }, now);
  return slot && `${slot.day} ${slot.at.toZonedDateTimeISO(zone).toPlainTime()}`;
};

describe('the edition whose time the clocks skip', () => {
  it.each([
    ['01:30', 'Europe/London', '2026-03-29 02:00:00'],
    ['02:30', 'America/New_York', '2026-03-08 03:00:00'],
    // Half an hour is skipped there.
    ['02:15', 'Australia/Lord_Howe', '2026-10-04 02:30:00'],
    // At midnight, so that the day begins with what is skipped.
    ['00:30', 'Africa/Cairo', '2026-04-24 01:00:00'],
  ])('at %s in %s is found', (time, zone, slot) => {
    expect(found(time, zone)).toBe(slot);
  });

  it.each([
    ['07:00', 'Europe/London'],
    ['02:30', 'Asia/Kolkata'],
    ['02:45', 'Australia/Lord_Howe'],
    ['02:00', 'Europe/London'],
  ])('at %s in %s is none', (time, zone) => {
    expect(found(time, zone)).toBeNull();
  });

  it('is none where that day is not one of the schedule’s', () => {
    expect(found('01:30', 'Europe/London', ['mon', 'fri'])).toBeNull();
  });
});
