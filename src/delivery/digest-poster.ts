import type { Destination, Platform, PlatformName, PostedMessage } from '../contract.ts';
import type { Document } from '../document/model.ts';
import type { Logger } from '../logger.ts';
import { PostError } from '../post-error.ts';
import { type DailySchedule, latestSlot, type Slot } from './due.ts';

/** What posting the daily digest needs. */
export interface DigestPosterParts {
  readonly destinations: readonly Destination[];
  readonly schedule: DailySchedule;
  /** The edition for a slot. */
  readonly compose: (slot: Slot) => Document;
  readonly platforms: ReadonlyMap<PlatformName, Pick<Platform, 'post'>>;
  readonly now: () => Temporal.Instant;
  /** Resolves after this many milliseconds, or at once when the poster is to stop. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly logger: Logger;
}

export interface DigestPoster {
  /** Posts what has become due since the last call. Never rejects; failures are logged. */
  tick(): Promise<void>;
}

const ATTEMPTS = 6;
/** A tick that finds the clock set back looks at no more than its own minute. */
const MINUTE = { minutes: 1 };

/**
 * Posts the edition of each slot to every destination, each on its own, so that one that is slow or
 * closed holds up nobody. A post whose outcome is unknown is not repeated: a team that sees the digest
 * twice trusts it less than one that is told by the log to look.
 */
export function createDigestPoster(parts: DigestPosterParts): DigestPoster {
  const { destinations, logger, now } = parts;
  let lastTick = now();
  const sent = new Set<string>();

  async function tick(): Promise<void> {
    const until = now();
    const minuteAgo = until.subtract(MINUTE);
    const after = Temporal.Instant.compare(lastTick, until) < 0 ? lastTick : minuteAgo;
    lastTick = until;
    const slot = latestSlot(parts.schedule, after, until);
    if (!slot) return;
    await Promise.all(destinations.map((destination) => deliver(destination, slot)));
  }

  async function deliver(destination: Destination, slot: Slot): Promise<void> {
    const key = `${destination.platform}:${destination.channelId}:${slot.at}`;
    if (sent.has(key)) return;
    sent.add(key);
    try {
      const posted = await postPatiently(destination, parts.compose(slot));
      logger.info({ ...destination, slot: `${slot.at}`, messages: posted }, 'digest posted');
    } catch (error) {
      logger.error({ err: error, ...destination, slot: `${slot.at}` }, 'digest not posted');
    }
  }

  async function postPatiently(destination: Destination, document: Document): Promise<number> {
    const platform = parts.platforms.get(destination.platform);
    if (!platform) throw new Error(`platform ${destination.platform} is not connected`);
    const posted: PostedMessage[] = [];
    for (let attempt = 1; ; attempt += 1) {
      try {
        const more = await platform.post(destination.channelId, document, posted.length);
        return posted.length + more.length;
      } catch (error) {
        if (!(error instanceof PostError)) throw error;
        posted.push(...error.posted);
        if (error.outcome === 'unknown' || attempt === ATTEMPTS) throw error;
        const seconds = error.retryAfter ?? 2 ** attempt;
        logger.warn({ ...destination, attempt, seconds }, 'digest waits to be tried again');
        await parts.wait(seconds * 1000);
      }
    }
  }

  return { tick };
}
