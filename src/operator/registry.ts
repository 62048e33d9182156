import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeliveryOutcome } from '../delivery/ledger.ts';

/** What there is to count, and what is looked up when the page is asked for. */
export interface Counted {
  readonly platforms: Iterable<{ readonly name: string }>;
  readonly commands: Iterable<{ readonly name: string }>;
  /** Deliveries that are due or on their way; rejects where the store does not answer. */
  readonly openDeliveries: () => Promise<number>;
  readonly lastTickAt: () => Temporal.Instant | null;
}

/** From a tick of the minute to a whole morning's delay. */
const LAG_BUCKETS = [1, 2, 5, 10, 30, 60, 120, 300, 900, 3600, 4 * 3600, 12 * 3600];
const OUTCOMES: readonly DeliveryOutcome[] = ['sent', 'skipped', 'missed', 'failed'];
const TICK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

/**
 * What there is to count, with the process's own figures. Names and units by
 * https://prometheus.io/docs/practices/naming/ ; labels take few values, none of them somebody's.
 */
export function createRegistry({ platforms, commands, openDeliveries, lastTickAt }: Counted) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'sherpa_deliveries_open',
    help: 'Editions that are due or on their way',
    registers,
    async collect() {
      try {
        this.set(await openDeliveries());
      } catch {
        // No number is better than an old one.
        this.remove();
      }
    },
  });
  new Gauge({
    name: 'sherpa_last_tick_timestamp_seconds',
    help: 'When the scheduler last looked through, in seconds since the epoch',
    registers,
    collect() {
      const at = lastTickAt();
      if (at) this.set(at.epochMilliseconds / 1000);
    },
  });
  const counters = {
    registry,
    commands: new Counter({
      name: 'sherpa_commands_total',
      help: 'Commands by name, platform and outcome',
      labelNames: ['command', 'platform', 'outcome'],
      registers,
    }),
    questions: new Counter({
      name: 'sherpa_questions_total',
      help: 'Questions in mentions, threads and direct messages by platform and outcome',
      labelNames: ['platform', 'outcome'],
      registers,
    }),
    deliveries: new Counter({
      name: 'sherpa_deliveries_total',
      help: 'Editions that ended, by platform and outcome',
      labelNames: ['platform', 'outcome'],
      registers,
    }),
    lag: new Histogram({
      name: 'sherpa_delivery_lag_seconds',
      help: 'From the slot of an edition until it was sent whole',
      labelNames: ['platform'],
      buckets: LAG_BUCKETS,
      registers,
    }),
    waits: new Counter({
      name: 'sherpa_rate_limit_waits_total',
      help: 'Times that a service asked to wait before an edition goes on',
      labelNames: ['platform'],
      registers,
    }),
    waitSeconds: new Counter({
      name: 'sherpa_rate_limit_wait_seconds_total',
      help: 'Seconds that services asked to wait',
      labelNames: ['platform'],
      registers,
    }),
    ticks: new Histogram({
      name: 'sherpa_tick_duration_seconds',
      help: 'How long the scheduler takes to find what is due',
      buckets: TICK_BUCKETS,
      registers,
    }),
  };
  // What has not happened yet stands at 0: an alert on an increase would not see the first of a kind.
  for (const { name: platform } of platforms) {
    for (const outcome of OUTCOMES) counters.deliveries.inc({ platform, outcome }, 0);
    for (const { name: command } of commands) {
      counters.commands.inc({ command, platform, outcome: 'failed' }, 0);
    }
    counters.questions.inc({ platform, outcome: 'failed' }, 0);
    counters.waits.inc({ platform }, 0);
    counters.waitSeconds.inc({ platform }, 0);
  }
  return counters;
}
