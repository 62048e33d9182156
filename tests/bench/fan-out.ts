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
import { median } from './statistics.ts';

export interface FanOutCounts {
  /** On each platform. */
  readonly channels: number;
  /** How long the bot rests before, for its memory at rest. */
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
  readonly restMiB: number;
  readonly peakMiB: number;
}

/** Requests a second over a Discord bot. */
const DISCORD_LIMIT = 50;
const MIB = 1024 ** 2;
const LOOK_MS = 250;

/** One morning for many channels of both platforms at once, with the published limits enforced. */
export async function measureFanOut(counts: FanOutCounts): Promise<FanOuts> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-fan-out-'));
  const morning = Temporal.Instant.from('2025-12-04T07:00:00Z').epochMilliseconds;
  const aheadMs = morning - counts.restMs - Date.now();
  const now = (): number => Date.now() + aheadMs;
  const services = await startChaosServices({
    channels: { slack: counts.channels, discord: counts.channels },
    now,
    random: Math.random,
  });
  try {
    const store = await openStore({ type: 'sqlite', folder });
    await subscribeAll(store, services, morning);
    const bot = startChaosProcess({
      ...services.env,
      SHERPA_STATE: folder,
      CHAOS_AHEAD_MS: `${aheadMs}`,
    });
    await bot.started();
    const memory: { readonly at: number; readonly bytes: number }[] = [];
    const expected = counts.channels * PLATFORMS.length;
    let complete = false;
    while (!complete) {
      memory.push({ at: now(), bytes: await residentBytes(bot.pid) });
      await sleep(LOOK_MS);
      const { count } = await store.db
        .selectFrom('delivery')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('finished_at', 'is not', null)
        .executeTakeFirstOrThrow();
      complete = Number(count) >= expected;
    }
    await store.close();
    await bot.end('SIGTERM');
    const rest = memory.filter(({ at }) => at > morning - counts.restMs / 2 && at < morning);
    return {
      byPlatform: {
        slack: fanOutOf('slack', services, morning),
        discord: fanOutOf('discord', services, morning),
      },
      restMiB: median(rest.map(({ bytes }) => bytes)) / MIB,
      peakMiB: Math.max(...memory.map(({ bytes }) => bytes)) / MIB,
    };
  } finally {
    await services.stop();
    await rm(folder, { recursive: true });
  }
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
