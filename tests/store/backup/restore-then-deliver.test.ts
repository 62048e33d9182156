import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from '../../../src/delivery/worker.ts';
import { document, paragraph } from '../../../src/document/build.ts';
import { restoreBackup } from '../../../src/store/backup/restore-backup.ts';
import { writeBackup } from '../../../src/store/backup/write-backup.ts';
import { createLedger } from '../../../src/store/ledger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { planSubscriptions } from '../../../src/store/plan-subscriptions.ts';
import type { Store } from '../../../src/store/store.ts';
import { createSubscriptionStore } from '../../../src/store/subscriptions.ts';
import { createChannels, type SeenMessage } from '../../support/channels.ts';
import { aSubscription, insertSubscriptions } from '../../support/subscriptions.ts';

const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2025-12-${time}:00Z`);

/** A bot whose clock is set by hand, over channels that outlive its store's contents. */
function startBot(store: Store) {
  let now = at('04T06:59');
  let paragraphs = 2;
  const channels = createChannels(() => 'stands');
  const desk = createSubscriptionStore(store, () => now);
  const worker = startWorker({
    ledger: createLedger(store, () => now),
    platforms: new Map([['slack', channels.platform()]]),
    subscription: desk.get,
    compose: async ({ day }) => ({
      document: document({
        title: `${day}`,
        summary: 'x',
        blocks: Array.from({ length: paragraphs }, (_, part) => paragraph(`${part}`)),
      }),
      snapshot: '{}',
    }),
    closed: async () => {},
    beat: async () => {},
    observe: { ended() {}, limited() {} },
    now: () => now,
    monotonic: () => performance.now(),
    random: () => 0,
    lateLimit: LATE_LIMIT,
    logger: pino({ level: 'silent' }),
  });
  return {
    channels,
    stop: worker.stop,
    /** Editions are of so many messages from now on. */
    writesMore(parts: number) {
      paragraphs = parts;
    },
    async tickAt(time: string) {
      now = at(time);
      await planSubscriptions(store, now, LATE_LIMIT);
      worker.wake();
      // What is put off to a later minute is not waited for.
      await expect.poll(() => openNow(store, now)).toBe(0);
    },
    outcomes: async () =>
      (await desk.history({ most: 99 }))
        .map(({ slotAt, outcome }) => `${slotAt} ${outcome}`.replace(':00Z', ''))
        .reverse(),
  };
}

async function openNow(store: Store, now: Temporal.Instant): Promise<number> {
  const rows = await store.db
    .selectFrom('delivery')
    .select('id')
    .where('finished_at', 'is', null)
    .where('due_at', '<=', now.epochMilliseconds)
    .execute();
  return rows.length;
}

const textsOf = (seen: readonly SeenMessage[]): readonly string[] => seen.map(({ text }) => text);

describe('after a restore', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sherpa-restore-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(name: string, story: (bot: Bot) => Promise<void>): Promise<void> {
    const store = await openStore({ type: 'memory' });
    await insertSubscriptions(store, [
      aSubscription({ id: 's1', channelId: 'C1', nextAt: at('04T07:00') }),
      aSubscription({
        id: 's2',
        channelId: 'C2',
        schedule: { ...aSubscription({}).schedule, time: '11:58' },
        nextAt: at('04T11:58'),
      }),
    ]);
    const file = join(folder, name);
    const bot = startBot(store);
    try {
      await story({
        ...bot,
        backup: async (time) => void (await writeBackup(store, file, at(time))),
        restore: async (time) => void (await restoreBackup(store, file, at(time))),
      });
    } finally {
      await bot.stop();
      await store.close();
    }
  }
  type Bot = ReturnType<typeof startBot> &
    Readonly<Record<'backup' | 'restore', (time: string) => Promise<void>>>;

  it('no edition is seen twice that was sent since the backup', () =>
    run('since', async (bot) => {
      await bot.backup('04T06:00');
      await bot.tickAt('04T07:00');
      await bot.tickAt('04T11:58');
      const seen = textsOf(bot.channels.seenIn('C1'));
      expect(seen).toHaveLength(2);
      await bot.restore('04T12:00');
      await bot.tickAt('04T12:01');
      await bot.tickAt('04T12:02');
      expect(textsOf(bot.channels.seenIn('C1'))).toEqual(seen);
      expect(textsOf(bot.channels.seenIn('C2'))).toHaveLength(2);
      expect(await bot.outcomes()).toEqual(['2025-12-04T07:00 sent', '2025-12-04T11:58 sent']);
    }));

  it('an edition that was not sent is sent, once the bot of before has surely stopped', () =>
    run('not-sent', async (bot) => {
      await bot.backup('04T06:00');
      await bot.restore('04T07:00');
      await bot.tickAt('04T07:01');
      expect(textsOf(bot.channels.seenIn('C1'))).toEqual([]);
      await bot.tickAt('04T07:02');
      expect(textsOf(bot.channels.seenIn('C1'))).toHaveLength(2);
    }));

  it('nothing of a longer edition is added to one that stands', () =>
    run('longer', async (bot) => {
      await bot.backup('04T06:00');
      await bot.tickAt('04T07:00');
      await bot.restore('04T12:00');
      bot.writesMore(3);
      await bot.tickAt('04T12:02');
      expect(textsOf(bot.channels.seenIn('C1'))).toHaveLength(2);
    }));

  it('slots of days that are over are told to be uncertain', () =>
    run('days', async (bot) => {
      await bot.backup('04T06:00');
      for (const day of ['04', '05', '06']) await bot.tickAt(`${day}T07:00`);
      await bot.restore('06T12:00');
      await bot.tickAt('06T12:02');
      expect(textsOf(bot.channels.seenIn('C1'))).toHaveLength(6);
      expect((await bot.outcomes()).filter((line) => line.includes('07:00'))).toEqual([
        '2025-12-04T07:00 missed',
        '2025-12-05T07:00 missed',
        '2025-12-06T07:00 sent',
      ]);
    }));

  it('later slots come at their minute as ever', () =>
    run('later', async (bot) => {
      await bot.backup('04T06:00');
      await bot.restore('04T06:00');
      await bot.tickAt('04T07:00');
      await bot.tickAt('05T07:00');
      expect(textsOf(bot.channels.seenIn('C1'))).toHaveLength(4);
    }));
});
