import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { sherpa } from '../cli/terminal.ts';
import { library } from '../commands/rig.ts';
import { placeIn, startServices } from './services.ts';

describe('a restore while the bot runs', () => {
  const clock = { now: Temporal.Instant.from('2025-12-05T06:59:00Z') };
  let services: Awaited<ReturnType<typeof startServices>>;
  let folder = '';
  let app: App;

  beforeAll(async () => {
    services = await startServices();
    folder = await mkdtemp(join(tmpdir(), 'sherpa-restore-'));
    const { slack, discord } = services;
    app = createApp({
      config: {
        ...services.platforms,
        store: { type: 'sqlite', folder },
        digest: {
          lateLimit: Temporal.Duration.from({ hours: 12 }),
          editors: [],
          time: '07:00',
          zone: 'UTC',
          destinations: [
            { platform: 'slack', channelId: placeIn(slack).channelId },
            { platform: 'discord', channelId: placeIn(discord).channelId },
          ],
        },
      },
      library: () => library,
      now: () => clock.now,
      logger: pino({ level: 'silent' }),
    });
    await app.start();
  });

  afterAll(async () => {
    await app.stop();
    await services.stop();
    await rm(folder, { recursive: true });
  });

  const terminal = (...words: string[]) =>
    sherpa(words, { SHERPA_STATE: folder }, [], () => clock.now);
  const tickAt = async (time: string): Promise<void> => {
    clock.now = Temporal.Instant.from(`2025-12-05T${time}:00Z`);
    await app.tick();
  };
  /** What everybody sees in the two channels. */
  const seen = () =>
    [services.slack, services.discord].map((chat) => {
      const { channelId, personId } = placeIn(chat);
      return chat.transcript(channelId, personId).filter(({ author }) => author.bot);
    });

  it('shows no edition again that was sent since the backup', async () => {
    const file = join(folder, 'backup');
    expect(await terminal('backup', file)).toMatchObject({ code: 0, err: '' });
    await tickAt('07:00');
    const before = seen().map((messages) => messages.map(({ id }) => id));
    expect(before.map((ids) => ids.length > 0)).toEqual([true, true]);
    clock.now = Temporal.Instant.from('2025-12-05T07:30:00Z');
    expect(await terminal('restore', file)).toMatchObject({ code: 0, err: '' });
    expect(await outcomes()).toEqual([]);
    await tickAt('07:32');
    expect(seen().map((messages) => messages.map(({ id }) => id))).toEqual(before);
    expect(await outcomes()).toEqual(['sent', 'sent']);
  });

  async function outcomes(): Promise<readonly string[]> {
    const { out } = await terminal('deliveries', '--json');
    return JSON.parse(out).map(({ outcome }: { outcome: string }) => outcome);
  }
});
