/** What a bucket says of itself with every answer. */
export interface BucketHeaders {
  readonly [header: string]: string;
}

/** A refusal to go on for now. */
export interface Limited {
  /** Seconds. */
  readonly retryAfter: number;
  readonly global: boolean;
  readonly headers: BucketHeaders;
}

/** Counts requests as the service does: https://discord.com/developers/docs/topics/rate-limits */
export interface RateLimits {
  /** Takes one request from its bucket: the headers for the answer, or why there is none. */
  take(request: {
    readonly method: string;
    readonly route: string;
    readonly major: string;
  }): { readonly limited: null; readonly headers: BucketHeaders } | { readonly limited: Limited };
  /** The refusal that a test has ordered. */
  ordered(
    request: { readonly method: string; readonly route: string },
    retryAfter: number,
  ): Limited;
}

/** Requests a second over the whole bot. */
const GLOBAL_LIMIT = 50;
const GLOBAL_WINDOW_MS = 1000;

/** Where the real size of a bucket is known it is that; the service publishes none and may change them. */
const BUCKETS: Readonly<Record<string, { limit: number; windowMs: number }>> = {
  'POST /channels/:channel/messages': { limit: 5, windowMs: 5000 },
  'PATCH /channels/:channel/messages/:message': { limit: 5, windowMs: 5000 },
  'POST /webhooks/:application/:token': { limit: 5, windowMs: 2000 },
  'PATCH /webhooks/:application/:token/messages/:message': { limit: 5, windowMs: 2000 },
};
const DEFAULT_BUCKET = { limit: 50, windowMs: 1000 };

/** Interaction endpoints do not count against the whole bot's limit. */
const EXEMPT = /^\/(interactions|webhooks)\//;

interface Window {
  used: number;
  endsAt: number;
}

/** With `enforce` off every bucket says that it is nearly full and none ever refuses. */
export function createRateLimits(enforce: boolean, now: () => number): RateLimits {
  const windows = new Map<string, Window>();
  /** When the last requests over the whole bot were taken, oldest first. */
  const taken: number[] = [];
  const use = (key: string, windowMs: number): Window => {
    const open = windows.get(key);
    if (open && now() < open.endsAt) {
      open.used += 1;
      return open;
    }
    const fresh = { used: 1, endsAt: now() + windowMs };
    windows.set(key, fresh);
    return fresh;
  };

  return {
    take({ method, route, major }) {
      const { limit, windowMs } = BUCKETS[`${method} ${route}`] ?? DEFAULT_BUCKET;
      const bucket = hashOf(`${method} ${route}`);
      if (!enforce) return { limited: null, headers: describe(bucket, limit, 1, now() + windowMs) };
      if (!EXEMPT.test(route)) {
        const until = globallyLimitedUntil();
        if (until !== null) return { limited: refuse(until, true, {}) };
      }
      const window = use(`${bucket} ${major}`, windowMs);
      const headers = describe(bucket, limit, window.used, window.endsAt);
      if (window.used > limit) return { limited: refuse(window.endsAt, false, headers) };
      return { limited: null, headers };
    },
    ordered({ method, route }, retryAfter) {
      const { limit } = BUCKETS[`${method} ${route}`] ?? DEFAULT_BUCKET;
      const endsAt = now() + retryAfter * 1000;
      const headers = describe(hashOf(`${method} ${route}`), limit, limit, endsAt);
      return refuse(endsAt, false, headers);
    },
  };

  /** Within any second so many are taken, wherever it begins: the strictest way to count. */
  function globallyLimitedUntil(): number | null {
    while (taken[0] !== undefined && taken[0] + GLOBAL_WINDOW_MS <= now()) taken.shift();
    if (taken[0] !== undefined && taken.length >= GLOBAL_LIMIT) return taken[0] + GLOBAL_WINDOW_MS;
    taken.push(now());
    return null;
  }

  function refuse(endsAt: number, global: boolean, headers: BucketHeaders): Limited {
    const retryAfter = Math.max(0, endsAt - now()) / 1000;
    return {
      retryAfter,
      global,
      headers: {
        ...headers,
        'retry-after': String(Math.ceil(retryAfter)),
        'x-ratelimit-scope': global ? 'global' : 'user',
        ...(global ? { 'x-ratelimit-global': 'true' } : {}),
      },
    };
  }

  function describe(bucket: string, limit: number, used: number, endsAt: number): BucketHeaders {
    return {
      'x-ratelimit-bucket': bucket,
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-reset': (endsAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': ((endsAt - now()) / 1000).toFixed(3),
    };
  }
}

/** The opaque name of a bucket: the same route always has the same. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
