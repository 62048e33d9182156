import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.ts';
import { until } from '../bench/until.ts';
import { library } from '../commands/rig.ts';
import { messageWhere } from '../platforms/rig.ts';
import { openStoreToWork } from '../support/open-to-work.ts';
import { runSherpa } from './child.ts';
import { placeIn, startServices } from './services.ts';

const WAIT_MS = 10_000;

describe('a start on a store', () => {
  let services: Awaited<ReturnType<typeof startServices>>;
  let folder: string;
  let file: string;

  beforeEach(async () => {
    services = await startServices();
    folder = await mkdtemp(join(tmpdir(), 'sherpa-state-'));
    file = join(folder, 'sherpa.db');
  });
  afterEach(async () => {
    await services.stop();
    await rm(folder, { recursive: true });
  });

  function appOn(): App {
    return createApp({
      config: {
        slack: null,
        discord: {
          token: services.discord.credentials.token,
          guildId: undefined,
          apiUrl: services.discord.apiUrl,
        },
        store: { type: 'sqlite', folder },
        digest: {
          lateLimit: Temporal.Duration.from({ hours: 12 }),
          editors: [],
          time: '07:00',
          zone: 'UTC',
          destinations: [],
        },
      },
      library: () => library,
      now: () => Temporal.Instant.from('2025-12-05T06:59:30Z'),
      logger: pino({ level: 'silent' }),
    });
  }
  const makeStore = async () => (await openStoreToWork({ type: 'sqlite', folder })).close();
  const served = () => until(() => services.discord.registeredCommands().length > 0, WAIT_MS);

  it('answers what is asked of the digest before the store is open, when it is', async () => {
    await makeStore();
    const app = appOn();
    const started = app.start();
    try {
      await served();
      const place = placeIn(services.discord);
      await services.discord.typeCommand({ ...place, text: '/summit digest list' });
      await messageWhere({ chat: services.discord }, place, ({ author, text }) => {
        return author.bot && text.includes('No digest');
      });
      await started;
    } finally {
      await app.stop();
    }
  });

  it('can be stopped while it opens, and leaves the store to the next', async () => {
    await makeStore();
    for (const wait of [async () => {}, served]) {
      const app = appOn();
      const started = app.start().catch(() => undefined);
      await wait();
      await app.stop();
      await started;
      await expect.poll(() => services.discord.connections()).toBe(0);
      await makeStore();
    }
  });

  it('that another one has, or that is spoilt or newer, ends before it connects', async () => {
    const fails = async (): Promise<string> => {
      const child = runSherpa(['start'], { ...services.env, SHERPA_STATE: folder });
      expect(await child.ended).toBe(1);
      expect(services.slack.connections() + services.discord.connections()).toBe(0);
      expect(services.discord.registeredCommands()).toEqual([]);
      return child.err();
    };
    await writeFile(file, 'no database at all, though it is longer than the head of one would be');
    expect(await fails()).toMatch(/^\S*sherpa\.db: the store cannot be opened \(.*\); let Sherpa/);
    await rm(file);
    await makeStore();
    inFile("INSERT INTO kysely_migration VALUES ('2099-01-01-later', '2099-01-01')");
    expect(await fails()).toMatch(/^\S*sherpa\.db: the store was last used by a newer Sherpa/);
    const other = await openStoreToWork({ type: 'sqlite', folder: join(folder, 'other') });
    const env = { ...services.env, SHERPA_STATE: join(folder, 'other') };
    const second = runSherpa(['start'], env);
    expect(await second.ended).toBe(1);
    expect(second.err()).toMatch(/another running Sherpa uses this file/);
    await other.close();
  });

  it('that proves spoilt only when it is opened ends the process with what it is, and where', async () => {
    await makeStore();
    inFile('DROP TABLE delivery');
    const child = runSherpa(['start'], { ...services.env, SHERPA_STATE: folder });
    expect(await child.ended).toBe(1);
    expect(child.out()).not.toContain('sherpa is ready');
    expect(child.err()).toMatch(
      /^\S*sherpa\.db: the store cannot be opened \(no such table: delivery\); let Sherpa/,
    );
  });

  it('in a folder that cannot be made says so', async () => {
    await writeFile(join(folder, 'state'), 'a file in the place of the folder');
    const child = runSherpa(['start'], { ...services.env, SHERPA_STATE: join(folder, 'state') });
    expect(await child.ended).toBe(1);
    expect(child.err()).toMatch(/state.sherpa\.db: the store cannot be opened .*SHERPA_STATE/);
  });

  function inFile(sql: string): void {
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
  }
});
