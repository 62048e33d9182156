import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import { commonTexts, countEditions } from '../chaos/count-editions.ts';
import { morningOf } from '../chaos/morning.ts';
import { startChaosProcess } from '../chaos/process.ts';
import { SLACK_LIMITS, startChaosServices } from '../chaos/services.ts';
import { subscribeAll } from '../chaos/subscribe-all.ts';
import { residentBytes } from './resident-bytes.ts';
import { PLATFORMS, type PlatformName } from './services.ts';

export interface FanOutCounts {
  /** On each platform. */
  readonly channels: number;
  /** How long the bot rests before. V8 gives back what the start took after some 25 s. */
  readonly restMs: number;
}

export interface FanOut {
  readonly elapsedMs: number;
  /** What the published limits allow for the requests that were made. */
  readonly allowedMs: number;
  /** Answers of 429. */
  readonly refused: number;
  /** Channels whose edition is not there, not whole or there twice. */
  readonly faulty: number;
}

export interface FanOuts {
  readonly byPlatform: Readonly<Record<PlatformName, FanOut>>;
  /** The lowest that was seen at rest. */
  readonly restMiB: number;
  readonly peakMiB: number;
}

/** Requests a second over a Discord bot. */
const DISCORD_LIMIT = 50;
const MIB = 1024 ** 2;
const LOOK_MS = 250;

/**
 * One morning for many channels of both platforms at once, with the published limits enforced. The bot
 * rests first, without a subscription, and then everything is due at once.
 */
export async function measureFanOut(counts: FanOutCounts): Promise<FanOuts> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-fan-out-'));
  const slot = Temporal.Instant.from('2025-12-04T07:00:00Z').epochMilliseconds;
  const aheadMs = slot - Date.now();
  const now = (): number => Date.now() + aheadMs;
  const { channels } = counts;
  const services = await startChaosServices({
    channels: { slack: channels, discord: channels },
    now,
    random: Math.random,
  });
  const bot = startChaosProcess({
    ...services.env,
    SHERPA_STATE: folder,
    CHAOS_AHEAD_MS: `${aheadMs}`,
  });
  try {
    await bot.started();
    const rest = await residentUntil(bot.pid, after(counts.restMs));
    const store = await openStore({ type: 'sqlite', folder });
    const startedAt = now();
    await subscribeAll(store, services, slot);
    const busy = await residentUntil(bot.pid, async () => {
      const { count } = await store.db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('finished_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(count) === channels * PLATFORMS.length;
    });
    await store.close();
    return {
      byPlatform: {
        slack: fanOutOf('slack', services, startedAt),
        discord: fanOutOf('discord', services, startedAt),
      },
      restMiB: Math.min(...rest) / MIB,
      peakMiB: Math.max(...busy) / MIB,
    };
  } finally {
    await bot.end('SIGTERM');
    await services.stop();
    await rm(folder, { recursive: true });
  }
}

/** Memory of a process, looked at again and again until something is so; at least once. */
async function residentUntil(pid: number, done: () => Promise<boolean>): Promise<number[]> {
  const bytes: number[] = [];
  do {
    bytes.push(await residentBytes(pid));
    await sleep(LOOK_MS);
  } while (!(await done()));
  return bytes;
}

function after(milliseconds: number): () => Promise<boolean> {
  const until = performance.now() + milliseconds;
  return async () => performance.now() >= until;
}

function fanOutOf(
  platform: PlatformName,
  services: Awaited<ReturnType<typeof startChaosServices>>,
  since: number,
): FanOut {
  const mornings = services
    .channels(platform)
    .map((channel) => morningOf(services, platform, channel, since));
  const { lost, twice } = countEditions(mornings, commonTexts(mornings));
  const last = Math.max(...mornings.map(({ lastAt }) => lastAt));
  const { requests, refused } = services.requests(platform);
  const allowedMs =
    platform === 'discord'
      ? (requests / DISCORD_LIMIT) * 1000
      : Math.floor((requests - 1) / SLACK_LIMITS.postsPerMinute) * 60_000;
  return { elapsedMs: last - since, allowedMs, refused, faulty: lost.length + twice.length };
}
