/**
 * How soon a request is to go: answers to people before the rest of what was begun, and that before
 * new posts.
 */
export type Urgency = 'answer' | 'finish' | 'post';

/** Sends requests off so evenly that a service never has reason to refuse one. */
export interface Pace {
  /**
   * Resolves when a request may go, with what must be called when its answer has begun or will not
   * come. Rejects where the pace was stopped.
   */
  turn(urgency: Urgency): Promise<() => void>;
  /** So many processes work with the same token, each with its part of the limit. */
  shareWith(processes: number): void;
  /** Lets nothing go for so long, in milliseconds. */
  pause(milliseconds: number): void;
  /** Rejects all who wait and all who come. */
  stop(): void;
}

/** Requests a second over the whole bot: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const LIMIT = 50;
/** One is left to discord.js, whose own client asks for the gateway past this pace. */
const OURS = LIMIT - 1;
const SECOND = 1000;
const GAP_MS = SECOND / LIMIT;
/** What a timer that fires late has missed is caught up with, as far as this. */
const CATCH_UP_MS = 200;
/** A request that is not answered by then was counted, or it never will be. */
const UNANSWERED_MS = 2_000;
/** After so many answers the shortest of them tells how long the way is: connections take longer at first. */
const ANSWERS_TO_TELL = 50;
/** How often it is looked whether the window has room again. */
const LOOK_MS = 10;

const ORDER: readonly Urgency[] = ['answer', 'finish', 'post'];

interface Waiting {
  readonly go: (answered: () => void) => void;
  readonly refuse: (reason: Error) => void;
}

/**
 * When the service counts a request is not known: at some moment between its leaving and its answer.
 * So besides gaps, which keep requests from coming all at once, there is a rule that holds however late
 * anything arrives: one may go only where fewer than that may have been counted within the second
 * before it. Of an answer's time, the shortest ever seen is taken to be the way there and back. Answers
 * to people keep to that rule alone and wait for no gap. `now` gives milliseconds.
 */
export function createPace({
  now,
  sleep,
}: {
  now: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}): Pace {
  const waiting: Record<Urgency, Waiting[]> = { answer: [], finish: [], post: [] };
  /** Requests that may still count: when they left, and how long their answers took. */
  const counted = new Set<{ readonly sent: number; took: number }>();
  let gapUntil = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let quickest = Number.POSITIVE_INFINITY;
  let answers = 0;
  let running = false;
  let stopped = false;
  let processes = 1;

  const next = (): Urgency | undefined => ORDER.find((urgency) => waiting[urgency].length > 0);

  /** How long the first of these has to wait still; it is looked again then. */
  function waitOf(urgency: Urgency): number {
    const until = urgency === 'answer' ? pausedUntil : Math.max(pausedUntil, gapUntil);
    if (until > now()) return Math.ceil(until - now());
    const way = answers < ANSWERS_TO_TELL ? 0 : quickest;
    for (const request of counted) {
      if (request.sent + request.took - way + SECOND <= now()) counted.delete(request);
    }
    return counted.size < Math.max(1, Math.floor(OURS / processes)) ? 0 : LOOK_MS;
  }

  function sendOff(): () => void {
    const sent = now();
    gapUntil = Math.max(gapUntil, sent - CATCH_UP_MS) + GAP_MS * processes;
    const request = { sent, took: UNANSWERED_MS };
    counted.add(request);
    return () => {
      answers += 1;
      request.took = Math.min(request.took, now() - sent);
      quickest = Math.min(quickest, request.took);
    };
  }

  async function run(): Promise<void> {
    running = true;
    for (let urgency = next(); urgency; urgency = next()) {
      const wait = waitOf(urgency);
      if (wait > 0) await sleep(wait);
      else waiting[urgency].shift()?.go(sendOff());
    }
    running = false;
  }

  return {
    turn: (urgency) =>
      new Promise((go, refuse) => {
        if (stopped) return refuse(new PaceStopped());
        const isFirst = waiting.answer.length === 0;
        if (urgency === 'answer' && isFirst && waitOf(urgency) === 0) return go(sendOff());
        waiting[urgency].push({ go, refuse });
        if (!running) void run();
      }),
    shareWith(count) {
      processes = Math.max(1, count);
    },
    pause(milliseconds) {
      pausedUntil = Math.max(pausedUntil, now() + milliseconds);
    },
    stop() {
      stopped = true;
      for (const each of Object.values(waiting).flatMap((all) => all.splice(0))) {
        each.refuse(new PaceStopped());
      }
    },
  };
}

/** The request was not sent: the platform is stopping. */
class PaceStopped extends Error {
  override readonly name = 'PaceStopped';
}
