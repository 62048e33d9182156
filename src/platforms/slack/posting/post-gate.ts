import type { Pace } from './pace.ts';

/** Lets posts through at the pace that Slack takes them at. */
export interface PostGate {
  /**
   * Makes a post that nobody waits for when its turn has come: first come, first served, but for those
   * whose channel is not ready. Rejects with `GateClosed` where the bot stops before that, and with
   * `HeldBack` where Slack asked for a wait so long that it is better done elsewhere.
   */
  inTurn<Result>(channelId: string, post: () => Promise<Result>): Promise<Result>;
  /** Makes a post that somebody waits for at once; the others make room for it. */
  atOnce<Result>(channelId: string, post: () => Promise<Result>): Promise<Result>;
  /** Slack asked to wait so many seconds before the next post. */
  hold(seconds: number): void;
  /** Whoever waits for a turn does so in vain. */
  close(): void;
}

/** The bot stops: the post was not begun. */
export class GateClosed extends Error {
  override readonly name = 'GateClosed';
}

/** The post was not begun: Slack asked to wait for long. */
export class HeldBack extends Error {
  override readonly name = 'HeldBack';
  /** Seconds that are left of the wait. */
  readonly retryAfter: number;

  constructor(waitMs: number) {
    super('Slack asked for a long wait');
    this.retryAfter = Math.ceil(waitMs / 1000);
  }
}

/** Whoever waits longer may have become pointless: the channel unsubscribed, the edition too late. */
const PATIENCE_MS = 2 * 60_000;

interface Waiting {
  readonly channelId: string;
  readonly turn: PromiseWithResolvers<void>;
}

/**
 * `now` is in milliseconds and never goes back; `sleep` resolves after so many, and may reject when
 * the bot stops.
 */
export function createPostGate(parts: {
  readonly pace: Pace;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}): PostGate {
  const { pace, now, sleep } = parts;
  const waiting: Waiting[] = [];
  let changed = Promise.withResolvers<void>();
  let letting = false;
  let closed = false;

  /** Lets in whoever's turn has come, until nobody waits. */
  async function letIn(): Promise<void> {
    if (letting) return;
    letting = true;
    while (waiting.length > 0) {
      const at = now();
      const { index, readyAt } = next(at);
      const [admitted] = readyAt <= at ? waiting.splice(index, 1) : [];
      if (admitted) {
        pace.started(admitted.channelId, at);
        admitted.turn.resolve();
      } else {
        changed = Promise.withResolvers();
        const until = readyAt === Number.POSITIVE_INFINITY ? [] : [sleep(readyAt - at)];
        await Promise.race([changed.promise, ...until]).catch(close);
      }
    }
    letting = false;
  }

  /** Who comes next, and when. */
  function next(at: number): { readonly index: number; readonly readyAt: number } {
    const workspaceAt = pace.workspaceReadyAt(at);
    let soonest = { index: -1, readyAt: Number.POSITIVE_INFINITY };
    if (workspaceAt > at) return { ...soonest, readyAt: workspaceAt };
    for (const [index, { channelId }] of waiting.entries()) {
      const readyAt = pace.channelReadyAt(channelId);
      if (readyAt < soonest.readyAt) soonest = { index, readyAt };
      if (readyAt <= at) break;
    }
    return soonest;
  }

  async function make<Result>(channelId: string, post: () => Promise<Result>): Promise<Result> {
    try {
      return await post();
    } finally {
      pace.answered(channelId, now());
      changed.resolve();
    }
  }

  function close(): void {
    closed = true;
    sendAway(closedGate());
  }

  function sendAway(why: Error): void {
    for (const { turn } of waiting.splice(0)) turn.reject(why);
    changed.resolve();
  }

  return {
    async inTurn(channelId, post) {
      if (closed) throw closedGate();
      const heldMs = pace.heldUntil() - now();
      if (heldMs > PATIENCE_MS) throw new HeldBack(heldMs);
      const turn = Promise.withResolvers<void>();
      waiting.push({ channelId, turn });
      changed.resolve();
      void letIn();
      await turn.promise;
      return make(channelId, post);
    },
    atOnce(channelId, post) {
      pace.started(channelId, now());
      return make(channelId, post);
    },
    hold(seconds) {
      const waitMs = seconds * 1000;
      pace.hold(now() + waitMs);
      if (waitMs > PATIENCE_MS) sendAway(new HeldBack(waitMs));
    },
    close,
  };
}

const closedGate = (): GateClosed => new GateClosed('Sherpa is stopping');
