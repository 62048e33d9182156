import { expect, test } from 'vitest';
import { createFaultOrders } from '../../src/playground/faults.ts';

const post = { type: 'hang-up', path: 'chat.post', applied: true, times: 1 } as const;

test('a fault strikes the calls whose path it stands in, so often as it was ordered', () => {
  const faults = createFaultOrders(() => {});
  faults.order({ ...post, times: 2 });
  expect(faults.strikeCall('conversations.info')).toBeNull();
  expect(faults.strikeCall('chat.postMessage')).toMatchObject({ type: 'hang-up', applied: true });
  expect(faults.strikeCall('chat.postEphemeral')).toMatchObject({ type: 'hang-up' });
  expect(faults.strikeCall('chat.postMessage')).toBeNull();
});

test('a fault by chance strikes as the dice say, and uses up only what strikes', () => {
  const dice = [0.5, 0.09, 0.1, 0.01, 0.01];
  const faults = createFaultOrders(
    () => {},
    () => dice.shift() ?? 1,
  );
  faults.order({ ...post, times: 2, chance: 0.1 });
  const struck = Array.from({ length: 5 }, () => faults.strikeCall('chat.postMessage') !== null);
  expect(struck).toEqual([false, true, false, true, false]);
});

test('one of several faults by chance may strike where another does not', () => {
  const dice = [0.9, 0.05];
  const faults = createFaultOrders(
    () => {},
    () => dice.shift() ?? 1,
  );
  faults.order({ ...post, times: Number.POSITIVE_INFINITY, chance: 0.1 });
  faults.order({ ...post, type: 'hang', times: Number.POSITIVE_INFINITY, chance: 0.1 });
  expect(faults.strikeCall('chat.postMessage')).toMatchObject({ type: 'hang' });
});
