import { formatFault } from './content/fault.ts';
import { createLibraryHolder } from './content/library-holder.ts';
import { loadLibrary } from './content/load-library.ts';
import { loadPacks } from './load-packs.ts';
import { createLogger } from './logger.ts';
import { settingsOf } from './settings.ts';

/** What running the bot needs from the process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output. */
  readonly out: { write(text: string): unknown };
  readonly now: () => Temporal.Instant;
}

/** A running bot or playground. */
export interface Running {
  /** Reads the packs anew; where they have faults, logs them and goes on with those it has. */
  reload(): Promise<void>;
  /** Finishes what is in hand and disconnects. */
  stop(): Promise<void>;
}

/**
 * Starts the bot with the platforms whose tokens are set, or else the playground. Rejects with a
 * UserError that names every fault of the environment or of the packs.
 */
export async function runBot({ env, out, now }: Surroundings): Promise<Running> {
  const config = settingsOf({ env });
  const library = await loadPacks(config.packs);
  if (!config.slack && !config.discord) {
    const { startPlayground } = await import('./playground/start.ts');
    // A newcomer reads the address, not a log; who sets a level wants to read it.
    const logLevel = env.LOG_LEVEL ? config.logLevel : 'warn';
    return startPlayground({ config, library, out, now, logLevel });
  }
  const logger = createLogger({ level: config.logLevel, secrets: config.secrets }, out);
  const holder = createLibraryHolder(library, () =>
    loadLibrary(config.packs.folder, config.packs.defaultId),
  );
  // Packs come before the SDKs: a fault in them is told sooner, and what reading them leaves behind is
  // cleared away while the heap is small, which keeps 25 MB from staying with the process.
  const { createApp } = await import('./app.ts');
  const app = createApp({ config, library: () => holder.current, now, logger });
  await app.start();
  logger.info(
    {
      platforms: [config.slack ? 'slack' : null, config.discord ? 'discord' : null].filter(Boolean),
      packs: [...library.packs.keys()],
      defaultPack: library.defaultPack.meta.id,
      digestChannels: config.digest.destinations.length,
    },
    'sherpa is ready',
  );
  return {
    reload: async () => {
      const faults = (await holder.reload()).map(formatFault);
      if (faults.length > 0) logger.error({ faults }, 'packs not reloaded: the old ones stay');
      else logger.info({ packs: [...holder.current.packs.keys()] }, 'packs reloaded');
    },
    stop: async () => {
      logger.info('sherpa is stopping');
      await app.stop();
      logger.info('sherpa has stopped');
    },
  };
}
