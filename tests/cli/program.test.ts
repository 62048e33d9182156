import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startServices } from '../bot/services.ts';
import { sherpa } from './terminal.ts';

describe('the sherpa command', () => {
  it.each(commands.map(({ name }) => name))('prints what /summit %s shows', async (name) => {
    const needed = { figure: ['deficit'], find: ['oil'], ask: ['how large is trade?'] }[name] ?? [];
    const { code, out, err } = await sherpa([name, ...needed]);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(200);
    // A command to copy stays on its line.
    const prose = out.split('\n').filter((line) => !line.includes('npm run -s sherpa'));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('prints the edition of a day as text and as what each platform would be sent', async () => {
    const day = ['digest', '--date', '2025-12-05', '--as'];
    expect((await sherpa([...day, 'text'])).out).toContain('Day 2 of 2');
    const slack = JSON.parse((await sherpa([...day, 'slack'])).out);
    expect(slack[0].text).toContain('Day 2 of 2');
    expect(slack[0].blocks.length).toBeGreaterThan(3);
    const discord = JSON.parse((await sherpa([...day, 'discord'])).out);
    expect(discord[0].flags & (1 << 15)).toBeTruthy();
    expect(JSON.stringify(discord)).toContain('Day 2 of 2');
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC'])(
    'prints the edition of the very day that is asked for in %s',
    async (zone) => {
      const env = { DIGEST_TIMEZONE: zone, DIGEST_TIME: '18:00' };
      expect((await sherpa(['digest', '--date', '2025-12-05'], env)).out).toContain('Day 2 of 2');
    },
  );

  it('answers from another pack and another folder of packs', async () => {
    const env = { SHERPA_PACKS: 'tests/fixtures/packs/valid' };
    expect((await sherpa(['brief'], env)).out).toContain('2031');
    expect((await sherpa(['brief', '--pack', 'atlantis'])).out).toMatch(/no such pack/i);
    expect((await sherpa(['brief', '--pack', 'atlantis'])).code).toBe(1);
  });

  it('checks the shipped pack, and prints each fault of a broken one with its place', async () => {
    const good = await sherpa(['pack', 'check']);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toMatch(/india-russia-2025: no faults in \d+ facts/);
    const bad = await sherpa(['pack', 'check', 'tests/fixtures/packs/broken/file-is-empty']);
    expect(bad.code).toBe(1);
    for (const line of bad.out.trim().split('\n')) expect(line).toMatch(/^\S+:\d+:\d+: .+; .+/);
  });

  it('checks that the default pack is there, where it is asked for the packs in use', async () => {
    const { code, out } = await sherpa(['pack', 'check'], { SHERPA_DEFAULT_PACK: 'atlantis' });
    expect(code).toBe(1);
    expect(out).toMatch(/there is no pack "atlantis".*india-russia-2025/);
  });

  it('prints a Slack manifest for either transport', async () => {
    const socket = JSON.parse((await sherpa(['slack', 'manifest'])).out);
    expect(socket.settings.socket_mode_enabled).toBe(true);
    const address = 'https://bot.example.org/slack/events';
    const http = JSON.parse((await sherpa(['slack', 'manifest', '--http', address])).out);
    expect(http.features.slash_commands[0].url).toBe(address);
    expect((await sherpa(['slack', 'manifest', '--http', 'http://x'])).err).toMatch(/https/);
  });

  it('refuses to register with what is no server id', async () => {
    const { code, out, err } = await sherpa(['discord', 'register', '--guild', 'abc']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/--guild.*no server id.*Copy Server ID/);
  });

  it('registers with Discord in one server or in all, and says when nothing was to be done', async () => {
    const services = await startServices();
    try {
      const guild = ['discord', 'register', '--guild', services.discord.guildId];
      expect((await sherpa(guild, services.env)).out).toMatch(/is registered in server/);
      expect((await sherpa(guild, services.env)).out).toMatch(/just so already/);
      expect((await sherpa(['discord', 'register', '--all'], services.env)).out).toMatch(
        /every server/,
      );
      // `/summit` and the menu's command, in the server and everywhere.
      expect(services.discord.registeredCommands()).toHaveLength(4);
    } finally {
      await services.stop();
    }
  });

  it.each([
    [['discord', 'register'], 1, /DISCORD_TOKEN is not set/],
    [['digest', '--date', '2025-13-40'], 2, /YYYY-MM-DD/],
    [['trade', '--as', 'fax'], 2, /text, slack, discord/],
    [['dance'], 2, /unknown command/],
    [['pack', 'check', 'nowhere'], 1, /nowhere/],
  ])('says what to do for %o', async (words, code, said) => {
    const result = await sherpa(words);
    expect(result.code).toBe(code);
    expect(result.out + result.err).toMatch(said);
  });

  it('names every fault of the environment', async () => {
    const { code, err } = await sherpa(['trade'], { DIGEST_TIME: 'x', PORT: 'y' });
    expect(code).toBe(1);
    expect(err).toContain('DIGEST_TIME');
    expect(err).toContain('PORT');
  });

  it('lists faults a line each and says below what to do', async () => {
    const { err } = await sherpa(['trade'], { DIGEST_TIME: 'x', LOG_LEVEL: 'y' });
    expect(err.trimEnd().split('\n')).toEqual([
      'environment: variables are wrong:',
      expect.stringMatching(/^ {2}DIGEST_TIME /),
      expect.stringMatching(/^ {2}LOG_LEVEL /),
      expect.stringMatching(/^mend them in \.env/),
    ]);
  });
});
