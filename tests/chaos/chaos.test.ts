import { expect, test } from 'vitest';
import { describeStores } from '../support/stores.ts';
import { countEditions } from './count-editions.ts';
import { runKillRounds } from './kill-rounds.ts';
import { seededRandom } from './seeded-random.ts';

test('the count sees what is missing, out of order and there twice', () => {
  const count = countEditions(
    [
      { channel: 'whole', texts: ['one', 'two'] },
      { channel: 'cut', texts: ['one'] },
      { channel: 'none', texts: [] },
      { channel: 'turned', texts: ['two', 'one'] },
      { channel: 'twice', texts: ['one', 'one', 'two'] },
    ],
    ['one', 'two'],
  );
  expect(count).toEqual({ editions: 5, lost: ['cut', 'none', 'turned'], twice: ['twice'] });
});

describeStores('a bot that is killed while it sends', (stores) => {
  test('leaves no edition out and shows none twice', { timeout: 90_000 }, async () => {
    const store = await stores.place();
    if (store.type === 'memory') throw new Error('a killed process needs a store that outlives it');
    const said: string[] = [];
    const result = await runKillRounds({
      store,
      channels: 8,
      kills: 3,
      killsPerMorning: 3,
      longestLifeMs: 400,
      faultOdds: 0,
      random: seededRandom(3),
      say: (line) => said.push(line),
    });
    expect({ ...result, said: said.slice(0, -1) }).toEqual({
      kills: 3,
      editions: 16,
      lost: 0,
      twice: 0,
      said: [],
    });
  });
});
