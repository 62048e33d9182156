import { loadPacks } from './load-packs.ts';
import { createLogger } from './logger.ts';
import { keepPacks } from './packs-in-use.ts';
import type { Running, Surroundings } from './running.ts';
import { settingsOf } from './settings.ts';

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
  const packs = keepPacks(library, { packs: config.packs, logger });
  // Packs come before the SDKs: a fault in them is told sooner, and what reading them leaves behind is
  // cleared away while the heap is small, which keeps 25 MB from staying with the process.
  const { createApp } = await import('./app.ts');
  const app = createApp({ config, library: packs.library, now, logger });
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
    reload: packs.reload,
    stop: async () => {
      logger.info('sherpa is stopping');
      await app.stop();
      logger.info('sherpa has stopped');
    },
  };
}
