import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';
import { commonTexts, countEditions } from './count-editions.ts';
import { morningOf } from './morning.ts';
import { type ChaosProcess, startChaosProcess } from './process.ts';
import { type ChaosServices, startChaosServices } from './services.ts';
import { subscribeAll } from './subscribe-all.ts';

export interface KillPlan {
  readonly store: Exclude<StoreConfig, { type: 'memory' }>;
  /** On each platform. */
  readonly channels: number;
  readonly kills: number;
  readonly killsPerMorning: number;
  /** The longest that a process sends, or starts, before it is killed. */
  readonly longestLifeMs: number;
  /** Odds of each kind of failure of the services, from 0 to 1. */
  readonly faultOdds: number;
  readonly random: () => number;
  readonly say: (line: string) => void;
}

export interface KillResult {
  kills: number;
  editions: number;
  lost: number;
  twice: number;
}

const SENDING = 0.85;
const FIRST_MORNING = Temporal.ZonedDateTime.from('2025-12-04T07:00:00+00:00[UTC]');

/**
 * Lets the digest go out on one morning after the other while the bot is killed at random moments and
 * started again, and counts what stands in the channels in the end.
 */
export async function runKillRounds(plan: KillPlan): Promise<KillResult> {
  let aheadMs = 0;
  const now = (): number => Date.now() + aheadMs;
  const services = await startChaosServices({
    channels: { slack: plan.channels, discord: plan.channels },
    random: plan.random,
    now,
  });
  try {
    const result: KillResult = { kills: 0, editions: 0, lost: 0, twice: 0 };
    const store = await openStore(plan.store);
    await subscribeAll(store, services, FIRST_MORNING.epochMilliseconds);
    await store.close();
    if (plan.faultOdds > 0) services.fail(plan.faultOdds);
    for (let day = 0; result.kills < plan.kills; day += 1) {
      const morning = FIRST_MORNING.add({ days: day }).epochMilliseconds;
      aheadMs = morning - Date.now();
      const kills = Math.min(plan.killsPerMorning, plan.kills - result.kills);
      await oneMorning(plan, services, aheadMs, kills);
      result.kills += kills;
      for (const platform of ['slack', 'discord'] as const) {
        const mornings = services
          .channels(platform)
          .map((channel) => morningOf(services, platform, channel, morning));
        const count = countEditions(mornings, commonTexts(mornings));
        result.editions += count.editions;
        result.lost += count.lost.length;
        result.twice += count.twice.length;
        for (const channel of [...count.lost, ...count.twice]) {
          const texts = mornings.find((one) => one.channel === channel)?.texts ?? [];
          plan.say(
            `${platform} ${channel}: ${JSON.stringify(texts.map((text) => text.slice(0, 60)))}`,
          );
        }
      }
      plan.say(`morning ${day + 1}: ${JSON.stringify(result)}`);
    }
    return result;
  } finally {
    await services.stop();
  }
}

async function oneMorning(
  plan: KillPlan,
  services: ChaosServices,
  aheadMs: number,
  kills: number,
): Promise<void> {
  const start = (): ChaosProcess =>
    startChaosProcess({ ...services.env, ...storeEnv(plan.store), CHAOS_AHEAD_MS: `${aheadMs}` });
  for (let kill = 0; kill < kills; kill += 1) {
    const bot = start();
    // Most die while they send, some while they start.
    if (plan.random() < SENDING) await bot.started();
    await sleep(plan.random() * plan.longestLifeMs);
    await bot.end('SIGKILL');
  }
  const last = start();
  await last.settled();
  await last.end('SIGTERM');
}

const storeEnv = (store: KillPlan['store']): Record<string, string> => ({
  SHERPA_STATE: store.folder,
  ...(store.type === 'postgres' ? { DATABASE_URL: store.url } : {}),
});
