import { type DigestConfig, ON_TIME } from './config.ts';
import type { Library } from './content/library.ts';
import type { Platform, PlatformName } from './contract.ts';
import { createLastingClock } from './delivery/lasting-clock.ts';
import { createMinute } from './delivery/minute.ts';
import { startMinuteTicks, type Ticker } from './delivery/minute-ticks.ts';
import { tellOwner } from './delivery/tell-owner.ts';
import { startWorker, type Worker } from './delivery/worker.ts';
import { createEditions } from './editions.ts';
import { createLastTold } from './last-told.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './operator/metrics.ts';
import { createLedger } from './store/ledger.ts';
import { newestInLedger } from './store/newest-in-ledger.ts';
import { planSubscriptions } from './store/plan-subscriptions.ts';
import { countProcesses, leaveProcesses } from './store/processes.ts';
import { replanAfterSetBack } from './store/replan.ts';
import type { Store } from './store/store.ts';
import { createSubscriptionStore } from './store/subscriptions.ts';
import { createSubscriptionDesk, type SubscriptionDesk } from './subscriptions/desk.ts';
import type { DigestOffice } from './subscriptions/digest-office.ts';
import { operatorWishes } from './subscriptions/operator-wishes.ts';

export interface DigestDeliveryParts {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly library: () => Library;
  readonly config: DigestConfig;
  readonly now: () => Temporal.Instant;
  readonly metrics: Pick<Metrics, 'ended' | 'limited' | 'ticked'>;
  readonly logger: Logger;
}

/** The digest from subscriptions to messages. */
export interface DigestDelivery {
  readonly desk: SubscriptionDesk;
  /** What commands of a channel work with. */
  readonly office: DigestOffice;
  /** Begins once the platforms are connected. */
  start(): Promise<void>;
  /** Looks now for what is due and resolves when all of it was tried. */
  tick(): Promise<void>;
  lastTickAt(): Temporal.Instant | null;
  /** Takes nothing more, finishes what is under way. */
  stop(): Promise<void>;
}

/** Puts together what plans, sends and records editions; nothing runs before `start`. */
export function createDigestDelivery(parts: DigestDeliveryParts): DigestDelivery {
  const { store, platforms, now, logger, config, metrics } = parts;
  let worker: Worker | null = null;
  let ticker: Ticker | null = null;
  const editions = createEditions(parts.library);
  const wake = (): void => worker?.wake();
  const desk = createSubscriptionDesk({
    store: createSubscriptionStore(store, now),
    now,
    wake,
  });
  /** Processes with the same token share what the services allow it. */
  async function beat(): Promise<void> {
    const processes = await countProcesses(store);
    for (const platform of platforms.values()) platform.shareLimits(processes);
  }
  const lastTold = createLastTold(desk.store, logger);
  const minute = createMinute({
    now,
    plan: (at) =>
      timed(
        () =>
          planSubscriptions(store, at, config.lateLimit, ({ id, error: err }) =>
            logger.error({ err, subscription: id }, 'digest: a subscription is paused'),
          ),
        metrics.ticked,
      ),
    newestKnown: () => newestInLedger(store),
    replan: (at) => replanAfterSetBack(store, at),
    wake,
    failed: (err) => logger.error({ err }, 'digest: what is due could not be found'),
  });

  return {
    desk,
    office: {
      desk,
      usual: { time: config.time, zone: config.zone },
      editors: config.editors,
      operatorChannels: config.destinations,
      async checkAccess({ platform: name, channelId }) {
        const platform = platforms.get(name);
        if (platform) return platform.checkAccess(channelId);
        throw new Error(`no platform ${name} to look at a channel of`);
      },
      async compose(subscription, { day, at: slotAt }) {
        const last = await lastTold(subscription.id);
        return editions.compose({ subscription, day, slotAt, last, late: false })?.document ?? null;
      },
    },
    async start() {
      await beat();
      await desk.syncOperator(await operatorWishes(config, parts));
      worker = startWorker({
        ledger: createLedger(store, now),
        platforms,
        subscription: desk.store.get,
        compose: async ({ day, slotAt, subscriptionId }, subscription) =>
          editions.compose({
            subscription,
            day,
            slotAt,
            last: await lastTold(subscriptionId),
            late: Temporal.Instant.compare(now(), slotAt.add(ON_TIME)) > 0,
          }),
        closed: (claim, refusal) => tellOwner(claim, refusal, { desk, platforms, logger }),
        beat,
        observe: metrics,
        now,
        monotonic: createLastingClock(() => performance.now(), Date.now),
        random: Math.random,
        lateLimit: config.lateLimit,
        logger,
      });
      ticker = await startMinuteTicks(minute.tick);
      await minute.tick();
    },
    async tick() {
      await minute.tick();
      await worker?.settled();
    },
    lastTickAt: minute.lastTickAt,
    async stop() {
      await ticker?.stop();
      await worker?.stop();
      await leaveProcesses(store);
    },
  };
}

/** Tells how long something took, in milliseconds, however it ended. */
async function timed<Result>(
  work: () => Promise<Result>,
  took: (durationMs: number) => void,
): Promise<Result> {
  const beganAt = performance.now();
  try {
    return await work();
  } finally {
    took(performance.now() - beganAt);
  }
}
