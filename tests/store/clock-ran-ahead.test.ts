import { expect, test } from 'vitest';
import type { ClaimWish } from '../../src/delivery/ledger.ts';
import { createMinute } from '../../src/delivery/minute.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { newestInLedger } from '../../src/store/newest-in-ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import { replanAfterSetBack } from '../../src/store/replan.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const WISH: ClaimWish = { platform: 'slack', most: 9, mostPerWorkspace: 9, rooms: [] };
const at = (time: string): Temporal.Instant => Temporal.Instant.from(`${time}:00Z`);

/** A process with a clock of its own; it lives until the next one starts. */
function startProcess(store: Store, clock: { now: Temporal.Instant }) {
  const now = () => clock.now;
  return createMinute({
    now,
    plan: (moment) => planSubscriptions(store, moment, LATE_LIMIT),
    newestKnown: () => newestInLedger(store),
    replan: (moment) => replanAfterSetBack(store, moment),
    wake() {},
    failed(error) {
      throw error;
    },
  });
}

describeStores('a clock that ran ahead', (stores) => {
  const claimedAt = async (store: Store, now: Temporal.Instant) => {
    const claims = await createLedger(store, () => now).claim(WISH);
    return claims.map(({ slotAt }) => `${slotAt}`);
  };

  test.each([
    ['a day', '2025-12-05T07:30'],
    ['a year', '2026-12-04T07:30'],
  ])(
    'by %s loses no edition, also where the bot is started anew before it is right',
    async (_, ahead) => {
      const store = await stores.open();
      await insertSubscriptions(store, [aSubscription({ nextAt: at('2025-12-04T07:00') })]);
      await startProcess(store, { now: at(ahead) }).tick();
      const clock = { now: at('2025-12-04T06:00') };
      const restarted = startProcess(store, clock);
      await restarted.tick();
      clock.now = at('2025-12-04T07:00');
      await restarted.tick();
      expect(await claimedAt(store, clock.now)).toEqual(['2025-12-04T07:00:00Z']);
    },
  );

  test('does not keep waiting what it has put off', async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [aSubscription({ nextAt: at('2025-12-04T07:00') })]);
    const clock = { now: at('2025-12-04T07:00') };
    const minute = startProcess(store, clock);
    await minute.tick();
    const ledger = createLedger(store, () => clock.now);
    const [claim] = await ledger.claim(WISH);
    if (!claim) throw new Error('nothing was claimed');
    clock.now = at('2025-12-06T07:00');
    await minute.tick();
    const soon = clock.now.add({ seconds: 4 });
    await ledger.putOff(claim, { at: soon, unclear: false, reason: 'limited' });
    clock.now = at('2025-12-04T07:02');
    await minute.tick();
    expect(await claimedAt(store, clock.now)).toEqual(['2025-12-04T07:00:00Z']);
  });
});

describeStores('a subscription that cannot be planned', (stores) => {
  test('does not hold up the others, and is paused with the reason', async () => {
    const store = await stores.open();
    const { schedule } = aSubscription({});
    const nextAt = at('2025-12-04T07:00');
    await insertSubscriptions(store, [
      aSubscription({
        id: 'odd',
        channelId: 'C0',
        nextAt: nextAt.subtract({ hours: 1 }),
        schedule: { ...schedule, zone: 'Moon/Tranquility' },
      }),
      aSubscription({ id: 'fine', channelId: 'C1', nextAt }),
    ]);
    const told: string[] = [];
    await planSubscriptions(store, nextAt, LATE_LIMIT, ({ id }) => void told.push(id));
    await planSubscriptions(store, nextAt, LATE_LIMIT, ({ id }) => void told.push(id));
    const claims = await createLedger(store, () => nextAt).claim(WISH);
    expect(claims.map(({ subscriptionId }) => subscriptionId)).toEqual(['fine']);
    expect(told).toEqual(['odd']);
    const odd = await createSubscriptionStore(store, () => nextAt).get('odd');
    expect(odd?.paused).toContain('schedule');
  });
});
