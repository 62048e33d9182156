import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestSlot, slotInstant } from '../../src/delivery/due.ts';

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const DELHI = { time: '07:00', zone: 'Asia/Kolkata' };

describe('what is due', () => {
  it('is the slot that the minute has just reached, on the local clock', () => {
    const slot = latestSlot(DELHI, at('2025-12-05T01:29:00Z'), at('2025-12-05T01:30:00Z'));
    expect(slot?.day.toString()).toBe('2025-12-05');
    expect(slot?.at.toString()).toBe('2025-12-05T01:30:00Z');
  });

  it('is nothing a minute before, and nothing again a minute after', () => {
    expect(latestSlot(DELHI, at('2025-12-05T01:28:00Z'), at('2025-12-05T01:29:59Z'))).toBeNull();
    expect(latestSlot(DELHI, at('2025-12-05T01:30:00Z'), at('2025-12-05T01:31:00Z'))).toBeNull();
  });

  it('is only the newest slot after a week asleep', () => {
    const slot = latestSlot(DELHI, at('2025-12-01T00:00:00Z'), at('2025-12-08T00:00:00Z'));
    expect(slot?.day.toString()).toBe('2025-12-07');
  });

  it('is found for a late slot of the day before, just past midnight', () => {
    const late = { time: '23:59', zone: 'Europe/London' };
    const slot = latestSlot(late, at('2025-12-05T23:58:30Z'), at('2025-12-06T00:00:30Z'));
    expect(slot?.day.toString()).toBe('2025-12-05');
  });

  it('is the first valid minute where the clock skips the time in spring', () => {
    const skipped = { time: '01:30', zone: 'Europe/London' };
    expect(slotInstant(skipped, day('2026-03-29')).toString()).toBe('2026-03-29T01:00:00Z');
    const newYork = { time: '02:15', zone: 'America/New_York' };
    expect(slotInstant(newYork, day('2026-03-08')).toString()).toBe('2026-03-08T07:00:00Z');
    const halfHour = { time: '02:10', zone: 'Australia/Lord_Howe' };
    expect(slotInstant(halfHour, day('2026-10-04')).toString()).toBe('2026-10-03T15:30:00Z');
  });

  it('is the first of the two where a time comes twice in autumn', () => {
    const twice = { time: '01:30', zone: 'Europe/London' };
    expect(slotInstant(twice, day('2026-10-25')).toString()).toBe('2026-10-25T00:30:00Z');
  });

  it('comes once a local day whatever the zone and wherever the ticks fall', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 360 }),
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 50, maxLength: 120 }),
        (zone, minute, startDay, steps) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          let clock = at('2026-01-01T00:00:00Z').add({ hours: startDay * 24 });
          const first = clock;
          const seen: string[] = [];
          for (const step of steps) {
            const next = clock.add({ minutes: step });
            const slot = latestSlot({ time, zone }, clock, next);
            if (slot) seen.push(slot.day.toString());
            clock = next;
          }
          expect(new Set(seen).size).toBe(seen.length);
          const elapsedDays = Math.floor(clock.since(first).total({ unit: 'hours' }) / 24);
          expect(seen.length).toBeGreaterThanOrEqual(elapsedDays - 1);
          expect(seen.length).toBeLessThanOrEqual(elapsedDays + 2);
        },
      ),
      { numRuns: 60 },
    );
  });
});
