import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { StoreConfig } from '../../src/store/store-config.ts';
import { commonTexts, countEditions } from './count-editions.ts';
import type { KillResult } from './kill-rounds.ts';
import { morningOf } from './morning.ts';
import { startChaosProcess } from './process.ts';
import { startChaosServices } from './services.ts';
import { subscribeAll } from './subscribe-all.ts';

export interface SharedPlan {
  readonly store: Extract<StoreConfig, { type: 'postgres' }>;
  /** On each platform. */
  readonly channels: { readonly slack: number; readonly discord: number };
  /** How long one of the processes is frozen. */
  readonly pausedMs: number;
  readonly say: (line: string) => void;
}

const MORNING = Temporal.Instant.from('2025-12-04T07:00:00Z').epochMilliseconds;
const LOOK_MS = 500;

/**
 * Three bots on one Postgres and one minute in which everything is due: one is killed when a third is
 * sent, another is frozen then for a while. Counts what stands in the channels in the end.
 */
export async function runThreeProcesses(plan: SharedPlan): Promise<KillResult> {
  const aheadMs = MORNING - Date.now();
  const now = (): number => Date.now() + aheadMs;
  const services = await startChaosServices({ channels: plan.channels, now, random: Math.random });
  const folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'sherpa-chaos-'))));
  const store = await openStore(plan.store);
  try {
    await subscribeAll(store, services, MORNING);
    const bots = folders.map((folder) =>
      startChaosProcess({
        ...services.env,
        DATABASE_URL: plan.store.url,
        SHERPA_STATE: folder,
        CHAOS_AHEAD_MS: `${aheadMs}`,
      }),
    );
    const [killed, frozen, third] = bots;
    if (!killed || !frozen || !third) throw new Error('three bots were to run');
    await Promise.all(bots.map((bot) => bot.started()));
    const all = plan.channels.slack + plan.channels.discord;
    await until(store, (open) => open > 0 && open < (all * 2) / 3);
    plan.say('a third is sent: one process is killed, one is frozen');
    await killed.end('SIGKILL');
    frozen.signal('SIGSTOP');
    await sleep(plan.pausedMs);
    frozen.signal('SIGCONT');
    plan.say('the frozen one goes on');
    await until(store, (open) => open === 0);
    await Promise.all([frozen.end('SIGTERM'), third.end('SIGTERM')]);
    const result: KillResult = { kills: 1, editions: 0, lost: 0, twice: 0 };
    for (const platform of ['slack', 'discord'] as const) {
      const mornings = services
        .channels(platform)
        .map((channel) => morningOf(services, platform, channel, MORNING));
      const { editions, lost, twice } = countEditions(mornings, commonTexts(mornings));
      result.editions += editions;
      result.lost += lost.length;
      result.twice += twice.length;
      plan.say(`${platform}: ${JSON.stringify({ editions, lost, twice })}`);
      plan.say(`${platform}: ${JSON.stringify(services.requests(platform))}`);
    }
    return result;
  } finally {
    await store.close();
    await services.stop();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Looks at the number of open deliveries until it is as wanted. */
async function until({ db }: Store, wanted: (open: number) => boolean): Promise<void> {
  for (;;) {
    const { count } = await db
      .selectFrom('delivery')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('finished_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (wanted(Number(count))) return;
    await sleep(LOOK_MS);
  }
}
