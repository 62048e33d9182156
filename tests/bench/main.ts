import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runBench } from './bench.ts';
import { formatRows } from './rows.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, channels: { type: 'string', default: '2000' } },
});

const rows = await runBench(
  {
    roundTrips: { warmUps: 150, rounds: 400 },
    starts: { warmUps: 1, rounds: 15, settleMs: 1_000 },
    bursts: { warmUps: 3, rounds: 20, inFlight: 200 },
    answers: { rounds: 20, questions: 2_000, sizes: [1_000, 10_000, 100_000] },
    ticks: { subscriptions: 100_000, manyDue: 1_000, rounds: 9 },
    fanOut: { channels: Number(values.channels), restMs: 40_000 },
  },
  (line) => process.stderr.write(`${line}\n`),
);
process.stdout.write(formatRows(rows));
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
