import type { Platform, PlatformName } from '../contract.ts';
import type { Logger } from '../logger.ts';
import { type ClosedChannel, PostError } from '../post-error.ts';
import { createBell } from './bell.ts';
import { confirmClosed } from './confirm-closed.ts';
import { type DeliverParts, deliver } from './deliver.ts';
import { createHeldLeases } from './hold-leases.ts';
import { createInHand, type InHand } from './in-hand.ts';
import type { Claim, DeliveryOutcome, Ledger } from './ledger.ts';
import { removeStray } from './remove-stray.ts';
import { judge } from './verdict.ts';

export interface WorkerParts extends Omit<DeliverParts, 'holds'> {
  readonly ledger: Ledger;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** The channel is gone or closed: pauses its subscription and tells who made it. */
  readonly closed: (claim: Claim, refusal: ClosedChannel) => Promise<void>;
  /** Called every few seconds: says that this process is at work, and counts those that are. */
  readonly beat: () => Promise<void>;
  /** Told of each delivery that ended, and of each wait that a service asked for. */
  readonly observe: Observer;
  /** Milliseconds on a clock that nobody can set, and that goes on while the process is stopped or the machine sleeps. */
  readonly monotonic: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly logger: Logger;
}

export interface Observer {
  ended(platform: PlatformName, outcome: DeliveryOutcome, lagMs: number): void;
  limited(platform: PlatformName, waitMs: number): void;
}

