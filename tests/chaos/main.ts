import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.ts';
import { runKillRounds } from './kill-rounds.ts';
import { seededRandom } from './seeded-random.ts';

/** Kills the bot at random moments of fan-outs, half of them on SQLite and half on Postgres. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    channels: { type: 'string', default: '30' },
    'per-morning': { type: 'string', default: '8' },
    /** Per cent of posts that meet with each kind of failure. */
    faults: { type: 'string', default: '0' },
    store: { type: 'string', default: 'both' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    json: { type: 'boolean', default: false },
  },
});
const random = seededRandom(Number(values.seed));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const stores = values.store === 'both' ? (['sqlite', 'postgres'] as const) : [values.store];
const total = { kills: 0, editions: 0, lost: 0, twice: 0 };

say(`seed ${values.seed}`);
for (const [at, store] of stores.entries()) {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-chaos-'));
  const postgres = store === 'postgres' ? await startPostgres() : null;
  try {
    const kills = Number(values.kills);
    const half = Math.floor(kills / stores.length);
    const result = await runKillRounds({
      store: postgres
        ? { type: 'postgres', url: await postgres.newDatabase(), folder }
        : { type: 'sqlite', folder },
      channels: Number(values.channels),
      kills: at === 0 ? kills - half * (stores.length - 1) : half,
      killsPerMorning: Number(values['per-morning']),
      longestLifeMs: 1_500,
      faultOdds: Number(values.faults) / 100,
      random,
      say: (line) => say(`${store}: ${line}`),
    });
    for (const key of ['kills', 'editions', 'lost', 'twice'] as const) total[key] += result[key];
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
process.stdout.write(
  values.json
    ? `${JSON.stringify(total)}\n`
    : `${total.kills} kills, ${total.editions} editions: ${total.lost} lost, ${total.twice} seen twice\n`,
);
process.exitCode = total.lost + total.twice > 0 ? 1 : 0;
