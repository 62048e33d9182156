import { pino } from 'pino';
import type { Platform } from '../../src/contract.ts';
import { startWorker, type WorkerParts } from '../../src/delivery/worker.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptionStore } from '../../src/store/subscriptions.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { beginLife, mortalLedger } from './channels.ts';
import { aSubscription, insertSubscriptions } from './subscriptions.ts';

export const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');

/** Time goes fast, so that nobody waits for what is put off. */
export function fastClock(): () => Temporal.Instant {
  let now = SEVEN;
  return () => {
    now = now.add({ minutes: 15 });
    return now;
  };
}

/**
 * A worker over a store that outlives it, with editions of three messages; `ended` collects how
 * deliveries ended.
 */
export function work(
  store: Store,
  platform: Platform,
  {
    clock = fastClock(),
    life = beginLife(),
    closed = async () => {},
  }: {
    readonly clock?: () => Temporal.Instant;
    readonly life?: ReturnType<typeof beginLife>;
    readonly closed?: WorkerParts['closed'];
  } = {},
) {
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
    closed,
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

/** A store in memory with these subscriptions, of which all are due at seven. */
export async function planned(subscriptions: readonly Partial<Subscription>[]): Promise<Store> {
  const store = await openStore({ type: 'memory' });
  await insertSubscriptions(
    store,
    subscriptions.map((one) => aSubscription({ nextAt: SEVEN, ...one })),
  );
  await planSubscriptions(store, SEVEN, Temporal.Duration.from({ hours: 12 }));
  return store;
}
