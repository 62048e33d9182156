import { expect, test } from 'vitest';
import { runBench } from './bench.ts';
import { formatRows } from './rows.ts';

const once = { warmUps: 0, rounds: 1 };

test('the bench measures every figure that has a target, and loses no command', {
  timeout: 120_000,
}, async () => {
  const rows = await runBench(
    {
      roundTrips: once,
      starts: { ...once, settleMs: 0 },
      bursts: { ...once, inFlight: 3 },
      answers: { rounds: 1, questions: 5, sizes: [200, 400] },
      ticks: { subscriptions: 50, manyDue: 9, rounds: 1 },
      fanOut: { channels: 3, restMs: 100 },
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
    'answers, 400 facts in 2 packs: index, with a first question to each pack',
    'answers, 400 facts in 2 packs: first question to a pack, p95',
    'answers, 400 facts in 2 packs: p95',
    'answers, 400 facts in 2 packs: ratio to bare MiniSearch over the same facts',
    'digest, 50 subscriptions on SQLite: tick, none due',
    'digest, 50 subscriptions on SQLite: tick, one due',
    'digest, 50 subscriptions on SQLite: tick, 9 due',
    'slack: digest to 3 channels, elapsed to what the limits allow',
    'slack: digest to 3 channels, lost or seen twice',
    'discord: digest to 3 channels, elapsed to what the limits allow',
    'discord: digest to 3 channels, answers of 429',
    'discord: digest to 3 channels, lost or seen twice',
    'both platforms: digest to 3 channels each, peak memory above rest',
  ]);
  for (const row of rows) {
    if (row.name.endsWith('peak memory above rest') || row.name.endsWith('answers of 429'))
      continue;
    if (/, lost( or seen twice)?$/.test(row.name))
      expect(row).toMatchObject({ value: 0, met: true });
    else expect(row.value).toBeGreaterThan(0);
  }
  expect(formatRows(rows).split('\n')).toHaveLength(rows.length + 2);
});
