import { afterEach, describe, expect, test } from 'vitest';
import type { CommandDeclaration } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import { registerDiscordCommands } from '../../../src/platforms/discord/register.ts';
import { messageWhere } from '../rig.ts';
import { suiteCommands, suiteDocument, suiteHandlers } from '../suite-commands.ts';
import { type DiscordRig, startDiscordRig } from './discord-rig.ts';

const open: DiscordRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

async function start(
  handlers = suiteHandlers(),
  commands: readonly CommandDeclaration[] = suiteCommands,
): Promise<DiscordRig> {
  const rig = await startDiscordRig({ handlers, commands });
  open.push(rig);
  return rig;
}

const registrations = ({ discord }: DiscordRig): number =>
  discord.calls().filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    .length;

const answer = (rig: DiscordRig, text: string) =>
  messageWhere(
    rig,
    { channelId: rig.channelId, personId: rig.personId },
    (message) => message.author.bot && message.text.includes(text),
  );

describe('registration', () => {
  test('happens at the first start and not again at the next', async () => {
    const rig = await start();
    expect(registrations(rig)).toBe(1);
    await rig.restart();
    expect(registrations(rig)).toBe(1);
  });

  test('by hand changes nothing where nothing changed, and says so', async () => {
    const rig = await start();
    const register = (commands: readonly CommandDeclaration[]) =>
      registerDiscordCommands({
        config: {
          token: rig.discord.credentials.token,
          guildId: undefined,
          apiUrl: rig.discord.apiUrl,
        },
        commands,
        target: { type: 'global' },
        logger: createLogger({ level: 'silent', secrets: [] }, { write() {} }),
      });
    expect(await register(suiteCommands)).toBe(false);
    expect(await register(suiteCommands.slice(1))).toBe(true);
    expect(rig.discord.registeredCommands()).toHaveLength(2);
  });

  test('by hand with a wrong token names the variable', async () => {
    const rig = await start();
    const registering = registerDiscordCommands({
      config: { token: 'wrong', guildId: undefined, apiUrl: rig.discord.apiUrl },
      commands: suiteCommands,
      target: { type: 'global' },
      logger: createLogger({ level: 'silent', secrets: [] }, { write() {} }),
    });
    await expect(registering).rejects.toMatchObject({ name: 'UserError', where: 'DISCORD_TOKEN' });
  });
});

test('a half-typed option is completed with what the handlers suggest for it', async () => {
  const asked: unknown[] = [];
  const handlers = suiteHandlers({
    async suggest(request) {
      asked.push(request);
      return [{ label: 'S-400 Triumf', value: 's-400' }];
    },
  });
  const system = { name: 'system', description: 'A system', required: false, maxLength: 60 };
  const rig = await start(handlers, [
    { name: 'defence', description: 'Defence', options: [{ ...system, suggests: true }] },
  ]);
  const { channelId, personId } = rig;
  expect(await rig.discord.suggest({ channelId, personId, text: '/summit defence S-4' })).toEqual([
    { name: 'S-400 Triumf', value: 's-400' },
  ]);
  expect(asked).toMatchObject([
    {
      asker: { surface: 'discord', userId: personId },
      channelId,
      command: 'defence',
      option: 'system',
      typed: 'S-4',
      args: {},
    },
  ]);
});

describe('a connection', () => {
  test('that Discord asks to make again is resumed, and what was asked meanwhile is answered', async () => {
    const rig = await start();
    rig.discord.askToReconnect();
    const { channelId, personId } = rig;
    await rig.chat.say({ channelId, personId, text: 'asked meanwhile', mention: true });
    await answer(rig, 'You asked: asked meanwhile');
    expect(rig.discord.transcript(channelId, personId).filter((m) => m.author.bot)).toHaveLength(1);
  });

  test('whose session is over is made anew', async () => {
    const rig = await start();
    rig.discord.invalidateSessions();
    await rig.connected();
    const { channelId, personId } = rig;
    await rig.chat.typeCommand({ channelId, personId, text: '/summit short' });
    await answer(rig, 'This is the short one.');
  });
});

describe('a long reply that no button can bring the rest of', () => {
  test('is shown to its asker whole, in private', async () => {
    const rig = await start(
      suiteHandlers({
        async command() {
          return { document: suiteDocument({ command: 'long', args: {} }), request: null };
        },
      }),
    );
    const { channelId, personId } = rig;
    await rig.chat.typeCommand({ channelId, personId, text: '/summit long' });
    await answer(rig, 'Item 60;');
    const seen = rig.discord.transcript(channelId, personId).filter((m) => m.author.bot);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.every((message) => message.private)).toBe(true);
  });
});

test('stopping does not speak of a lost connection', async () => {
  const rig = await start();
  await rig.platform.stop();
  expect(rig.log.join('')).not.toContain('the connection was lost');
});
