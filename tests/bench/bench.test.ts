import { expect, test } from 'vitest';
import { runBench } from './bench.ts';
import { formatRows } from './rows.ts';

const once = { warmUps: 0, rounds: 1 };

test('the bench measures every figure that has a target, and loses no command', {
  timeout: 60_000,
}, async () => {
  const rows = await runBench(
    {
      roundTrips: once,
      starts: { ...once, settleMs: 0 },
      bursts: { ...once, inFlight: 3 },
      answers: { rounds: 1, questions: 5, sizes: [200, 400] },
    },
    () => {},
  );

  expect(rows.filter(({ target }) => target !== null).map(({ name }) => name)).toEqual([
    'slack: /summit trade round trip, ratio to bare Bolt',
    'discord: /summit trade round trip, ratio to bare discord.js',
    'both platforms: start to ready, ratio to both bare bots',
    'both platforms: resident memory, ratio to both bare bots',
    'slack: 3 commands in flight, acknowledgement p99',
    'slack: 3 commands in flight, lost',
    'discord: 3 commands in flight, acknowledgement p99',
    'discord: 3 commands in flight, lost',
    'answers, shipped pack: median',
    'answers, shipped pack: p99',
    'answers, 400 facts in 2 packs: index',
    'answers, 400 facts in 2 packs: p95',
    'answers, 400 facts in 2 packs: ratio to bare MiniSearch over the same facts',
  ]);
  for (const row of rows) {
    if (row.name.endsWith(', lost')) expect(row).toMatchObject({ value: 0, met: true });
    else expect(row.value).toBeGreaterThan(0);
  }
  expect(formatRows(rows).split('\n')).toHaveLength(rows.length + 2);
});
