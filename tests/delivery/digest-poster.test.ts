import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { PostedMessage } from '../../src/contract.ts';
import { createDigestPoster } from '../../src/delivery/digest-poster.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { UserError } from '../../src/errors.ts';
import { PostError } from '../../src/post-error.ts';

interface Call {
  readonly channelId: string;
  readonly title: string;
  readonly skip: number;
}

const refused = (fault: {
  outcome?: 'not-sent' | 'unknown';
  retryAfter?: number;
  posted?: PostedMessage[];
}) =>
  new PostError('refused', {
    outcome: fault.outcome ?? 'not-sent',
    retryAfter: fault.retryAfter ?? null,
    posted: fault.posted ?? [],
    cause: null,
  });

/** A poster for seven o'clock in Delhi over a platform that answers as told, one answer a post. */
function setUp(answers: readonly (Error | 'ok')[] = [], channels = ['C1']) {
  const calls: Call[] = [];
  const waits: number[] = [];
  const logged: string[] = [];
  const clock = { now: Temporal.Instant.from('2025-12-05T01:29:30Z') };
  const left = [...answers];
  const poster = createDigestPoster({
    destinations: channels.map((channelId) => ({ platform: 'slack', channelId })),
    schedule: { time: '07:00', zone: 'Asia/Kolkata' },
    compose: (slot) => document({ title: `${slot.day}`, summary: 'x', blocks: [paragraph('x')] }),
    platforms: new Map([
      [
        'slack',
        {
          post: async (channelId, { title }, skip = 0) => {
            calls.push({ channelId, title, skip });
            const answer = left.shift() ?? 'ok';
            if (answer !== 'ok') throw answer;
            return [{ messageId: `${calls.length}` }];
          },
        },
      ],
    ]),
    now: () => clock.now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
  });
  const tickAt = async (time: string) => {
    clock.now = Temporal.Instant.from(time);
    await poster.tick();
  };
  return { calls, waits, logged, tickAt };
}

describe('the daily digest', () => {
  it('goes out once when its minute comes, and again the next day', async () => {
    const { calls, tickAt } = setUp();
    await tickAt('2025-12-05T01:30:00Z');
    await tickAt('2025-12-05T01:31:00Z');
    await tickAt('2025-12-06T01:30:01Z');
    expect(calls.map(({ title }) => title)).toEqual(['2025-12-05', '2025-12-06']);
  });

  it('is not sent twice when the clock is set back over its minute', async () => {
    const { calls, tickAt } = setUp();
    await tickAt('2025-12-05T01:30:20Z');
    await tickAt('2025-12-05T01:29:50Z');
    await tickAt('2025-12-05T01:30:10Z');
    expect(calls).toHaveLength(1);
  });

  it('does not go out for a morning that was over before the start', async () => {
    const { calls, tickAt } = setUp();
    await tickAt('2025-12-05T01:29:59Z');
    expect(calls).toHaveLength(0);
  });

  it('waits as long as it is told, and goes on behind the parts already posted', async () => {
    const { calls, waits, tickAt } = setUp([
      refused({ retryAfter: 7, posted: [{ messageId: '1' }, { messageId: '2' }] }),
    ]);
    await tickAt('2025-12-05T01:30:00Z');
    expect(waits).toEqual([7000]);
    expect(calls.map(({ skip }) => skip)).toEqual([0, 2]);
  });

  it('waits longer each time where nothing is said, and gives up after six attempts', async () => {
    const { calls, waits, logged, tickAt } = setUp(Array.from({ length: 9 }, () => refused({})));
    await tickAt('2025-12-05T01:30:00Z');
    expect(calls).toHaveLength(6);
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000]);
    expect(logged.at(-1)).toContain('digest not posted');
  });

  it('is not repeated where it may have been posted, nor where trying again cannot help', async () => {
    for (const error of [
      refused({ outcome: 'unknown' }),
      new UserError({ what: 'no such channel', remedy: 'check the id' }),
    ]) {
      const { calls, logged, tickAt } = setUp([error]);
      await tickAt('2025-12-05T01:30:00Z');
      expect(calls).toHaveLength(1);
      expect(logged.at(-1)).toContain('digest not posted');
    }
  });

  it('reaches the other channels when one is closed', async () => {
    const closed = new UserError({ what: 'no such channel', remedy: 'check the id' });
    const { logged, tickAt } = setUp([closed], ['C1', 'C2']);
    await tickAt('2025-12-05T01:30:00Z');
    expect(logged.filter((line) => line.includes('"digest posted"'))).toHaveLength(1);
    expect(logged.find((line) => line.includes('"digest posted"'))).toContain('C2');
  });
});
