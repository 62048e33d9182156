import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import type { Library } from './content/library.ts';
import type { Handlers, Platform, PlatformName } from './contract.ts';
import { createDispatch } from './dispatch.ts';
import { UserError } from './errors.ts';
import { lazily } from './lazily.ts';
import type { Logger } from './logger.ts';
import type { OpenDigest } from './open-digest.ts';
import type { OperatorConfig } from './operator/config.ts';
import { type Daily, startDaily } from './operator/daily.ts';
import { createOperator } from './operator/operator.ts';
import { createDiscordPlatform } from './platforms/discord/platform.ts';
import { createSlackPlatform } from './platforms/slack/platform.ts';
import { type HeldStore, holdStore } from './store/hold-store.ts';

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
  /**
   * Connects every configured platform, then starts the schedule. Rejects where one cannot connect, and
   * where the store cannot be opened.
   */
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
  let held: HeldStore | null = null;
  let digest: OpenDigest | null = null;
  let begun: Promise<void> | null = null;
  let pruning: Daily | null = null;
  let isStopping = false;
  const working = (): OpenDigest => {
    if (digest) return digest;
    throw new Error('the store is not open yet');
  };
  const operator = createOperator({
    port: config.slack?.transport.type === 'http' ? 'shared' : (config.operator?.port ?? null),
    host: config.operator?.host,
    platforms,
    commands,
    askDatabase: async () => await working().askDatabase(),
    openDeliveries: async () => await working().countOpen(),
    lastTickAt: () => digest?.lastTickAt() ?? null,
    now,
    logger,
  });
  const { metrics, routes } = operator;
  const opened = lazily(async () => {
    if (!held) throw new Error('the store is not held yet');
    // What the store takes is loaded when it is opened, and that may be when the platforms are connected.
    const { openDigest } = await import('./open-digest.ts');
    const parts = { platforms: byName, library, config: config.digest, now, metrics, logger };
    digest = await openDigest(held, parts);
    return digest;
  });
  const handlers = operator.observed(
    createDispatch({
      library,
      commands,
      now,
      zone: config.digest.zone,
      office: () => opened().then(({ office }) => office, notOpened),
      logger,
    }),
  );
  if (config.slack) platforms.push(createSlackPlatform({ config: config.slack, routes, logger }));
  if (config.discord) {
    platforms.push(createDiscordPlatform({ config: config.discord, logger, commands }));
  }
  const byName = new Map(platforms.map((each): [PlatformName, Platform] => [each.name, each]));

  async function begin(): Promise<void> {
    try {
      const { start, prune } = await opened();
      await start();
      if (config.operator) pruning = pruneDaily(prune, { ...config.operator, now, logger });
    } catch (error) {
      await Promise.allSettled(platforms.map((platform) => platform.stop()));
      throw error;
    }
  }

  return {
    async start() {
      // A second bot on the same store ends here, before it has said a word anywhere.
      held = holdStore(config.store);
      try {
        await operator.open();
        if (!held.mayWait) await opened();
        if (isStopping) return;
        await startAll(platforms, handlers);
        if (isStopping) return;
        begun = begin();
        await begun;
      } catch (error) {
        await operator.close();
        throw error;
      }
    },
    tick: async () => await digest?.tick(),
    async stop() {
      isStopping = true;
      // Whoever started it was told why it could not begin.
      await begun?.catch(() => undefined);
      await digest?.stop();
      await Promise.all(platforms.map((platform) => platform.stop()));
      await pruning?.stop();
      await operator.close();
      await held?.close();
    },
  };
}

/** For the log: the operator is told by the start, and people are not told of folders. */
function notOpened(cause: unknown): never {
  throw new Error('the store could not be opened', { cause });
}

/** Takes away once a day what of the ledger is older than it is to be kept. */
function pruneDaily(
  prune: OpenDigest['prune'],
  { keep, now, logger }: Pick<OperatorConfig, 'keep'> & Pick<AppParts, 'now' | 'logger'>,
): Daily {
  return startDaily(
    async (stopping) => {
      const pruned = await prune(now().subtract(keep), stopping);
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
