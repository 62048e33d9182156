import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from '../../../../src/platforms/slack/posting/pace.ts';
import {
  createPostGate,
  GateClosed,
  HeldBack,
  type PostGate,
} from '../../../../src/platforms/slack/posting/post-gate.ts';
import { createTime } from './virtual-time.ts';

const LIMITS = { channelGapMs: 1000, postsPerMinute: 300 };

function startGate(limits = LIMITS) {
  const time = createTime();
  const gate = createPostGate({ pace: createPace(limits), now: time.now, sleep: time.sleep });
  return { time, gate };
}

/** Posts that take so long each; when Slack counts each is somewhere in between. */
function poster(gate: PostGate, time: ReturnType<typeof createTime>) {
  const counted: { at: number; channelId: string }[] = [];
  const post = async (channelId: string, takesMs: number, countedAfter = 1) => {
    await gate.inTurn(channelId, async () => {
      await time.sleep(takesMs * countedAfter);
      counted.push({ at: time.now(), channelId });
      await time.sleep(takesMs * (1 - countedAfter));
    });
  };
  return { counted, post };
}

const within = (times: readonly number[], windowMs: number): number =>
  Math.max(
    0,
    ...times.map((start) => times.filter((at) => at >= start && at < start + windowMs).length),
  );

test('whenever Slack counts a post, no channel and no minute gets more than it takes', async () => {
  const anyPost = fc.record({
    channel: fc.integer({ min: 0, max: 4 }),
    takesMs: fc.integer({ min: 1, max: 2000 }),
    countedAfter: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyPost, { minLength: 1, maxLength: 60 }), async (posts) => {
      const limits = { channelGapMs: 1000, postsPerMinute: 30 };
      const { time, gate } = startGate(limits);
      const { counted, post } = poster(gate, time);
      await time.run(
        Promise.all(
          posts.map(({ channel, takesMs, countedAfter }) =>
            post(`C${channel}`, takesMs, countedAfter),
          ),
        ),
      );
      expect(counted).toHaveLength(posts.length);
      expect(
        within(
          counted.map(({ at }) => at),
          60_000,
        ),
      ).toBeLessThanOrEqual(30);
      for (const channel of new Set(counted.map(({ channelId }) => channelId))) {
        const own = counted.filter(({ channelId }) => channelId === channel);
        expect(
          within(
            own.map(({ at }) => at),
            1000,
          ),
        ).toBe(1);
      }
    }),
    { numRuns: 50 },
  );
});

test('posts to 2,000 channels take no more than a tenth longer than Slack allows', async () => {
  const { time, gate } = startGate();
  const { post } = poster(gate, time);
  await time.run(Promise.all(Array.from({ length: 2000 }, (_, n) => post(`C${n}`, 100))));
  // Seven minutes' worth at 300 a minute, the last of which begins when the sixth has passed.
  expect(time.now()).toBeLessThan(1.1 * 6 * 60_000);
});

test('a channel that is not ready holds up no other', async () => {
  const { time, gate } = startGate();
  const { counted, post } = poster(gate, time);
  await time.run(
    Promise.all([post('C1', 10), post('C1', 10), post('C1', 10), post('C2', 10), post('C3', 10)]),
  );
  expect(counted.map(({ channelId }) => channelId)).toEqual(['C1', 'C2', 'C3', 'C1', 'C1']);
});

test('an answer goes at once, and the posts make room for it', async () => {
  const { time, gate } = startGate({ channelGapMs: 1000, postsPerMinute: 30 });
  const { counted, post } = poster(gate, time);
  const posts = Promise.all(Array.from({ length: 29 }, (_, n) => post(`C${n}`, 10)));
  let answeredAt = Number.NaN;
  const answer = time.sleep(500).then(() =>
    gate.atOnce('C99', async () => {
      answeredAt = time.now();
    }),
  );
  await time.run(Promise.all([posts, answer]));
  expect(answeredAt).toBe(500);
  expect(counted.filter(({ at }) => at < 60_000)).toHaveLength(28);
});

test('what Slack asks to wait is waited by all', async () => {
  const { time, gate } = startGate();
  const { counted, post } = poster(gate, time);
  gate.hold(7);
  await time.run(Promise.all([post('C1', 10), post('C2', 10)]));
  expect(Math.min(...counted.map(({ at }) => at))).toBeGreaterThanOrEqual(7000);
});

test('a wait of hours is told to those who wait already and to those who come, and ends', async () => {
  const { time, gate } = startGate();
  const { counted, post } = poster(gate, time);
  const reason = (posted: Promise<unknown>) => posted.then(() => 'posted').catch((error) => error);
  gate.hold(1);
  const waiting = reason(post('C1', 10));
  gate.hold(3600);
  const coming = reason(post('C2', 10));
  for (const refused of [await waiting, await coming]) {
    expect(refused).toBeInstanceOf(HeldBack);
    expect(refused).toMatchObject({ retryAfter: 3600 });
  }
  await time.run(time.sleep(3_550_000));
  await time.run(post('C3', 10));
  expect(counted.map(({ channelId, at }) => `${channelId} ${at >= 3_600_000}`)).toEqual([
    'C3 true',
  ]);
});

test('a post that fails gives way to the next', async () => {
  const { time, gate } = startGate();
  const { counted, post } = poster(gate, time);
  const broken = gate.inTurn('C1', async () => {
    throw new Error('broken');
  });
  await time.run(Promise.all([broken.catch(() => null), post('C1', 10)]));
  expect(counted).toHaveLength(1);
});

test('whoever still waits when the bot stops is told so, and nothing is begun after it', async () => {
  const { time, gate } = startGate();
  gate.hold(60);
  const waiting = gate.inTurn('C1', async () => 'posted');
  const refused = waiting.catch((error: unknown) => error);
  gate.close();
  expect(await time.run(refused)).toBeInstanceOf(GateClosed);
  const late = gate.inTurn('C1', async () => 'posted').catch((error: unknown) => error);
  expect(await late).toBeInstanceOf(GateClosed);
});
