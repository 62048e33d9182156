import { setImmediate as immediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../../src/platforms/discord/turns.ts';

test('work waits until the acknowledgements under way have arrived, also those that fail', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const [one, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  turns.holdFor(one.promise);
  turns.holdFor(other.promise);
  const worked = turns.takeTurn().then(() => order.push('work'));
  await immediate();
  order.push('one');
  one.resolve();
  await immediate();
  order.push('other');
  other.reject(new Error('refused'));
  await worked;
  expect(order).toEqual(['one', 'other', 'work']);
});

test('work does not wait for good for an acknowledgement that hangs', async () => {
  const turns = createTurns();
  turns.holdFor(new Promise(() => {}));
  await expect(turns.takeTurn()).resolves.toBeUndefined();
});

test('those who wait have their turns in order, each in a turn of the event loop of its own', async () => {
  const turns = createTurns();
  const order: string[] = [];
  const work = async (name: string): Promise<void> => {
    await turns.takeTurn();
    order.push(name);
    await Promise.resolve();
    order.push(`${name} goes on`);
  };
  await Promise.all([work('first'), work('second')]);
  expect(order).toEqual(['first', 'first goes on', 'second', 'second goes on']);
});
