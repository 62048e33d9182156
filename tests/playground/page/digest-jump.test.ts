import { expect, test } from 'vitest';
import type { Chat, ChatMessage } from '../../../src/playground/chat.ts';
import { createClock } from '../../../src/playground/clock.ts';
import { createDigestJump } from '../../../src/playground/digest-jump.ts';
import { notableDays } from '../../../src/playground/notable-days.ts';

const schedule = { time: '07:00', zone: 'Asia/Kolkata' };
const real = Temporal.Instant.from('2026-11-21T12:00:00Z');

function scene(posts: (at: string) => boolean, others: readonly Pick<Chat, 'transcript'>[] = []) {
  const transcript: ChatMessage[] = [];
  const clock = createClock(() => real);
  const chat: Pick<Chat, 'transcript'> = { transcript: () => transcript };
  const jump = createDigestJump({
    clock,
    schedule,
    channels: [chat, ...others].map((each) => ({ chat: each, channelId: 'C1', readerId: 'U1' })),
    async tick() {
      const at = clock.now().toString();
      if (!posts(at)) return;
      transcript.push({
        id: at,
        channelId: 'C1',
        author: { id: 'B', name: 'Sherpa', bot: true },
        private: false,
        threadId: null,
        postedAt: clock.now().epochMilliseconds,
        edited: false,
        text: 'digest',
        buttons: [],
        payload: {},
      });
    },
  });
  return { clock, jump };
}

test('the clock stands at the slot of the day, in the zone of the digest', async () => {
  const { clock, jump } = scene(() => true);
  await jump('2025-12-05');
  expect(clock.now().toString()).toBe('2025-12-05T01:30:00Z');
});

test('another time of the day can be said, for a channel with a time of its own', async () => {
  const { clock, jump } = scene(() => true);
  expect(await jump('2025-12-05', '19:45')).toMatchObject({ time: '19:45', outcome: 'arrived' });
  expect(clock.now().toString()).toBe('2025-12-05T14:15:00Z');
});

test('a digest arrives once; a second jump says that it was posted before', async () => {
  const seen = new Set<string>();
  const { jump } = scene((at) => seen.size < seen.add(at).size);
  expect((await jump('2025-12-05')).outcome).toBe('arrived');
  expect((await jump('2025-12-04')).outcome).toBe('arrived');
  expect((await jump('2025-12-05')).outcome).toBe('posted-before');
});

test('a digest that does not come is missing, not said to be there', async () => {
  const { jump } = scene(() => false);
  expect((await jump('2025-12-05')).outcome).toBe('missing');
  expect((await jump('2025-12-05')).outcome).toBe('missing');
});

test('a digest that comes to one channel only is not said to be in both', async () => {
  const { jump } = scene(() => true, [{ transcript: () => [] }]);
  expect((await jump('2025-12-05')).outcome).toBe('arrived-in-part');
});

test('jumps that overlap each count their own digest', async () => {
  const { jump } = scene((at) => at.startsWith('2025-12-05'));
  const reports = await Promise.all([jump('2025-12-04'), jump('2025-12-05'), jump('2025-12-06')]);
  expect(reports.map(({ outcome }) => outcome)).toEqual(['missing', 'arrived', 'missing']);
});

test('the days offered are those around the summit of the pack, and today', () => {
  const today = Temporal.PlainDate.from('2026-11-21');
  expect(notableDays({ start: '2025-12-04', end: '2025-12-05' }, today)).toEqual([
    { day: '2025-12-03', label: 'The eve' },
    { day: '2025-12-04', label: 'Summit, day 1' },
    { day: '2025-12-05', label: 'Summit, day 2' },
    { day: '2025-12-06', label: 'The day after' },
    { day: '2026-11-21', label: 'Today' },
  ]);
  expect(
    notableDays({ start: '2025-12-31', end: '2025-12-31' }, today).map(({ day }) => day),
  ).toEqual(['2025-12-30', '2025-12-31', '2026-01-01', '2026-11-21']);
});
