import { expect, test } from 'vitest';
import { dayIn, knownUntil, summitPhase } from '../../src/briefing/phase.ts';
import { invented, shipped } from '../commands/rig.ts';

const phaseAt = (instant: string) => summitPhase(invented.meta, Temporal.Instant.from(instant));

test('days are those of the summit’s own zone, not of the machine or of UTC', () => {
  // Clocks in New York go forward on the first day, 9 March 2031.
  expect(phaseAt('2031-03-09T04:59:59Z')).toEqual({ type: 'before', days: 1 });
  expect(phaseAt('2031-03-09T05:00:00Z')).toEqual({ type: 'during', day: 1, of: 2 });
  expect(phaseAt('2031-03-10T03:59:59Z')).toEqual({ type: 'during', day: 1, of: 2 });
  expect(phaseAt('2031-03-10T04:00:00Z')).toEqual({ type: 'during', day: 2, of: 2 });
  expect(phaseAt('2031-03-11T03:59:59Z')).toEqual({ type: 'during', day: 2, of: 2 });
  expect(phaseAt('2031-03-11T04:00:00Z')).toEqual({ type: 'after', daysSince: 1 });
});

test('counts whole days over months and years', () => {
  const year = Temporal.Instant.from('2026-11-21T07:00:00Z');
  expect(summitPhase(shipped.meta, year)).toEqual({ type: 'after', daysSince: 351 });
  expect(phaseAt('2030-03-09T12:00:00Z')).toEqual({ type: 'before', days: 365 });
});

test('a pack knows nothing after the last day for which a source vouches', () => {
  expect(knownUntil(invented)).toBe('2031-03-11');
});

test('today is a matter of the zone', () => {
  const at = Temporal.Instant.from('2026-01-01T00:30:00Z');
  expect(dayIn(at, 'Asia/Kolkata').toString()).toBe('2026-01-01');
  expect(dayIn(at, 'America/New_York').toString()).toBe('2025-12-31');
});
