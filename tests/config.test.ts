import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { planDue } from '../src/delivery/plan.ts';
import { WEEKDAYS } from '../src/subscriptions/subscription.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1-secret', SLACK_APP_TOKEN: 'xapp-1-secret' };

function faults(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults;
}

function config(env: Record<string, string>) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.config;
}

describe('the environment', () => {
  it('connects to nothing where no tokens are set, blank lines included', () => {
    const none = config({ SLACK_BOT_TOKEN: '', DISCORD_TOKEN: ' ' });
    expect(none.slack).toBeNull();
    expect(none.discord).toBeNull();
  });

  it('takes Slack over Socket Mode, or over HTTP with a signing secret', () => {
    expect(config(SLACK).slack?.transport).toEqual({ type: 'socket', appToken: 'xapp-1-secret' });
    const http = config({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', PORT: '8080' });
    expect(http.slack?.transport).toMatchObject({ type: 'http', port: 8080 });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ DISCORD_GUILD_ID: '1' }, 'DISCORD_TOKEN'],
  ])('names what is missing of half a set and where to get it: %o', (env, missing) => {
    expect(faults(env)).toHaveLength(1);
    expect(faults(env)[0]).toMatch(
      new RegExp(`^${missing} is missing.*(api.slack.com|discord.com)`),
    );
  });

  it('tells swapped Slack tokens apart', () => {
    const swapped = faults({ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' });
    expect(swapped.map((fault) => fault.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
    ]);
  });

  it('reports every fault at once', () => {
    const all = faults({
      ...SLACK,
      PORT: '70000',
      DISCORD_API_URL: 'ftp://x',
      DIGEST_TIME: '7am',
      DIGEST_TIMEZONE: 'Mars/Olympus',
      DIGEST_CHANNELS: 'slack:C1,irc:x',
      DISCORD_GUILD_ID: '7',
      LOG_LEVEL: 'loud',
    });
    for (const name of [
      'PORT',
      'DISCORD_API_URL',
      'DIGEST_TIME',
      'DIGEST_TIMEZONE',
      'DIGEST_CHANNELS',
      'LOG_LEVEL',
      'DISCORD_TOKEN',
    ]) {
      expect(all.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    }
  });

  it('refuses a digest channel on a platform without tokens', () => {
    expect(faults({ ...SLACK, DIGEST_CHANNELS: 'discord:123' })[0]).toMatch(/DISCORD_TOKEN/);
    const both = faults({ ...SLACK, DIGEST_CHANNELS: 'discord:123', DIGEST_TIME: 'dawn' });
    expect(both.map((fault) => fault.split(' ')[0])).toEqual(['DIGEST_TIME', 'DIGEST_CHANNELS']);
    expect(config({ ...SLACK, DIGEST_CHANNELS: 'slack:C1, slack:C2' }).digest.destinations).toEqual(
      [
        { platform: 'slack', channelId: 'C1' },
        { platform: 'slack', channelId: 'C2' },
      ],
    );
  });

  it('never puts a value into a fault', () => {
    const names = [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'DISCORD_TOKEN',
      'DISCORD_GUILD_ID',
      'SLACK_API_URL',
      'PORT',
      'DIGEST_TIME',
      'DIGEST_TIMEZONE',
      'DIGEST_CHANNELS',
      'LOG_LEVEL',
      'PLAYGROUND_PORT',
    ];
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.uuid(), (chosen, secret) => {
        const env = Object.fromEntries(chosen.map((name) => [name, `xapp-${secret}`]));
        expect(faults(env).join('\n')).not.toContain(secret);
      }),
    );
  });

  it('opens a port for operators where one is set, and one for Slack’s requests in any case', () => {
    const http = { SLACK_BOT_TOKEN: 'xoxb-x', SLACK_SIGNING_SECRET: 'x' };
    const ports = [{}, { PORT: '' }, { PORT: '8080' }, http, { ...http, PORT: '8080' }].map(
      (env) => {
        const read = readConfig(env);
        const transport = read.ok ? read.config.slack?.transport : null;
        const forSlack = transport?.type === 'http' ? transport.port : null;
        return read.ok ? [read.config.operator.port, forSlack] : read.faults;
      },
    );
    expect(ports).toEqual([
      [null, null],
      [null, null],
      [8080, null],
      [null, 3000],
      [8080, 8080],
    ]);
  });

  it.each([
    ['0', '00:00', 'due'],
    ['0', '00:29', 'due'],
    ['0', '00:31', 'missed'],
    ['1', '00:59', 'due'],
    ['1', '01:01', 'missed'],
  ])('with %s hours to be late in, an edition that is found after %s is %s', (hours, after, is) => {
    const read = readConfig({ DIGEST_LATE_HOURS: hours });
    if (!read.ok) throw new Error('this is a sound environment');
    const nextAt = Temporal.Instant.from('2025-12-04T07:00:00Z');
    const [hour = 0, minute = 0] = after.split(':').map(Number);
    const found = nextAt.add({ hours: hour, minutes: minute, milliseconds: 5 });
    const schedule = { time: '07:00', zone: 'UTC', days: [...WEEKDAYS], skipDates: [] };
    const { due } = planDue({ schedule, nextAt }, found, read.config.digest.lateLimit);
    expect(due ? 'due' : 'missed').toBe(is);
  });

  it.each([
    [{ DIGEST_KEEP_DAYS: '6' }, /^DIGEST_KEEP_DAYS is no number of days; .* from 7 to 3650$/],
    [{ DIGEST_LATE_HOURS: '49' }, /^DIGEST_LATE_HOURS is no number of hours; .* from 0 to 48$/],
    [{ SHERPA_HOST: 'http://x' }, /^SHERPA_HOST is no address to listen at; /],
    [{ SHERPA_EDITORS: 'asha' }, /^SHERPA_EDITORS has an entry that names nobody; /],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL is no address of a Postgres; /],
  ])('says what is wrong with %o', (env, said) => {
    const read = readConfig(env);
    expect(read.ok ? [] : read.faults).toEqual([expect.stringMatching(said)]);
  });
});
