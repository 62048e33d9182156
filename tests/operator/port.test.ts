import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type App, type AppParts, createApp } from '../../src/app.ts';
import { placeIn, startServices } from '../bot/services.ts';
import { library } from '../commands/rig.ts';

const KEEP = Temporal.Duration.from({ hours: 24 * 90 });

describe('the port of a running bot', () => {
  let services: Awaited<ReturnType<typeof startServices>>;
  let app: App | null = null;
  const clock = { now: Temporal.Instant.from('2025-12-05T06:59:30Z') };
  let log: Record<string, unknown>[] = [];

  beforeAll(async () => {
    services = await startServices();
  });
  afterEach(async () => {
    await app?.stop();
    app = null;
    log = [];
  });
  afterAll(() => services.stop());

  async function start(config: Partial<AppParts['config']>): Promise<string> {
    app = createApp({
      config: {
        slack: null,
        discord: {
          token: services.discord.credentials.token,
          guildId: undefined,
          apiUrl: services.discord.apiUrl,
        },
        store: { type: 'memory' },
        digest: {
          lateLimit: Temporal.Duration.from({ hours: 12 }),
          editors: [],
          time: '07:00',
          zone: 'UTC',
          destinations: [{ platform: 'discord', channelId: placeIn(services.discord).channelId }],
        },
        ...config,
      },
      library: () => library,
      now: () => clock.now,
      logger: pino({}, { write: (line: string) => void log.push(JSON.parse(line)) }),
    });
    await app.start();
    const port = log.flatMap((line) => (typeof line.port === 'number' ? [line.port] : []))[0];
    return `http://127.0.0.1:${port}`;
  }

  it('answers health, readiness and metrics where no requests of Slack come in', async () => {
    const at = await start({ operator: { port: 0, host: '127.0.0.1', keep: KEEP } });
    const health = await fetch(`${at}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    const ready = await fetch(`${at}/readyz`);
    expect(ready.status).toBe(200);
    expect(await partsOf(ready)).toEqual(['database', 'scheduler', 'discord']);
    clock.now = Temporal.Instant.from('2025-12-05T07:00:10Z');
    await app?.tick();
    const metrics = await fetch(`${at}/metrics`);
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await metrics.text();
    expect(text).toContain('sherpa_deliveries_total{platform="discord",outcome="sent"} 1');
    expect(text).toContain('sherpa_deliveries_open 0');
    expect((await fetch(`${at}/`)).status).toBe(404);
    expect((await fetch(`${at}/readyz`, { method: 'POST' })).status).toBe(405);
    expect(text + JSON.stringify(log)).not.toContain(services.discord.credentials.token);
  });

  it('is not ready once the scheduler has stopped looking, and lives on', async () => {
    const at = await start({ operator: { port: 0, host: '127.0.0.1', keep: KEEP } });
    clock.now = clock.now.add({ minutes: 10 });
    const ready = await fetch(`${at}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      ready: false,
      parts: { scheduler: { ok: false }, database: { ok: true } },
    });
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
  });

  it('is the one that Slack’s requests come to, where they come over HTTP', async () => {
    const { botToken, signingSecret } = services.slack.credentials;
    const at = await start({
      slack: {
        botToken,
        transport: {
          type: 'http',
          signingSecret,
          port: 0,
          host: '127.0.0.1',
          path: '/slack/events',
        },
        apiUrl: services.slack.apiUrl,
      },
      operator: { port: 0, host: '127.0.0.1', keep: KEEP },
    });
    expect(await partsOf(await fetch(`${at}/readyz`))).toEqual([
      'database',
      'scheduler',
      'slack',
      'discord',
    ]);
    expect((await fetch(`${at}/metrics`)).status).toBe(200);
    // Bolt has it, and refuses what is not signed.
    expect((await fetch(`${at}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('is named where another program has it, and the bot does not start', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const starting = start({ operator: { port, host: '127.0.0.1', keep: KEEP } });
    await expect(starting).rejects.toThrow(`PORT: port ${port} is in use; set another port`);
    other.close();
  });
});

const readyState = z.object({ parts: z.record(z.string(), z.unknown()) });
const partsOf = async (answer: Response): Promise<readonly string[]> =>
  Object.keys(readyState.parse(await answer.json()).parts);
