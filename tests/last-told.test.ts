import { expect, test } from 'vitest';
import { createLastTold } from '../src/last-told.ts';

const told = (snapshot: unknown) => toldIn(JSON.stringify(snapshot));

const toldIn = (text: string) => {
  const logged: unknown[] = [];
  const lastTold = createLastTold(
    {
      lastEdition: async () => ({ day: '2025-12-04', snapshotHash: 'abc' }),
      snapshot: async () => text,
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

test.each([
  ['in another way', JSON.stringify({ facts: [] })],
  ['as no JSON', '{'],
])('what is kept %s ends no digest, and an operator hears of it', async (_how, text) => {
  const { last, logged } = toldIn(text);
  expect(await last).toBeNull();
  expect(logged).toHaveLength(1);
});
