import { expect, test } from 'vitest';
import { createLastingClock } from '../../src/delivery/lasting-clock.ts';

/** What the clock says has gone by after each step of both clocks, in milliseconds. */
function gone(...steps: readonly { readonly monotonic: number; readonly system: number }[]) {
  const at = { monotonic: 5_000, system: 1_764_831_600_000 };
  const clock = createLastingClock(
    () => at.monotonic,
    () => at.system,
  );
  const beganAt = clock();
  return steps.map(({ monotonic, system }) => {
    at.monotonic += monotonic;
    at.system += system;
    return clock() - beganAt;
  });
}

test('goes on as both clocks do', () => {
  expect(gone({ monotonic: 250, system: 250 }, { monotonic: 750, system: 751 })).toEqual([
    250, 1000,
  ]);
});

test('has gone on while the machine slept', () => {
  expect(gone({ monotonic: 10, system: 60_010 }, { monotonic: 90, system: 90 })).toEqual([
    60_010, 60_100,
  ]);
});

test('does not go back, or stand, where the system’s time is set back', () => {
  const hour = 3_600_000;
  expect(gone({ monotonic: 100, system: -hour }, { monotonic: 100, system: 100 })).toEqual([
    100, 200,
  ]);
});
