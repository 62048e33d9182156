import type { PlatformName, Surface } from '../contract.ts';
import type { DeliveryOutcome } from '../delivery/ledger.ts';
import { lazily } from '../lazily.ts';
import type { Counted, createRegistry } from './registry.ts';

/** How a command or a question ended. `silent`: nothing was asked of Sherpa, and it said nothing. */
export type RequestOutcome = 'answered' | 'declined' | 'refused' | 'failed' | 'silent';

/** What is counted of what Sherpa does. Nothing here waits for anything, or throws. */
export interface Metrics {
  /** `command` is one that there is, or `unknown`. */
  command(command: string, surface: Surface, outcome: RequestOutcome): void;
  question(surface: Surface, outcome: RequestOutcome): void;
  /** A delivery ended; `lagMs` is how long after its slot. */
  ended(platform: PlatformName, outcome: DeliveryOutcome, lagMs: number): void;
  /** A service asked to wait. */
  limited(platform: PlatformName, waitMs: number): void;
  /** A tick went through, or failed, after so many milliseconds. */
  ticked(durationMs: number): void;
}

export interface MetricsPage {
  readonly contentType: string;
  readonly text: string;
}

/** Where nobody reads what is counted. */
export const UNCOUNTED: Metrics = {
  command() {},
  question() {},
  ended() {},
  limited() {},
  ticked() {},
};

type Counters = ReturnType<typeof createRegistry>;
type Count = (to: Counters) => void;

/** So many are remembered until somebody asks for the page; then counting begins without being asked. */
const REMEMBERED = 1000;

/** Counts for Prometheus. `prom-client` is loaded when the page is first asked for: no start waits for it. */
export function createMetrics(parts: Counted): Metrics & { page(): Promise<MetricsPage> } {
  let waiting: Count[] = [];
  let loaded: Counters | null = null;
  const counters = lazily(async () => {
    const { createRegistry } = await import('./registry.ts');
    loaded = createRegistry(parts);
    for (const counted of waiting) counted(loaded);
    waiting = [];
    return loaded;
  });
  const count = (counted: Count): void => {
    if (loaded) counted(loaded);
    else waiting.push(counted);
    if (waiting.length >= REMEMBERED) void counters();
  };
  return {
    command: (command, platform, outcome) =>
      count(({ commands }) => commands.inc({ command, platform, outcome })),
    question: (platform, outcome) => count(({ questions }) => questions.inc({ platform, outcome })),
    ended: (platform, outcome, lagMs) =>
      count(({ deliveries, lag }) => {
        deliveries.inc({ platform, outcome });
        if (outcome === 'sent') lag.observe({ platform }, Math.max(0, lagMs) / 1000);
      }),
    limited: (platform, waitMs) =>
      count(({ waits, waitSeconds }) => {
        waits.inc({ platform });
        waitSeconds.inc({ platform }, waitMs / 1000);
      }),
    ticked: (durationMs) => count(({ ticks }) => ticks.observe(durationMs / 1000)),
    async page() {
      const { registry } = await counters();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
