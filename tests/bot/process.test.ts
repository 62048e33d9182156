import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageWhere } from '../platforms/rig.ts';
import { type Child, runSherpa } from './child.ts';
import { placeIn, startServices } from './services.ts';

describe('the bot as a process', () => {
  let services: Awaited<ReturnType<typeof startServices>>;
  let bot: Child;

  beforeAll(async () => {
    services = await startServices();
    bot = runSherpa(['start'], services.env);
    await bot.said('sherpa is ready');
  });

  afterAll(async () => {
    await bot.end('SIGKILL');
    await services.stop();
  });

  it('answers on both platforms from the environment alone', async () => {
    for (const chat of [services.slack, services.discord]) {
      const place = placeIn(chat);
      await chat.typeCommand({ ...place, text: '/summit trade' });
      const reply = await messageWhere({ chat }, place, ({ text }) => text.includes('68.7'));
      expect(reply.private).toBe(true);
    }
  });

  it('logs JSON lines, says what it is connected to, and never a token', async () => {
    const lines = bot
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.find(({ msg }) => msg === 'sherpa is ready')).toMatchObject({
      platforms: ['slack', 'discord'],
    });
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DISCORD_TOKEN'] as const) {
      expect(bot.out() + bot.err()).not.toContain(services.env[name]);
    }
  });

  it('reads its packs anew when told to', async () => {
    bot.signal('SIGHUP');
    await bot.said('packs reloaded');
  });

  it('finishes what is in hand when told to stop, and ends well', async () => {
    const place = placeIn(services.slack);
    const asked = services.slack.typeCommand({ ...place, text: '/summit figure deficit' });
    await asked;
    expect(await bot.end('SIGTERM')).toBe(0);
    const seen = services.slack.transcript(place.channelId, place.personId);
    expect(seen.some(({ text }) => text.includes('58.9'))).toBe(true);
  });
});

describe('the bot behind npm', () => {
  it('stops when the shell that started it is gone', async () => {
    const services = await startServices();
    const state = await mkdtemp(join(tmpdir(), 'sherpa-state-'));
    const shell = spawn('sh', ['-c', `"${process.execPath}" src/start.js start; exit $?`], {
      env: {
        PATH: process.env.PATH,
        SHERPA_ENV_FILE: '',
        SHERPA_STATE: state,
        npm_lifecycle_event: 'start',
        ...services.env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let out = '';
      for await (const chunk of shell.stdout) {
        out += chunk;
        // The pipe ends only when the bot itself has.
        if (out.includes('sherpa is ready') && !shell.killed) shell.kill('SIGTERM');
      }
      expect(out).toContain('sherpa has stopped');
    } finally {
      await rm(state, { recursive: true });
      await services.stop();
    }
  });
});

describe('a start that cannot be', () => {
  const fails = async (env: Record<string, string>) => {
    const child = runSherpa(['start'], env);
    expect(await child.ended).toBe(1);
    expect(child.out()).not.toContain('sherpa is ready');
    return child.err();
  };

  it('prints every fault of the environment at once and no value', async () => {
    const said = await fails({
      SLACK_BOT_TOKEN: 'xoxb-very-secret',
      DISCORD_GUILD_ID: '42',
      DIGEST_TIME: 'at dawn',
    });
    expect(said).toMatch(/SLACK_APP_TOKEN is missing.*api\.slack\.com/);
    expect(said).toMatch(/DISCORD_TOKEN is missing.*discord\.com/);
    expect(said).toMatch(/DIGEST_TIME is no time of day/);
    expect(said).not.toMatch(/very-secret|at dawn| {4}at /);
  });

  it('prints every fault of the packs', async () => {
    const said = await fails({ SHERPA_PACKS: 'tests/fixtures/packs/broken' });
    expect(said).toMatch(/tests\/fixtures\/packs\/broken\/[\w-]+\/[\w./-]+:\d+:\d+: /);
    expect(said).not.toMatch(/ {4}at /);
  });

  it('says which token a service refuses and where to get another', async () => {
    const services = await startServices();
    try {
      const slack = await fails({ ...services.env, SLACK_BOT_TOKEN: 'xoxb-1-not-this-one' });
      expect(slack).toMatch(/SLACK_BOT_TOKEN/);
      const discord = await fails({ ...services.env, DISCORD_TOKEN: 'not-this-one' });
      expect(discord).toMatch(/DISCORD_TOKEN/);
      expect(slack + discord).not.toMatch(/not-this-one| {4}at /);
    } finally {
      await services.stop();
    }
  });
});
