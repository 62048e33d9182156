import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Platform } from '../../src/contract.ts';
import { startWorker } from '../../src/delivery/worker.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { endLeases } from '../../src/store/end-leases.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import {
  beginLife,
  createChannels,
  type Life,
  type Luck,
  mortalLedger,
} from '../support/channels.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });

/** Time goes fast, so that nobody waits for what is put off. */
function fastClock(): () => Temporal.Instant {
  let now = SEVEN;
  return () => {
    now = now.add({ minutes: 15 });
    return now;
  };
}

/** A worker over a store that outlives it; `ended` collects how deliveries ended. */
function work(store: Store, platform: Platform, clock = fastClock(), life = beginLife()) {
  const ended: string[] = [];
  const worker = startWorker({
    ledger: mortalLedger(createLedger(store, clock), life),
    platforms: new Map([['slack', platform]]),
    subscription: createSubscriptionStore(store, clock).get,
    compose: async ({ day }) => ({
      document: document({
        title: `Edition of ${day}`,
        summary: 'x',
        blocks: [paragraph('one'), paragraph('two'), paragraph('three')],
      }),
      snapshot: '{}',
    }),
    closed: async () => {},
    beat: async () => {},
    observe: { ended: (_platform, outcome) => void ended.push(outcome), limited() {} },
    now: clock,
    monotonic: () => performance.now(),
    random: () => 0,
    lateLimit: Temporal.Duration.from({ hours: 10_000 }),
    logger: pino({ level: 'silent' }),
  });
  return { worker, ended };
}

async function planned(channels: readonly string[]): Promise<Store> {
  const store = await openStore({ type: 'memory' });
  await insertSubscriptions(
    store,
    channels.map((channelId) => aSubscription({ id: channelId, channelId, nextAt: SEVEN })),
  );
  await planSubscriptions(store, SEVEN, LATE_LIMIT);
  return store;
}

const WHOLE = [1, 2, 3].map((part) => `Edition of 2025-12-04 ${part} of 3`);

describe('an edition', () => {
  it('of several messages stands in each channel once, in order', async () => {
    const store = await planned(['C1', 'C2']);
    const channels = createChannels(() => 'stands');
    const { worker, ended } = work(store, channels.platform());
    await worker.settled();
    await worker.stop();
    for (const channel of ['C1', 'C2']) {
      expect(channels.seenIn(channel).map(({ text }) => text)).toEqual(WHOLE);
    }
    expect(ended).toEqual(['sent', 'sent']);
    await store.close();
  });

  it('stands once whatever becomes of its messages, and of the process that sends it', async () => {
    const lucks: readonly Luck[] = [
      'stands',
      'stands',
      'limited',
      'stands-unheard',
      'lost-unheard',
      'crash-before',
      'crash-after',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lucks), { maxLength: 14 }),
        fc.integer({ min: 1, max: 4 }),
        async (fates, count) => {
          const names = Array.from({ length: count }, (_, at) => `C${at}`);
          const store = await planned(names);
          const left = [...fates];
          const channels = createChannels(() => left.shift() ?? 'stands');
          const clock = fastClock();
          let life: Life;
          do {
            life = beginLife();
            await endLeases(store);
            const { worker } = work(store, channels.platform(life), clock, life);
            await Promise.race([worker.settled(), life.ended]);
            await worker.stop();
          } while (life.over);
          for (const name of names) {
            expect(channels.seenIn(name).map(({ text }) => text)).toEqual(WHOLE);
          }
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
