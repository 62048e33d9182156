import { setTimeout as sleep } from 'node:timers/promises';
import { commands } from '../commands/index.ts';
import type { Config } from './config.ts';
import type { Library } from './content/library.ts';
import type { Handlers, Platform, PlatformName } from './contract.ts';
import { createDigestPoster } from './delivery/digest-poster.ts';
import type { Ticker } from './delivery/schedule.ts';
import { composeEdition } from './digest/edition.ts';
import { createDispatch } from './dispatch.ts';
import { UserError } from './errors.ts';
import type { Logger } from './logger.ts';
import { createDiscordPlatform } from './platforms/discord/platform.ts';
import { createSlackPlatform } from './platforms/slack/platform.ts';
import { viewEdition } from './views/edition.ts';

/** What the running bot needs from outside. */
export interface AppParts {
  readonly config: Pick<Config, 'slack' | 'discord' | 'digest'>;
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
  const handlers = createDispatch({ library, commands, now, zone: config.digest.zone, logger });
  const platforms: Platform[] = [
    ...(config.slack ? [createSlackPlatform({ config: config.slack, logger })] : []),
    ...(config.discord
      ? [createDiscordPlatform({ config: config.discord, logger, commands })]
      : []),
  ];
  const stopping = new AbortController();
  const poster = createDigestPoster({
    destinations: config.digest.destinations,
    schedule: config.digest,
    compose: (slot) => {
      const current = library();
      const edition = composeEdition(current.defaultPack, slot.day);
      return viewEdition(edition, { library: current, now: slot.at, zone: config.digest.zone });
    },
    platforms: new Map(
      platforms.map((platform): [PlatformName, Platform] => [platform.name, platform]),
    ),
    now,
    wait: (milliseconds) => sleep(milliseconds, undefined, { signal: stopping.signal }),
    logger,
  });
  let ticker: Ticker | null = null;
  let ticking: Promise<void> = Promise.resolve();
  const tick = (): Promise<void> => {
    ticking = ticking.then(() => poster.tick());
    return ticking;
  };

  return {
    async start() {
      await startAll(platforms, handlers);
      if (config.digest.destinations.length === 0) return;
      const { startMinuteTicks } = await import('./delivery/schedule.ts');
      ticker = await startMinuteTicks(tick);
    },
    tick,
    async stop() {
      await ticker?.stop();
      stopping.abort();
      await ticking;
      await Promise.all(platforms.map((platform) => platform.stop()));
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
