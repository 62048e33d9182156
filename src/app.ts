import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import type { Library } from './content/library.ts';
import type { Handlers, Platform, PlatformName } from './contract.ts';
import { createDigestDelivery, type DigestDelivery } from './digest-delivery.ts';
import { createDispatch } from './dispatch.ts';
import { UserError } from './errors.ts';
import type { Logger } from './logger.ts';
import type { OperatorConfig } from './operator/config.ts';
import { type Daily, startDaily } from './operator/daily.ts';
import { createOperator } from './operator/operator.ts';
import { createDiscordPlatform } from './platforms/discord/platform.ts';
import { createSlackPlatform } from './platforms/slack/platform.ts';
import { askDatabase, countOpen } from './store/health.ts';
import { openStoreToWork } from './store/open-store.ts';
import { pruneStore } from './store/prune.ts';
import type { Store } from './store/store.ts';

/** What the running bot needs from outside. */
export interface AppParts {
  readonly config: Pick<Config, 'slack' | 'discord' | 'digest' | 'store'> & {
    /** Left out, no port is opened for an operator, and all that is over is kept. */
    readonly operator?: OperatorConfig;
  };
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  readonly logger: Logger;
}

export interface App {
  /** Connects every configured platform, then starts the schedule. Rejects where one cannot connect. */
  start(): Promise<void>;
  /** Looks for a due digest now, as each minute does. */
  tick(): Promise<void>;
  /** Takes no new work, finishes what is in hand, disconnects. */
  stop(): Promise<void>;
}

/** Puts the parts together: the only place that knows them all. */
export function createApp({ config, library, now, logger }: AppParts): App {
  // Filled below: what an operator is shown looks at the platforms, and one of them may serve it.
  const platforms: Platform[] = [];
  let digest: DigestDelivery | null = null;
  let store: Store | null = null;
  let pruning: Daily | null = null;
  const opened = (): Store => {
    if (store) return store;
    throw new Error('the store is not open yet');
  };
  const operator = createOperator({
    port: config.slack?.transport.type === 'http' ? 'shared' : (config.operator?.port ?? null),
    host: config.operator?.host,
    platforms,
    commands,
    askDatabase: async () => await askDatabase(opened()),
    openDeliveries: async () => await countOpen(opened()),
    lastTickAt: () => digest?.lastTickAt() ?? null,
    now,
    logger,
  });
  const { metrics, routes } = operator;
  const handlers = operator.observed(
    createDispatch({
      library,
      commands,
      now,
      zone: config.digest.zone,
      office: () => digest?.office ?? null,
      logger,
    }),
  );
  if (config.slack) platforms.push(createSlackPlatform({ config: config.slack, routes, logger }));
  if (config.discord) {
    platforms.push(createDiscordPlatform({ config: config.discord, logger, commands }));
  }
  const byName = new Map(platforms.map((each): [PlatformName, Platform] => [each.name, each]));

  return {
    async start() {
      // A second bot on the same store ends here, before it has said a word anywhere.
      store = await openStoreToWork(config.store);
      try {
        await operator.open();
        digest = createDigestDelivery({
          store,
          platforms: byName,
          library,
          config: config.digest,
          now,
          metrics,
          logger,
        });
        await startAll(platforms, handlers);
        await digest.start();
      } catch (error) {
        await operator.close();
        throw error;
      }
      if (config.operator) pruning = pruneDaily(store, { ...config.operator, now, logger });
    },
    tick: async () => await digest?.tick(),
    async stop() {
      await digest?.stop();
      await Promise.all(platforms.map((platform) => platform.stop()));
      await pruning?.stop();
      await operator.close();
      await store?.close();
    },
  };
}

/** Takes away once a day what of the ledger is older than it is to be kept. */
function pruneDaily(
  store: Store,
  { keep, now, logger }: Pick<OperatorConfig, 'keep'> & Pick<AppParts, 'now' | 'logger'>,
): Daily {
  return startDaily(
    async (stopping) => {
      const pruned = await pruneStore(store, now().subtract(keep), stopping);
      logger.info(pruned, 'digest: what is over and old was taken out of the store');
    },
    (err) => logger.error({ err }, 'digest: what is old could not be taken out of the store'),
  );
}

/** Connects every platform; what keeps several from it is told at once. */
async function startAll(platforms: readonly Platform[], handlers: Handlers): Promise<void> {
  const starts = await Promise.allSettled(platforms.map((platform) => platform.start(handlers)));
  const reasons = starts.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []));
  const [first, second] = reasons;
  if (first === undefined) return;
  await Promise.allSettled(platforms.map((platform) => platform.stop()));
  const bug = reasons.find((reason) => !(reason instanceof UserError));
  if (bug !== undefined || second === undefined) throw bug ?? first;
  throw new UserError({
    what: 'no platform could be connected',
    faults: reasons.map((reason) => reason.message),
    remedy: 'mend each of them',
  });
}
