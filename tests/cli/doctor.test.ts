import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countProcesses } from '../../src/store/processes.ts';
import { placeIn, startServices } from '../bot/services.ts';
import { openStoreToWork } from '../support/open-to-work.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';
import { sherpa } from './terminal.ts';

interface Found {
  readonly check: string;
  readonly state: string;
  readonly says: string;
}

describe('sherpa doctor', () => {
  let services: Awaited<ReturnType<typeof startServices>>;
  let folder = '';
  let posted = 0;

  beforeAll(async () => {
    services = await startServices();
    folder = await mkdtemp(join(tmpdir(), 'sherpa-doctor-'));
    await sherpa(['discord', 'register', '--all'], services.env);
    posted = messages();
  });
  afterEach(() => expect(messages()).toBe(posted));
  afterAll(async () => {
    await services.stop();
    await rm(folder, { recursive: true });
  });

  /** What everybody sees in the channels of both services. */
  const messages = (): number =>
    [services.slack, services.discord]
      .flatMap((chat) => chat.channels().map(({ id }) => ({ chat, id })))
      .flatMap(({ chat, id }) => chat.transcript(id, placeIn(chat).personId)).length;

  async function look(env: Readonly<Record<string, string>> = {}, now = Temporal.Now.instant) {
    const words = ['doctor', '--json'];
    const all = { ...services.env, SHERPA_STATE: join(folder, 'state'), ...env };
    const { code, out } = await sherpa(words, all, [], now);
    const findings: readonly Found[] = JSON.parse(out);
    return {
      code,
      out,
      findings,
      of: (check: string) => findings.find((finding) => finding.check === check),
    };
  }

  it('finds everything right, and leaves nothing behind', async () => {
    const { code, findings, of } = await look({
      DIGEST_CHANNELS: `slack:${placeIn(services.slack).channelId},discord:${placeIn(services.discord).channelId}`,
      DIGEST_TIMEZONE: 'Asia/Kolkata',
    });
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(code).toBe(0);
    expect(of('Slack scopes')?.says).toMatch(/all \d+ are granted/);
    expect(of('Slack app token')?.says).toContain('Socket Mode');
    expect(of('Discord commands')?.says).toContain('in every server');
    expect(of(`slack:${placeIn(services.slack).channelId}`)?.says).toMatch(/may post in #/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('looks beside a running bot at what its channels have subscribed to', async () => {
    const state = join(folder, 'running');
    const store = await openStoreToWork({ type: 'sqlite', folder: state });
    try {
      await countProcesses(store);
      await insertSubscriptions(store, [
        aSubscription({ id: 's1', channelId: 'C0NOWHERE', packId: 'atlantis-2031' }),
        aSubscription({ id: 's2', channelId: 'C0PAUSED', paused: 'a pause' }),
      ]);
      const { code, of, findings } = await look({ SHERPA_STATE: state });
      expect(code).toBe(1);
      expect(of('Database')?.says).toBe('SQLite, can be written; 2 subscriptions, 1 bot running');
      expect(of('Durability')?.state).toBe('ok');
      expect(of('slack:C0NOWHERE')).toMatchObject({ state: 'wrong' });
      expect(findings.some(({ check }) => check.includes('PAUSED'))).toBe(false);
      expect(of('Packs')?.says).toContain('atlantis-2031');
      expect((await store.db.selectFrom('store_state').selectAll().execute()).length).toBe(0);
    } finally {
      await store.close();
    }
  });

  it.each([
    [
      'a bot token that Slack does not know',
      'Slack token',
      { SLACK_BOT_TOKEN: 'xoxb-not-right-at-all' },
    ],
    [
      'an app token that Slack does not know',
      'Slack app token',
      { SLACK_APP_TOKEN: 'xapp-not-right-at-all' },
    ],
    ['a token that Discord does not know', 'Discord token', { DISCORD_TOKEN: 'not-right-at-all' }],
    [
      'a server that the bot is not in',
      'Discord commands',
      { DISCORD_GUILD_ID: '123456789012345678' },
    ],
    ['a packs folder without packs', 'Packs', { SHERPA_PACKS: 'docs' }],
    ['a folder that cannot be', 'Database', { SHERPA_STATE: 'package.json/state' }],
    ['settings that cannot be read', 'Settings', { DIGEST_TIME: 'noon' }],
  ])('names %s with what to do, and no secret', async (_what, check, env) => {
    const { code, out, findings, of } = await look(env);
    expect(code).toBe(1);
    expect(findings.filter(({ state }) => state === 'wrong').map((one) => one.check)).toContain(
      check,
    );
    expect(of(check)?.says).toMatch(/[;\n] ?\w/);
    const secrets = Object.entries({ ...services.env, ...env })
      .filter(([name]) => name.includes('TOKEN'))
      .map(([, value]) => value);
    for (const secret of secrets) expect(out).not.toContain(secret);
  });

  it('tells by how much this machine’s clock is wrong', async () => {
    const ahead = () => Temporal.Now.instant().add({ minutes: 2 });
    const { of } = await look({}, ahead);
    expect(of('Clock')).toMatchObject({ state: 'wrong' });
    expect(of('Clock')?.says).toMatch(/^1(19|20|21) s ahead of .*; set it by NTP.*too early$/);
  });

  it('prints a line each, and the sum', async () => {
    const { out, code } = await sherpa(['doctor'], { SHERPA_STATE: join(folder, 'state') });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok +Packs +india-russia-2025$/m);
    expect(out).toMatch(/^\? +Platforms +no tokens are set/m);
    expect(out.trimEnd().split('\n').at(-1)).toBe('Nothing is wrong. 1 could not be checked.');
  });
});
