import { expect, test } from 'vitest';
import { createLastTold } from '../src/last-told.ts';

const told = (snapshot: unknown) => {
  const logged: unknown[] = [];
  const lastTold = createLastTold(
    {
      lastEdition: async () => ({ day: '2025-12-04', snapshotHash: 'abc' }),
      snapshot: async () => JSON.stringify(snapshot),
    },
    { error: (...line: unknown[]) => void logged.push(line) },
  );
  return { last: lastTold('s1'), logged };
};

test('what a channel was last told is read back', async () => {
  const snapshot = { facts: {}, sources: {}, entities: {} };
  const { last } = told(snapshot);
  expect(await last).toEqual({ memory: { day: '2025-12-04', snapshot }, snapshotHash: 'abc' });
});

test('what an older version kept in another way ends no digest, and an operator hears of it', async () => {
  const { last, logged } = told({ facts: [] });
  expect(await last).toBeNull();
  expect(logged).toHaveLength(1);
});
