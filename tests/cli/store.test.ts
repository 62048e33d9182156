import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger } from '../../src/store/ledger.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { EVERYTHING } from '../../src/subscriptions/subscription.ts';
import { openStoreToWork } from '../support/open-to-work.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';
import { sherpa } from './terminal.ts';

const SEVEN = Temporal.Instant.from('2025-12-05T01:30:00Z');

describe('the store from the terminal, beside a running bot', () => {
  let folder = '';
  let store: Store;
  const at = (name: string) => ({ SHERPA_STATE: join(folder, name) });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sherpa-cli-'));
    store = await openStoreToWork({ type: 'sqlite', folder: join(folder, 'state') });
    await insertSubscriptions(store, [
      aSubscription({
        id: 's1',
        channelId: 'C0123456789',
        schedule: { ...aSubscription({}).schedule, zone: 'Asia/Kolkata' },
        nextAt: SEVEN,
      }),
      aSubscription({
        id: 's2',
        platform: 'discord',
        channelId: '1234567890123456789',
        schedule: {
          time: '18:30',
          zone: 'America/New_York',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          skipDates: ['2025-12-25'],
        },
        filter: { ...EVERYTHING, topics: { include: ['trade'], exclude: [] }, onlyChanges: true },
        owner: { type: 'operator' },
        nextAt: Temporal.Instant.from('2025-12-05T23:30:00Z'),
      }),
      aSubscription({ id: 's3', channelId: 'C2', paused: 'the channel is archived' }),
    ]);
    await planSubscriptions(store, SEVEN, Temporal.Duration.from({ hours: 12 }));
    const ledger = createLedger(store, () => SEVEN);
    const [claim] = await ledger.claim({
      platform: 'slack',
      most: 1,
      mostPerWorkspace: 1,
      rooms: [],
    });
    if (!claim) throw new Error('nothing was due');
    await ledger.finish(
      claim,
      'failed',
      'Slack channel C0123456789: the app is not a member; type "/invite @Sherpa" in that channel',
    );
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('lists subscriptions on their own clocks', async () => {
    const { out, code } = await sherpa(['subscriptions'], at('state'));
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
      'Channel                      Pack               Time',
      '───────────────────────────  ─────────────────  ──────────────────────',
      'discord:1234567890123456789  india-russia-2025  18:30 America/New_York',
      '    next 2025-12-05 18:30 -05:00; weekdays; by DIGEST_CHANNELS; not on',
      '    2025-12-25; only trade; only when something changed',
      'slack:C0123456789            india-russia-2025  07:00 Asia/Kolkata',
      '    next 2025-12-06 07:00 +05:30; daily; by slack:U1',
      'slack:C2                     india-russia-2025  07:00 UTC',
      '    paused: the channel is archived; daily; by slack:U1',
      '',
    ]);
  });

  it('lists what became of editions, in at most 80 columns', async () => {
    const { out } = await sherpa(['deliveries'], at('state'));
    expect(out).toMatch(/^2025-12-05 07:00 \+05:30 {2}slack:C0123456789 +failed +0 +1$/m);
    expect(out).toContain('the app is not a member');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('lists those of one channel, and those that failed', async () => {
    const list = async (...words: string[]): Promise<unknown[]> =>
      JSON.parse((await sherpa(['deliveries', '--json', ...words], at('state'))).out);
    expect(await list('--failed')).toMatchObject([
      {
        platform: 'slack',
        channelId: 'C0123456789',
        slotAt: '2025-12-05T01:30:00Z',
        zone: 'Asia/Kolkata',
        outcome: 'failed',
        finishedAt: '2025-12-05T01:30:00Z',
      },
    ]);
    expect(await list('--channel', 'slack:C0123456789')).toHaveLength(1);
    expect(await list('--channel', 'discord:1')).toEqual([]);
    expect((await sherpa(['deliveries', '--channel', 'news'], at('state'))).code).toBe(2);
    expect((await sherpa(['deliveries', '--limit', '0'], at('state'))).code).toBe(2);
  });

  it('gives subscriptions as JSON with times in UTC', async () => {
    const listed = JSON.parse((await sherpa(['subscriptions', '--json'], at('state'))).out);
    expect(listed).toHaveLength(3);
    expect(listed[1]).toMatchObject({
      platform: 'slack',
      schedule: { zone: 'Asia/Kolkata' },
      nextAt: '2025-12-06T01:30:00Z',
    });
  });

  it('backs up, and restores elsewhere', async () => {
    const file = join(folder, 'backup');
    const backup = await sherpa(['backup', file], at('state'));
    expect(backup).toMatchObject({ code: 0, err: '' });
    expect(backup.out).toContain('3 subscriptions, 1 deliveries');
    const restored = await sherpa(['restore', file], at('elsewhere'));
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain('as it was on 2026-11-21 at 07:00 UTC');
    const lists = [['subscriptions'], ['deliveries', '--json']];
    for (const words of lists) {
      const [here, there] = [
        await sherpa(words, at('state')),
        await sherpa(words, at('elsewhere')),
      ];
      expect(there.out).toBe(here.out);
    }
  });

  it('makes no store where there is none to look at, or nothing to restore', async () => {
    for (const words of [
      ['subscriptions'],
      ['deliveries'],
      ['backup', join(folder, 'none')],
      ['restore', join(folder, 'none')],
    ]) {
      const { code, err } = await sherpa(words, at('nowhere'));
      expect(code).toBe(1);
      expect(err).toMatch(/there is no store yet|cannot be read \(ENOENT\)/);
    }
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});
