import { REST } from '@discordjs/rest';
import type { ApiAddress } from './api-address.ts';

/** A request waits for a rate limit that ends within this time, and fails on a longer one. */
const PATIENCE_MS = 5_000;
/** Each interaction leaves a queue behind; those at rest are swept this often. */
const SWEEP_MS = 5 * 60_000;

/** The three ways in which we call Discord besides the gateway's own client. */
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
  close(): void;
}

export function createRests(api: ApiAddress, token: string): Rests {
  const shared = {
    api: api.base,
    version: api.version,
    handlerSweepInterval: SWEEP_MS,
  };
  const authorized = {
    ...shared,
    // Whole seconds of Retry-After are passed on as they are.
    offset: 0,
    rejectOnRateLimit: ({ retryAfter }: { retryAfter: number }) => retryAfter > PATIENCE_MS,
  };
  const repeatable = new REST(authorized);
  const posting = new REST({ ...authorized, retries: 0 });
  const answering = new REST({ ...shared, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  return {
    // The SDK forgets the token at the first 401, even where that was a passing fault of a proxy.
    get repeatable() {
      return repeatable.setToken(token);
    },
    get posting() {
      return posting.setToken(token);
    },
    answering,
    close() {
      for (const rest of [repeatable, posting, answering]) {
        rest.clearHandlerSweeper();
        rest.clearHashSweeper();
      }
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
