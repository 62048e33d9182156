import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startMinuteTicks, type Ticker } from '../../src/delivery/minute-ticks.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe('the tick of the minute', () => {
  let ticks: string[] = [];
  let ticker: Ticker | null = null;
  beforeEach(async () => {
    vi.useFakeTimers({ now: Date.parse('2025-12-04T06:58:20Z') });
    ticks = [];
    ticker = await startMinuteTicks(async () => {
      ticks.push(new Date().toISOString().slice(11, 19));
    });
  });
  afterEach(async () => {
    await ticker?.stop();
    vi.useRealTimers();
  });

  test('comes at the start of each', async () => {
    await vi.advanceTimersByTimeAsync(3 * MINUTE_MS);
    expect(ticks).toEqual(['06:59:00', '07:00:00', '07:01:00']);
  });

  test('goes on within two minutes when the clock is set back by hours', async () => {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    vi.setSystemTime(Date.now() - 3 * HOUR_MS);
    await vi.advanceTimersByTimeAsync(4 * MINUTE_MS);
    expect(ticks[0]).toBe('06:59:00');
    expect(ticks.slice(-2)).toEqual(['04:02:00', '04:03:00']);
    expect(ticks.length).toBeGreaterThanOrEqual(4);
  });

  test('goes on when the clock is set ahead', async () => {
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    vi.setSystemTime(Date.now() + 3 * HOUR_MS);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(ticks.slice(-2)).toEqual(['10:00:00', '10:01:00']);
  });

  test('is not left out where the process was busy at the start of the minute', async () => {
    await vi.advanceTimersByTimeAsync(30_000);
    // The minute's timer fires ten seconds late.
    vi.setSystemTime(Date.now() + 20_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ticks).toEqual(['06:59:20']);
  });
});
