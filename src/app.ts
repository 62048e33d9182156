import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import type { Library } from './content/library.ts';
import type { Handlers, Platform, PlatformName } from './contract.ts';
import { createDigestDelivery, type DigestDelivery } from './digest-delivery.ts';
import { createDispatch } from './dispatch.ts';
import { UserError } from './errors.ts';
import type { Logger } from './logger.ts';
import { createDiscordPlatform } from './platforms/discord/platform.ts';
import { createSlackPlatform } from './platforms/slack/platform.ts';
import { openStoreToWork } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** What the running bot needs from outside. */
export interface AppParts {
  readonly config: Pick<Config, 'slack' | 'discord' | 'digest' | 'store'>;
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
  let digest: DigestDelivery | null = null;
  const handlers = createDispatch({
    library,
    commands,
    now,
    zone: config.digest.zone,
    office: () => digest?.office ?? null,
    logger,
  });
  const platforms: Platform[] = [
    ...(config.slack ? [createSlackPlatform({ config: config.slack, logger })] : []),
    ...(config.discord
      ? [createDiscordPlatform({ config: config.discord, logger, commands })]
      : []),
  ];
  const byName = new Map(platforms.map((each): [PlatformName, Platform] => [each.name, each]));
  let store: Store | null = null;

  return {
    async start() {
      // A second bot on the same store ends here, before it has said a word anywhere.
      store = await openStoreToWork(config.store);
      digest = createDigestDelivery({
        store,
        platforms: byName,
        library,
        config: config.digest,
        now,
        logger,
      });
      await startAll(platforms, handlers);
      await digest.start();
    },
    tick: async () => await digest?.tick(),
    async stop() {
      await digest?.stop();
      await Promise.all(platforms.map((platform) => platform.stop()));
      await store?.close();
    },
  };
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