/** Sends what is due, as long as it runs. */
export interface Worker {
  /** Looks at once whether something is due. */
  wake(): void;
  /** Resolves when nothing is under way and nothing is due. */
  settled(): Promise<void>;
  /** Takes nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

const RENEW_MS = 10_000;
/** A failure that took so long is one of a service that does not answer. */
const SLOW_AFTER_MS = 5_000;
/** Another process may let go of something at any time; and the database may have been away. */
const LONGEST_REST_MS = 5_000;
const SHORTEST_REST_MS = 10;

/**
 * Claims what is due and sends it, many at once. Whatever happens to this process, the ledger says what
 * was done and what may have been done, and this one after a restart, or another one, goes on.
 */
export function startWorker(parts: WorkerParts): Worker {
  const { ledger, platforms, logger, monotonic, now } = parts;
  const names = [...platforms.keys()];
  const inHand = new Map(names.map((name) => [name, createInHand(name, monotonic)]));
  const leases = createHeldLeases(ledger, monotonic);
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const bell = createBell();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const rung = bell.rung();
      const { rings } = bell;
      let restMs: number | null;
      try {
        restMs = await takeMore();
      } catch (err) {
        logger.error({ err }, 'digest: the ledger cannot be read; trying again');
        restMs = LONGEST_REST_MS;
      }
      if (restMs === 0) continue;
      if (restMs === null && underWay.size === 0) bell.answered(rings);
      await atMost(rung, restMs);
    }
  }

  /** Resolves to how long to rest: 0 where there may be more, null until the bell rings. */
  async function takeMore(): Promise<number | null> {
    let taken = 0;
    for (const hand of inHand.values()) {
      const askedAt = monotonic();
      const claims = await ledger.claim(hand.wish());
      leases.take(claims, askedAt);
      for (const claim of claims) take(claim, hand);
      taken += claims.length;
    }
    if (taken > 0) return 0;
    const nextAt = await ledger.nextDueAt(names);
    if (!nextAt) return null;
    const untilNext = now().until(nextAt).total('milliseconds');
    // Due and not to be had: there is no room for its workspace until something is done, and that rings.
    if (untilNext <= 0 && underWay.size > 0) return LONGEST_REST_MS;
    return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, untilNext));
  }

  function take(claim: Claim, hand: InHand): void {
    hand.add(claim);
    const job = send(claim, hand)
      .catch((err) => logger.error({ err, ...about(claim) }, 'digest: the ledger was not reached'))
      .finally(() => {
        leases.let(claim);
        hand.done(claim);
        underWay.delete(job);
        bell.ring();
      });
    underWay.add(job);
  }

  async function send(claim: Claim, hand: InHand): Promise<void> {
    const platform = platforms.get(claim.destination.platform);
    if (!platform) return;
    const beganAt = monotonic();
    try {
      const delivered = await deliver(claim, platform, { ...parts, holds: leases.holds });
      if (delivered.outcome === 'lost') {
        logger.warn(about(claim), 'digest: another process has taken over');
        if (delivered.stray) {
          const done = await removeStray(claim, delivered.stray, { platform, ledger, sleep });
          logger.warn({ ...about(claim), done }, 'digest: a message was posted while it did');
        }
        return;
      }
      await end(claim, delivered.outcome, delivered.reason);
    } catch (error) {
      if (monotonic() - beganAt > SLOW_AFTER_MS) hand.slow(claim);
      const { channelId } = claim.destination;
      await settle(claim, await confirmClosed(error, platform, channelId));
    }
  }

  async function settle(claim: Claim, error: unknown): Promise<void> {
    const { platform } = claim.destination;
    const worthMs = now().until(claim.slotAt.add(parts.lateLimit)).total('milliseconds');
    const verdict = judge(error, {
      attempts: claim.attempts,
      unclear: claim.unclear,
      worthMs,
      random: parts.random(),
    });
    switch (verdict.type) {
      case 'leave':
        return;
      case 'try-again': {
        if (verdict.limited) parts.observe.limited(platform, verdict.inMs);
        const { reason, inMs, unclear } = verdict;
        const told = { ...about(claim), inMs, unclear, reason };
        // Services fail and recover; of all else somebody has to know.
        if (error instanceof PostError) logger.warn(told, 'digest: to be tried again');
        else logger.error({ ...told, err: error }, 'digest: to be tried again');
        const at = now().add({ milliseconds: Math.ceil(inMs) });
        return ledger.putOff(claim, { at, unclear, reason });
      }
      case 'give-up':
        logger.error({ err: error, ...about(claim) }, 'digest: given up');
        return end(claim, 'failed', verdict.reason);
      case 'pause':
        await end(claim, 'failed', verdict.refusal.message);
        return parts.closed(claim, verdict.refusal);
    }
  }

  async function end(claim: Claim, outcome: DeliveryOutcome, reason: string | null): Promise<void> {
    if (!(await ledger.finish(claim, outcome, reason))) {
      logger.warn(about(claim), 'digest: another process has taken over');
      return;
    }
    const lagMs = claim.slotAt.until(now()).total('milliseconds');
    parts.observe.ended(claim.destination.platform, outcome, lagMs);
    logger.info({ ...about(claim), outcome, reason }, 'digest: a delivery ended');
  }

  /** Resolves after this many milliseconds, or at once when the worker stops. */
  const sleep = (milliseconds: number): Promise<void> => atMost(stopped, milliseconds);
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });

  const renewing = setInterval(() => {
    leases.renew().catch((err) => logger.error({ err }, 'digest: leases were not prolonged'));
    parts.beat().catch((err) => logger.error({ err }, 'digest: other processes were not counted'));
  }, RENEW_MS);
  renewing.unref();
  const working = work();

  return {
    wake: bell.ring,
    settled: bell.ringAndWait,
    async stop() {
      stopping.abort();
      bell.ring();
      await working;
      await Promise.all(underWay);
      clearInterval(renewing);
    },
  };
}

/** Waits for a promise, no longer than so many milliseconds; without a limit where that is null. */
async function atMost(promise: Promise<void>, milliseconds: number | null): Promise<void> {
  if (milliseconds === null) return promise;
  const time = Promise.withResolvers<void>();
  const timer = setTimeout(time.resolve, milliseconds);
  await Promise.race([promise, time.promise]);
  clearTimeout(timer);
}

const about = ({ deliveryId, destination, slotAt, attempts }: Claim) => ({
  delivery: deliveryId,
  ...destination,
  slot: `${slotAt}`,
  attempts,
});
