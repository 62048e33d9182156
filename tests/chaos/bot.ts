import { setInterval as every } from 'node:timers/promises';
import { createApp } from '../../src/app.ts';
import { loadPacks } from '../../src/load-packs.ts';
import { createLogger } from '../../src/logger.ts';
import { settingsOf } from '../../src/settings.ts';

/**
 * The bot as it is run, but for its clock, which the harness sets ahead so that a morning comes when it
 * wants one, and for its ticks, which come more often than once a minute. Says `settled` whenever all that
 * was due has been tried.
 */
const env = process.env;
const aheadMs = Number(env.CHAOS_AHEAD_MS ?? 0);
const config = settingsOf({ env });
const logger = createLogger({ level: config.logLevel, secrets: config.secrets }, process.stderr);
const library = await loadPacks(config.packs);
const app = createApp({
  config,
  library: () => library,
  now: () => Temporal.Now.instant().add({ milliseconds: aheadMs }),
  logger,
});
process.on('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
await app.start();
process.stdout.write('started\n');
for await (const _ of every(250)) {
  await app.tick();
  process.stdout.write('settled\n');
}
