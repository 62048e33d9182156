import { expect, test } from 'vitest';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { createSubscriptionDesk } from '../../src/subscriptions/desk.ts';
import { EVERYTHING, WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { describeStores } from '../support/stores.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const JUST_AFTER = SEVEN.add({ seconds: 2 });
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const { schedule } = aSubscription({});

const deskAt = (store: Store, now: Temporal.Instant) =>
  createSubscriptionDesk({
    store: createSubscriptionStore(store, () => now),
    now: () => now,
    wake() {},
  });

const wishFor = (channelId: string, time = '07:00') => ({
  destination: { platform: 'slack', channelId } as const,
  workspaceId: 'T1',
  packId: 'india-russia-2025',
  schedule: { ...schedule, time },
  filter: EVERYTHING,
});

const SOMEBODY = { type: 'person', platform: 'slack', userId: 'U1' } as const;

describeStores('the desk', (stores) => {
  const slots = async (store: Store) => {
    const history = await createSubscriptionStore(store, () => JUST_AFTER).history({ most: 9 });
    return history.map(({ slotAt }) => `${slotAt}`);
  };

  test.each([
    ['its topics', wishFor('C1'), ['2025-12-04T07:00:00Z'], '2025-12-05T07:00:00Z'],
    [
      'its time to an earlier one',
      wishFor('C1', '06:30'),
      ['2025-12-04T06:30:00Z'],
      '2025-12-05T06:30:00Z',
    ],
    ['its time to a later one', wishFor('C1', '07:30'), [], '2025-12-04T07:30:00Z'],
    [
      'its days',
      { ...wishFor('C1'), schedule: { ...schedule, days: [WEEKDAYS[4]] } },
      [],
      '2025-12-05T07:00:00Z',
    ],
  ])(
    'lets nobody who changes %s in the second of a slot lose an edition',
    async (_, wish, due, next) => {
      const store = await stores.open();
      await insertSubscriptions(store, [aSubscription({ channelId: 'C1', nextAt: SEVEN })]);
      const desk = deskAt(store, JUST_AFTER);
      await desk.subscribe(wish, SOMEBODY);
      await planSubscriptions(store, JUST_AFTER, LATE_LIMIT);
      expect(await slots(store)).toEqual(due);
      expect(`${(await desk.store.get('s1'))?.nextAt}`).toBe(next);
    },
  );

  test.each([
    ['time', { time: '09:00' }, ['2025-12-05', '2025-12-06']],
    ['zone', { zone: 'America/New_York' }, ['2025-12-05', '2025-12-06']],
    ['zone and time', { zone: 'America/New_York', time: '20:00' }, ['2025-12-05']],
  ])(
    'sends no second edition of a day whose %s is changed behind the first',
    async (_, change, days) => {
      const store = await stores.open();
      const SENT = Temporal.Instant.from('2025-12-05T01:30:00Z');
      const indian = { ...schedule, time: '07:00', zone: 'Asia/Kolkata' };
      await insertSubscriptions(store, [aSubscription({ schedule: indian, nextAt: SENT })]);
      await planSubscriptions(store, SENT, LATE_LIMIT);
      const changedAt = SENT.add({ minutes: 30 });
      const wish = { ...wishFor('C1'), schedule: { ...indian, ...change } };
      await deskAt(store, changedAt).subscribe(wish, SOMEBODY);
      for (let hours = 1; hours <= 36; hours += 1) {
        await planSubscriptions(store, changedAt.add({ hours }), LATE_LIMIT);
      }
      const planned = await store.db
        .selectFrom('delivery')
        .select('slot_day')
        .orderBy('slot_at')
        .execute();
      expect(planned.map((row) => row.slot_day)).toEqual(days);
    },
  );

  test('sends no second edition of a day to a channel that unsubscribed and subscribed again', async () => {
    const store = await stores.open();
    await deskAt(store, SEVEN.subtract({ hours: 1 })).subscribe(wishFor('C1'), SOMEBODY);
    await planSubscriptions(store, SEVEN, LATE_LIMIT);
    const desk = deskAt(store, SEVEN.add({ minutes: 10 }));
    const [first] = await desk.store.list({});
    if (first) await desk.unsubscribe(first, SOMEBODY);
    const again = await desk.subscribe(wishFor('C1', '09:00'), SOMEBODY);
    expect(`${again.nextAt}`).toBe('2025-12-05T09:00:00Z');
    // What it was last told is known under this.
    expect(again.id).toBe(first?.id);
    expect(await slots(store)).toEqual([`${SEVEN}`]);
  });

  test('sends an edition of a day on which none was sent so far, whatever was missed', async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [aSubscription({ nextAt: SEVEN })]);
    await planSubscriptions(store, SEVEN.add({ hours: 13 }), LATE_LIMIT);
    const desk = deskAt(store, SEVEN.add({ hours: 13 }));
    expect(await desk.store.history({ most: 9 })).toMatchObject([{ outcome: 'missed' }]);
    const changed = await desk.subscribe(wishFor('C1', '21:00'), SOMEBODY);
    expect(`${changed.nextAt}`).toBe('2025-12-04T21:00:00Z');
  });

  test('writes nothing where all is as it is wished', async () => {
    const store = await stores.open();
    const desk = deskAt(store, JUST_AFTER);
    const made = await desk.subscribe(wishFor('C1'), SOMEBODY);
    expect(await desk.subscribe({ ...wishFor('C1'), workspaceId: null }, SOMEBODY)).toEqual(made);
    expect(await desk.store.changes({ most: 9 })).toHaveLength(1);
    await desk.subscribe(wishFor('C1', '07:01'), SOMEBODY);
    expect(await desk.store.changes({ most: 9 })).toHaveLength(2);
  });

  test('sends nothing in a pause for a time, and goes on as before where somebody resumes it', async () => {
    const store = await stores.open();
    const skipDates = ['2025-12-07', '2025-12-25'];
    const before = aSubscription({ nextAt: SEVEN, schedule: { ...schedule, skipDates } });
    await insertSubscriptions(store, [before]);
    const desk = deskAt(store, SEVEN.subtract({ minutes: 5 }));
    const silence = { from: '2025-12-04', until: '2025-12-06', reason: 'leave' };
    await desk.silence(before, silence, SOMEBODY);
    await planSubscriptions(store, SEVEN.add({ hours: 30 }), LATE_LIMIT);
    expect(await slots(store)).toEqual([]);
    const silent = await desk.store.get('s1');
    expect(silent).toMatchObject({ schedule: { silence, skipDates } });
    expect(`${silent?.nextAt}`).toBe('2025-12-06T07:00:00Z');
    if (silent) await deskAt(store, SEVEN.subtract({ minutes: 4 })).resume(silent, SOMEBODY);
    const resumed = await desk.store.get('s1');
    expect(resumed?.schedule).toEqual(before.schedule);
    expect(`${resumed?.nextAt}`).toBe('2025-12-04T07:00:00Z');
    expect(await desk.store.changes({ most: 2 })).toMatchObject([
      { name: 'resume', terms: { before: { schedule: { silence } } } },
      { name: 'pause', terms: { after: { schedule: { silence } } } },
    ]);
  });

  test("makes the operator's subscriptions once where several bots start at the same moment", async () => {
    const store = await stores.open();
    await insertSubscriptions(store, [
      aSubscription({ id: 'old', channelId: 'C9', nextAt: SEVEN, owner: { type: 'operator' } }),
      aSubscription({
        id: 'moved',
        channelId: 'C0',
        nextAt: SEVEN,
        owner: { type: 'operator' },
        schedule: { ...schedule, time: '09:00' },
      }),
    ]);
    const wishes = Array.from({ length: 12 }, (_, at) => wishFor(`C${at}`));
    const bots = Array.from({ length: 4 }, () => deskAt(store, JUST_AFTER));
    await Promise.all(bots.map((bot) => bot.syncOperator(wishes.filter((_, at) => at !== 9))));
    const [desk] = bots;
    const all = (await desk?.store.list({})) ?? [];
    expect(all.map(({ destination }) => destination.channelId).sort()).toEqual(
      wishes
        .map(({ destination }) => destination.channelId)
        .filter((id) => id !== 'C9')
        .sort(),
    );
    expect(all.every((one) => one.schedule.time === '07:00')).toBe(true);
    const changes = (await desk?.store.changes({ most: 99 })) ?? [];
    expect(changes.map(({ name }) => name).sort()).toEqual([
      'change',
      ...Array.from({ length: 10 }, () => 'subscribe'),
      'unsubscribe',
    ]);
  });

  test('learns the workspace of a channel that could not be looked at when it was subscribed', async () => {
    const store = await stores.open();
    const desk = deskAt(store, JUST_AFTER);
    for (const workspaceId of [null, 'T7', null]) {
      await desk.syncOperator([{ ...wishFor('C1'), workspaceId }]);
    }
    const [only] = await desk.store.list({});
    expect(only?.workspaceId).toBe('T7');
  });
});
