import { expect, test } from 'vitest';
import { createMinute } from '../../src/delivery/minute.ts';
import { newestInLedger } from '../../src/store/newest-in-ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import { replanAfterSetBack } from '../../src/store/replan.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });

describeStores('ticks while the clock is set', (stores) => {
  /** Ticks at these times, one after the other; what is planned then, oldest slot first. */
  async function ticksAt(...times: readonly string[]): Promise<string[]> {
    const store = await stores.open();
    const clock = { now: Temporal.Instant.from('2025-12-04T06:59:00Z') };
    const nextAt = Temporal.Instant.from('2025-12-04T07:00:00Z');
    await insertSubscriptions(store, [aSubscription({ nextAt })]);
    const minute = createMinute({
      now: () => clock.now,
      plan: (at) => planSubscriptions(store, at, LATE_LIMIT),
      newestKnown: () => newestInLedger(store),
      replan: (at) => replanAfterSetBack(store, at),
      wake() {},
      failed: (error) => {
        throw error;
      },
    });
    for (const time of times) {
      clock.now = Temporal.Instant.from(time);
      await minute.tick();
    }
    const history = await createSubscriptionStore(store, () => clock.now).history({ most: 99 });
    return history
      .toReversed()
      .map(({ slotAt, outcome }) => `${slotAt} ${outcome ?? 'to be sent'}`);
  }

  test('plan a slot once, though its minute comes again and again', async () => {
    expect(
      await ticksAt(
        '2025-12-04T07:00:00Z',
        '2025-12-04T06:58:00Z',
        '2025-12-04T07:00:30Z',
        '2025-12-04T06:30:00Z',
        '2025-12-04T07:00:00Z',
        '2025-12-04T07:01:00Z',
      ),
    ).toEqual(['2025-12-04T07:00:00Z to be sent']);
  });

  test('leave out no slot after the clock had run a month ahead', async () => {
    expect(
      await ticksAt(
        '2025-12-04T07:00:00Z',
        '2026-01-04T12:00:00Z',
        '2025-12-04T07:02:00Z',
        '2025-12-05T07:00:00Z',
        '2025-12-06T07:00:00Z',
      ),
    ).toEqual([
      '2025-12-04T07:00:00Z to be sent',
      '2025-12-05T07:00:00Z to be sent',
      '2025-12-06T07:00:00Z to be sent',
      '2026-01-04T07:00:00Z to be sent',
    ]);
  });

  test('send the newest slot after a jump ahead, and record those between', async () => {
    expect(await ticksAt('2025-12-04T06:59:30Z', '2025-12-06T08:00:00Z')).toEqual([
      '2025-12-04T07:00:00Z missed',
      '2025-12-05T07:00:00Z missed',
      '2025-12-06T07:00:00Z to be sent',
    ]);
  });
});
