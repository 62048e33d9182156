import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.ts';
import { type KillResult, runKillRounds } from './kill-rounds.ts';
import { seededRandom } from './seeded-random.ts';
import { runThreeProcesses } from './three-processes.ts';

/**
 * Kills the bot at random moments of fan-outs on both platforms, half of the kills with the store in
 * SQLite and half in Postgres. With `--faults 10` the services fail besides, in each of four ways at 10%.
 * With `--processes` three bots share a Postgres instead, of which one is killed and one frozen.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
    faults: { type: 'string', default: '0' },
    processes: { type: 'boolean', default: false },
    store: { type: 'string', default: 'both' },
    channels: { type: 'string', default: '30' },
    'per-morning': { type: 'string', default: '8' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  },
});
const random = seededRandom(Number(values.seed));
const say = (line: string): void => void process.stderr.write(`${line}\n`);

type Kind = 'sqlite' | 'postgres';

async function kill(kind: Kind, kills: number): Promise<KillResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-chaos-'));
  const postgres = kind === 'postgres' ? await startPostgres() : null;
  try {
    return await runKillRounds({
      store: postgres
        ? { type: 'postgres', url: await postgres.newDatabase(), folder }
        : { type: 'sqlite', folder },
      channels: Number(values.channels),
      kills,
      killsPerMorning: Number(values['per-morning']),
      longestLifeMs: 1_500,
      faultOdds: Number(values.faults) / 100,
      random,
      say: (line) => say(`${kind}: ${line}`),
    });
  } finally {
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function killBoth(): Promise<KillResult> {
  say(`seed ${values.seed}`);
  const kinds: readonly Kind[] =
    values.store === 'both'
      ? ['sqlite', 'postgres']
      : [values.store === 'postgres' ? 'postgres' : 'sqlite'];
  const total: KillResult = { kills: 0, editions: 0, lost: 0, twice: 0 };
  for (const [at, kind] of kinds.entries()) {
    const left = Number(values.kills) - total.kills;
    const result = await kill(kind, Math.ceil(left / (kinds.length - at)));
    for (const key of ['kills', 'editions', 'lost', 'twice'] as const) total[key] += result[key];
  }
  return total;
}

async function shareOnePostgres(): Promise<KillResult> {
  const postgres = await startPostgres();
  try {
    return await runThreeProcesses({
      store: { type: 'postgres', url: await postgres.newDatabase(), folder: '' },
      channels: { slack: 1_000, discord: 4_000 },
      pausedMs: 60_000,
      say,
    });
  } finally {
    await postgres.stop();
  }
}

const total = values.processes ? await shareOnePostgres() : await killBoth();
process.stdout.write(
  values.json
    ? `${JSON.stringify(total)}\n`
    : `${total.kills} kills, ${total.editions} editions: ${total.lost} lost, ${total.twice} seen twice\n`,
);
process.exitCode = total.lost + total.twice > 0 ? 1 : 0;
