import { describe, expect, it } from 'vitest';
import type { Handlers, Invocation, Reply } from '../../src/contract.ts';
import { document } from '../../src/document/build.ts';
import { createMetrics } from '../../src/operator/metrics.ts';
import { observed } from '../../src/operator/observed-handlers.ts';

const counted = {
  platforms: [],
  commands: [],
  openDeliveries: async () => 3,
  lastTickAt: () => Temporal.Instant.from('2025-12-05T07:00:00Z'),
};
const DOCUMENT = document({ title: 'x', summary: 'x', blocks: [] });
const REPLY: Reply = { document: DOCUMENT, request: null };

const asked = (input: Invocation['input']): Invocation => ({
  asker: { surface: 'slack', userId: 'U1', workspaceId: 'T1' },
  channelId: 'C1',
  authority: async () => ({ may: true }),
  input,
});

/** What the page says of one metric, by its labels. */
async function read(metrics: ReturnType<typeof createMetrics>, name: string) {
  const { text } = await metrics.page();
  const lines = text.split('\n').filter((line) => line.startsWith(name));
  return lines.map((line) => line.slice(name.length));
}

describe('the metrics', () => {
  it('count commands by name, platform and outcome, and never by what somebody typed', async () => {
    const metrics = createMetrics(counted);
    const replies = new Map<string, Reply>([
      ['trade', { ...REPLY, request: { command: 'trade', args: {} } }],
      ['tarde', { ...REPLY, request: { command: 'trade', args: {} } }],
      ['agenda', { ...REPLY, refused: { field: null, message: 'no' } }],
      ['ask', { ...REPLY, outcome: 'declined' }],
      ['brief', { ...REPLY, outcome: 'failed' }],
    ]);
    const handlers: Handlers = {
      command: async ({ input }) =>
        (input.type === 'typed' ? replies.get(input.text) : null) ?? REPLY,
      question: async () => null,
      suggest: async () => [],
    };
    const names = ['trade', 'agenda', 'ask', 'brief'].map((name) => ({ name }));
    const { command } = observed(handlers, metrics, names);
    for (const text of [...replies.keys(), 'my secret'])
      await command(asked({ type: 'typed', text }));
    expect((await read(metrics, 'sherpa_commands_total')).sort()).toEqual([
      '{command="agenda",platform="slack",outcome="refused"} 1',
      '{command="ask",platform="slack",outcome="declined"} 1',
      '{command="brief",platform="slack",outcome="failed"} 1',
      '{command="trade",platform="slack",outcome="answered"} 2',
      '{command="unknown",platform="slack",outcome="answered"} 1',
    ]);
  });

  it('tell questions that were answered from those declined and passed over', async () => {
    const metrics = createMetrics(counted);
    const replies = [REPLY, { ...REPLY, outcome: 'declined' as const }, null];
    const { question } = observed(
      {
        command: async () => REPLY,
        question: async () => replies.shift() ?? null,
        suggest: async () => [],
      },
      metrics,
      [],
    );
    const { asker } = asked({ type: 'typed', text: '' });
    for (const text of ['a', 'b', 'c'])
      await question({ asker, channelId: 'C1', text, thread: [], called: true });
    expect(await read(metrics, 'sherpa_questions_total')).toEqual([
      '{platform="slack",outcome="answered"} 1',
      '{platform="slack",outcome="declined"} 1',
      '{platform="slack",outcome="silent"} 1',
    ]);
  });

  it('count deliveries by outcome, and how late after their slot they were sent', async () => {
    const metrics = createMetrics(counted);
    metrics.ended('discord', 'sent', 8_000);
    metrics.ended('discord', 'missed', 50_000_000);
    metrics.limited('discord', 2_500);
    metrics.ticked(12);
    expect(await read(metrics, 'sherpa_deliveries_total')).toEqual([
      '{platform="discord",outcome="sent"} 1',
      '{platform="discord",outcome="missed"} 1',
    ]);
    const lag = await read(metrics, 'sherpa_delivery_lag_seconds');
    expect(lag).toContain('_bucket{le="5",platform="discord"} 0');
    expect(lag).toContain('_bucket{le="10",platform="discord"} 1');
    expect(lag).toContain('_count{platform="discord"} 1');
    expect(await read(metrics, 'sherpa_rate_limit_waits_total')).toEqual([
      '{platform="discord"} 1',
    ]);
    expect(await read(metrics, 'sherpa_rate_limit_wait_seconds_total')).toEqual([
      '{platform="discord"} 2.5',
    ]);
    expect(await read(metrics, 'sherpa_tick_duration_seconds_sum')).toEqual([' 0.012']);
  });

  it('tell what is open and when the scheduler looked, and what the process takes', async () => {
    const metrics = createMetrics(counted);
    expect(await read(metrics, 'sherpa_deliveries_open')).toEqual([' 3']);
    expect(await read(metrics, 'sherpa_last_tick_timestamp_seconds')).toEqual([' 1764918000']);
    expect(await read(metrics, 'process_resident_memory_bytes')).toHaveLength(1);
  });

  it('stand at 0 for what has not happened yet, so that an alert sees the first', async () => {
    const metrics = createMetrics({
      ...counted,
      platforms: [{ name: 'slack' }],
      commands: [{ name: 'trade' }],
    });
    expect(await read(metrics, 'sherpa_commands_total')).toEqual([
      '{command="trade",platform="slack",outcome="failed"} 0',
    ]);
    const deliveries = await read(metrics, 'sherpa_deliveries_total');
    expect(deliveries).toContain('{platform="slack",outcome="missed"} 0');
  });

  it('leave out what the store does not tell', async () => {
    const metrics = createMetrics({
      ...counted,
      openDeliveries: () => Promise.reject(new Error()),
    });
    expect(await read(metrics, 'sherpa_deliveries_open')).toEqual([]);
    expect(await read(metrics, 'sherpa_last_tick_timestamp_seconds')).toHaveLength(1);
  });
});
