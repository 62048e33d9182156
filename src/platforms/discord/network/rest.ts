import { setTimeout as delay } from 'node:timers/promises';
import { REST } from '@discordjs/rest';
import { Agent } from 'undici';
import type { ApiAddress } from './api-address.ts';
import { type HandOver, handOver } from './hand-over.ts';
import { createPace } from './pace.ts';

/** A request waits for a rate limit that ends within this time, and fails on a longer one. */
const PATIENCE_MS = 5_000;
/** Each interaction and each channel leaves a queue behind; those at rest are swept this often. */
const SWEEP_MS = 5 * 60_000;
/** How long the network may take: for a connection, and from a request to its answer. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;
/** The SDK's own patience would count the wait for one's turn, too; those of the agent do not. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/** The ways in which we call Discord besides the gateway's own client. */
export interface Rests {
  /** For what may be done twice without harm: faults of the service are tried again. */
  readonly repeatable: REST;
  /** For messages: a fault leaves open whether it was posted, so nothing is tried again. */
  readonly posting: REST;
  /**
   * For answers to interactions, which need no token of ours and do not count against the limit of
   * 50 requests a second: https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
   */
  readonly answering: REST;
  /** For first answers to interactions, which are not repeated unseen: each counts but once. */
  readonly acknowledging: REST;
  /** How a request of `repeatable` or `posting` goes out that is not an answer to somebody. */
  via(way: HandOver): Agent;
  /** So many processes work with the same token. */
  shareWith(processes: number): void;
  /** What still waits for its turn is not sent any more. */
  hurry(): void;
  close(): void;
}

export function createRests(api: ApiAddress, token: string): Rests {
  const agent = new Agent({
    connect: { timeout: CONNECT_MS },
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  const pace = createPace({ now: () => performance.now(), sleep: delay });
  const via = (way: HandOver): Agent => handOver(agent, pace, way);
  const shared = {
    api: api.base,
    version: api.version,
    handlerSweepInterval: SWEEP_MS,
    timeout: NO_TIMEOUT_MS,
    // The limit over the whole bot is kept by the pace, for all of them together.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
  };
  const authorized = {
    ...shared,
    agent: via({ urgency: 'answer' }),
    // Whole seconds of Retry-After are passed on as they are.
    offset: 0,
    rejectOnRateLimit({ global, retryAfter }: { global: boolean; retryAfter: number }) {
      if (global) pace.pause(Math.min(retryAfter, PATIENCE_MS));
      return retryAfter > PATIENCE_MS;
    },
  };
  const repeatable = new REST(authorized);
  const posting = new REST({ ...authorized, retries: 0 });
  const answering = new REST({ ...shared, agent });
  const acknowledging = new REST({ ...shared, agent, retries: 0 });
  return {
    // The SDK forgets the token at the first 401, even where that was a passing fault of a proxy.
    get repeatable() {
      return repeatable.setToken(token);
    },
    get posting() {
      return posting.setToken(token);
    },
    answering,
    acknowledging,
    via,
    shareWith: pace.shareWith,
    hurry: pace.stop,
    close() {
      for (const rest of [repeatable, posting, answering, acknowledging]) {
        rest.clearHandlerSweeper();
        rest.clearHashSweeper();
      }
      if (!agent.closed) void agent.close();
    },
  };
}

/** Whether something at an address answers as Discord's API does; silence counts as a yes. */
export async function isApi(address: ApiAddress): Promise<boolean> {
  const rest = new REST({ api: address.base, version: address.version, retries: 0 });
  try {
    await rest.get('/gateway', { auth: false });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'status' in error && error.status === 404);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}
