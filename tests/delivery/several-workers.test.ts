import fc from 'fast-check';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Platform } from '../../src/contract.ts';
import { startWorker } from '../../src/delivery/worker.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import { createChannels, type Luck } from '../support/channels.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const WHOLE = [1, 2, 3].map((part) => `Edition ${part} of 3`);
const LUCKS: readonly Luck[] = [
  'stands',
  'stands',
  'limited',
  'stands-unheard',
  'lost-unheard',
  'slips',
  'slips',
];

beforeEach(() => {
  vi.useFakeTimers({ now: SEVEN.epochMilliseconds });
});
afterEach(() => {
  vi.useRealTimers();
});

const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now());

function startOne(store: Store, platform: Platform) {
  return startWorker({
    ledger: createLedger(store, now),
    platforms: new Map([['slack', platform]]),
    subscription: createSubscriptionStore(store, now).get,
    compose: async () => ({
      document: document({
        title: 'Edition',
        summary: 'x',
        blocks: [paragraph('one'), paragraph('two'), paragraph('three')],
      }),
      snapshot: '{}',
    }),
    closed: async () => {},
    beat: async () => {},
    observe: { ended() {}, limited() {} },
    now,
    monotonic: () => performance.now(),
    random: () => 0,
    lateLimit: LATE_LIMIT,
    logger: pino({ level: 'silent' }),
  });
}

test('an edition stands once however several workers take over from each other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...LUCKS), { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 12_000 })),
      async (fates, count, frozenFor) => {
        vi.setSystemTime(SEVEN.epochMilliseconds);
        const names = Array.from({ length: count }, (_, at) => `C${at}`);
        const store = await openStore({ type: 'memory' });
        await insertSubscriptions(
          store,
          names.map((channelId) => aSubscription({ id: channelId, channelId, nextAt: SEVEN })),
        );
        await planSubscriptions(store, SEVEN, LATE_LIMIT);
        const left = [...fates];
        const channels = createChannels(
          () => left.shift() ?? 'stands',
          async (channelId) => {
            await store.db
              .updateTable('delivery')
              .set({ lease_until: 0 })
              .where('channel_id', '=', channelId)
              .execute();
            for (const worker of workers) worker.wake();
            const [duration = 0] = frozenFor.take(1);
            await new Promise((resolve) => setTimeout(resolve, duration));
          },
        );
        const workers = [1, 2, 3].map(() => startOne(store, channels.platform()));
        // Longer than it takes to put off what failed, and to wait for the other's record.
        await vi.advanceTimersByTimeAsync(15 * 60_000);
        for (const name of names) {
          expect(channels.seenIn(name).map(({ text }) => text)).toEqual(WHOLE);
        }
        const stopped = Promise.all(workers.map((worker) => worker.stop()));
        await vi.advanceTimersByTimeAsync(1000);
        await stopped;
        await store.close();
      },
    ),
    { numRuns: 40 },
  );
});
