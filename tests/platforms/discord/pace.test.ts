import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createPace,
  type Pace,
  type Urgency,
} from '../../../src/platforms/discord/network/pace.ts';

/** A clock that stands until something sleeps, and a service that counts what it is sent. */
function world() {
  let now = 0;
  const sleeping: { until: number; wake: () => void }[] = [];
  const pace = createPace({
    now: () => now,
    sleep: (milliseconds) =>
      new Promise<void>((wake) => sleeping.push({ until: now + milliseconds, wake })),
  });
  return {
    pace,
    now: () => now,
    at: (moment: number, wake: () => void) => void sleeping.push({ until: moment, wake }),
    /** Lets time pass until nothing sleeps any more. */
    async run() {
      for (;;) {
        for (let turns = 0; turns < 8; turns += 1) await Promise.resolve();
        const [first] = sleeping.sort((a, b) => a.until - b.until);
        if (!first) return;
        sleeping.shift();
        now = Math.max(now, first.until);
        first.wake();
      }
    },
  };
}

/** Sends so many requests, each counted and answered so long after it left; gives when it counted each. */
async function send(
  { pace, now, at, run }: ReturnType<typeof world>,
  requests: readonly { counted: number; answered: number }[],
): Promise<readonly number[]> {
  const counts: number[] = [];
  for (const { counted, answered } of requests) {
    void pace.turn('post').then((done) => {
      counts.push(now() + counted);
      at(now() + answered, done);
    });
  }
  await run();
  return counts.toSorted((a, b) => a - b);
}

/** The most that fall into one second, wherever it begins. */
const mostInASecond = (counts: readonly number[]): number =>
  Math.max(...counts.map((from) => counts.filter((c) => c >= from && c < from + 1000).length));

describe('the pace', () => {
  test('sends nearly all that the limit allows', async () => {
    const counts = await send(world(), Array(480).fill({ counted: 5, answered: 10 }));
    const seconds = ((counts.at(-1) ?? 0) - (counts[0] ?? 0)) / 1000;
    expect(seconds).toBeLessThan((480 / 50) * 1.06);
  });

  test('never lets 50 a second be passed, however late requests are counted', async () => {
    const request = fc
      .record({ out: fc.integer({ min: 0, max: 1500 }), back: fc.integer({ min: 0, max: 400 }) })
      .map(({ out, back }) => ({ counted: 5 + out, answered: 10 + out + back }));
    const uneven = fc.array(request, { minLength: 60, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(uneven, async (requests) => {
        // One shows how long the way there and back takes at least.
        const first = { counted: 5, answered: 10 };
        expect(mostInASecond(await send(world(), [first, ...requests]))).toBeLessThanOrEqual(50);
      }),
      { numRuns: 60 },
    );
  });

  test('goes on past requests that are never answered', async () => {
    const silent = Array(200).fill({ counted: 5, answered: 15_000 });
    const counts = await send(world(), silent);
    expect(counts.at(-1)).toBeLessThan(15_000);
  });

  test('lets answers to people go first, and what was begun before what is new', async () => {
    const { pace, run } = world();
    const order: Urgency[] = [];
    pace.pause(10);
    const go = (urgency: Urgency) => pace.turn(urgency).then(() => order.push(urgency));
    for (let n = 0; n < 3; n += 1) void go('post');
    void go('finish');
    void go('answer');
    await run();
    expect(order).toEqual(['answer', 'finish', 'post', 'post', 'post']);
  });

  test('lets an answer wait for no gap', async () => {
    const { pace, now } = world();
    for (let n = 0; n < 20; n += 1) (await pace.turn('answer'))();
    expect(now()).toBe(0);
  });

  test('stands still for as long as the service asks', async () => {
    const { pace, now, run } = world();
    pace.pause(3000);
    const went = pace.turn('answer').then(() => now());
    await run();
    expect(await went).toBe(3000);
  });

  test('refuses those who wait when it is stopped', async () => {
    const { pace } = world();
    pace.pause(3000);
    const waiting = [pace.turn('post'), pace.turn('answer')];
    pace.stop();
    for (const each of [...waiting, lateComer(pace)]) {
      await expect(each).rejects.toMatchObject({ name: 'PaceStopped' });
    }
  });
});

const lateComer = (pace: Pace): Promise<unknown> => pace.turn('post');
