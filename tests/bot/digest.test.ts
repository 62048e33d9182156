import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { library } from '../commands/rig.ts';
import { messageWhere } from '../platforms/rig.ts';
import { placeIn, startServices } from './services.ts';

describe('the scheduled digest', () => {
  const clock = { now: Temporal.Instant.from('2025-12-05T01:29:00Z') };
  let services: Awaited<ReturnType<typeof startServices>>;
  let app: App;

  beforeAll(async () => {
    services = await startServices();
    const { slack, discord } = services;
    app = createApp({
      config: {
        ...services.platforms,
        store: { type: 'memory' },
        digest: {
          lateLimit: Temporal.Duration.from({ hours: 12 }),
          editors: [],
          time: '07:00',
          zone: 'Asia/Kolkata',
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
  });

  it('stands in each channel at its minute, for everyone, once', async () => {
    await app.tick();
    clock.now = Temporal.Instant.from('2025-12-05T01:30:00Z');
    await app.tick();
    await app.tick();
    for (const chat of [services.slack, services.discord]) {
      const place = placeIn(chat);
      const posted = await messageWhere({ chat }, place, ({ author }) => author.bot);
      expect(posted.private).toBe(false);
      expect(posted.text).toContain('Day 2 of 2');
      const first = chat
        .transcript(place.channelId, place.personId)
        .filter(({ text }) => text.includes('Day 2 of 2'));
      expect(first).toHaveLength(1);
    }
  });

  it('comes with the next day’s edition the next morning', async () => {
    clock.now = Temporal.Instant.from('2025-12-06T01:30:00Z');
    await app.tick();
    for (const chat of [services.slack, services.discord]) {
      await messageWhere({ chat }, placeIn(chat), ({ text }) =>
        text.includes('was to end yesterday'),
      );
    }
  });
});
