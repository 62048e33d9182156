import { expect, test } from 'vitest';
import { createSeenEvents } from '../../../src/platforms/slack/seen-events.ts';

const MINUTE = 60_000;

test('an event that is in hand or done is not claimed again for more than ten minutes', () => {
  let now = 0;
  const seen = createSeenEvents(() => now);
  expect(seen.claim(['event:Ev1'])).not.toBeNull();
  now = 11 * MINUTE;
  expect(seen.claim(['event:Ev1'])).toBeNull();
});

test('an event that failed may be handled when it comes again', () => {
  const seen = createSeenEvents(() => 0);
  seen.claim(['event:Ev1'])?.release();
  expect(seen.claim(['event:Ev1'])).not.toBeNull();
});

test('one message delivered as two types of event is claimed once', () => {
  const seen = createSeenEvents(() => 0);
  expect(seen.claim(['message:D1:1.1', 'event:Ev1'])).not.toBeNull();
  expect(seen.claim(['message:D1:1.1', 'event:Ev2'])).toBeNull();
  expect(seen.claim(['message:D1:1.2', 'event:Ev3'])).not.toBeNull();
});

test('old events are forgotten, and the oldest where very many come at once', () => {
  let now = 0;
  const seen = createSeenEvents(() => now);
  for (let n = 0; n <= 20_001; n += 1) seen.claim([`event:Ev${n}`]);
  expect(seen.claim(['event:Ev0'])).not.toBeNull();
  expect(seen.claim(['event:Ev20001'])).toBeNull();
  now = 13 * MINUTE;
  expect(seen.claim(['event:Ev20001'])).not.toBeNull();
});
