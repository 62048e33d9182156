import { afterEach, describe, expect, test } from 'vitest';
import { encodeButtonState } from '../../../src/button-state.ts';
import type { CommandDeclaration, Platform } from '../../../src/contract.ts';
import { UserError } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import { createDiscordPlatform } from '../../../src/platforms/discord/platform.ts';
import { posting } from '../suite-actions.ts';
import { suiteCommands, suiteDocument, suiteHandlers } from '../suite-commands.ts';
import { type BareService, type Call, SHERPA_ID, startBareService, TOKEN } from './bare-service.ts';

const open: { platform: Platform; service: BareService }[] = [];
afterEach(async () => {
  for (const { platform, service } of open.splice(0)) {
    await platform.stop();
    await service.close();
  }
});

async function startBot({
  handlers = suiteHandlers(),
  answer,
  commands = suiteCommands,
}: {
  handlers?: ReturnType<typeof suiteHandlers>;
  answer?: Parameters<typeof startBareService>[0];
  commands?: readonly CommandDeclaration[];
} = {}) {
  const service = await startBareService(answer);
  const lines: string[] = [];
  const logger = createLogger(
    { level: 'debug', secrets: [TOKEN] },
    { write: (line: string) => void lines.push(line) },
  );
  const config = { token: TOKEN, guildId: undefined, apiUrl: service.apiUrl };
  const platform = createDiscordPlatform({ config, logger, commands });
  open.push({ platform, service });
  await platform.start(handlers);
  return { service, platform, handlers, lines };
}

const person = { id: '11' };
const shortCommand = {
  id: '800000000000000001',
  application_id: SHERPA_ID,
  token: 'interaction-token',
  type: 2,
  channel_id: '31',
  guild_id: '21',
  member: { user: person },
  data: { id: '5', name: 'summit', type: 1, options: [{ name: 'short', type: 1 }] },
};
const mention = {
  id: '700000000000000001',
  channel_id: '31',
  guild_id: '21',
  content: `<@${SHERPA_ID}> what of trade?`,
  author: person,
  mentions: [{ id: SHERPA_ID }],
};
const made = ({ calls }: BareService, route: RegExp): readonly Call[] =>
  calls.filter((call) => route.test(call.route));
const callback = /^POST \/interactions\/.*\/callback$/;
const edit = /^PATCH \/webhooks\//;
const messagePost = /^POST \/channels\/31\/messages$/;

describe('against a service that does only what it must', () => {
  test('the bot registers its commands and needs no other routes to start', async () => {
    const { service } = await startBot();
    expect(service.calls.map((call) => call.route)).toEqual([
      'GET /api/v10/gateway',
      'GET /gateway/bot',
      `GET /applications/${SHERPA_ID}/commands`,
      `PUT /applications/${SHERPA_ID}/commands`,
    ]);
  });

  test('a command is acknowledged in private and then answered', async () => {
    const { service } = await startBot();
    service.dispatch('INTERACTION_CREATE', shortCommand);
    expect((await service.called(callback)).body).toEqual({ type: 5, data: { flags: 64 } });
    const { body } = await service.called(edit);
    expect(JSON.stringify(body)).toContain('This is the short one.');
  });

  test('a mention in a channel that it never heard of is answered as a reply', async () => {
    const { service } = await startBot();
    service.dispatch('MESSAGE_CREATE', mention);
    const { body } = await service.called(messagePost);
    expect(body).toMatchObject({
      message_reference: { message_id: mention.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
    });
    expect(JSON.stringify(body)).toContain('You asked: what of trade?');
  });

  test('a direct message of unknown kind of channel is answered', async () => {
    const { service } = await startBot();
    const { guild_id: _, mentions: __, ...direct } = mention;
    service.dispatch('MESSAGE_CREATE', { ...direct, content: 'trade?' });
    expect(JSON.stringify((await service.called(messagePost)).body)).toContain('trade?');
  });

  test('an event that is delivered twice is answered once', async () => {
    const { service, handlers } = await startBot();
    service.dispatch('INTERACTION_CREATE', shortCommand);
    service.dispatch('INTERACTION_CREATE', shortCommand);
    service.dispatch('MESSAGE_CREATE', mention);
    service.dispatch('MESSAGE_CREATE', mention);
    await service.called(edit);
    await service.called(messagePost);
    expect(handlers.invocations).toHaveLength(1);
    expect(handlers.questions).toHaveLength(1);
    expect(made(service, callback)).toHaveLength(1);
  });

  test('a button of an earlier version is answered in private', async () => {
    const { service, handlers } = await startBot();
    const { data: _, ...rest } = shortCommand;
    service.dispatch('INTERACTION_CREATE', {
      ...rest,
      type: 3,
      data: { component_type: 2, custom_id: 'of another time' },
      message: { id: '700000000000000002', channel_id: '31', flags: 64 },
    });
    const { body } = await service.called(callback);
    expect(body).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(handlers.invocations).toEqual([]);
  });

  test('events that make no sense change nothing', async () => {
    const { service } = await startBot();
    service.dispatch('INTERACTION_CREATE', { ...shortCommand, id: '800000000000000009', type: 77 });
    service.dispatch('SOMETHING_NEW', { id: '1' });
    service.dispatch('INTERACTION_CREATE', shortCommand);
    await service.called(edit);
    expect(made(service, callback)).toHaveLength(1);
  });
});

describe('a first answer', () => {
  const taken = [400, { code: 40060, message: 'Already acknowledged' }] as const;

  test('that another process was quicker with is left to it', async () => {
    const { service, handlers } = await startBot({
      answer: ({ route }) => (callback.test(route) ? taken : null),
    });
    service.dispatch('INTERACTION_CREATE', shortCommand);
    service.dispatch('MESSAGE_CREATE', mention);
    await service.called(messagePost);
    expect(handlers.invocations).toEqual([]);
    expect(made(service, edit)).toEqual([]);
  });

  test('that came through in spite of a fault is our own', async () => {
    let faults = 1;
    const { service } = await startBot({
      answer({ route }) {
        if (!callback.test(route)) return null;
        faults -= 1;
        return faults === 0 ? [500, {}] : taken;
      },
    });
    service.dispatch('INTERACTION_CREATE', shortCommand);
    expect(JSON.stringify((await service.called(edit)).body)).toContain('This is the short one.');
  });
});

describe('a start', () => {
  test('at an address that is not the API’s says so', async () => {
    const answer = ({ route }: Call) =>
      route === 'GET /gateway/bot' ? ([404, { code: 0, message: '404' }] as const) : null;
    await expect(startBot({ answer })).rejects.toThrow(/^DISCORD_API_URL: /);
  });

  test('while the service is at fault says so', async () => {
    const answer = ({ route }: Call) =>
      route === 'GET /gateway/bot' ? ([500, {}] as const) : null;
    await expect(startBot({ answer })).rejects.toThrow('answers with a fault');
  });
});

describe('a payload on which discord.js would fail', () => {
  test('of a pressed button is answered', async () => {
    const { service } = await startBot();
    const request = { command: 'short', args: {} };
    const custom_id = encodeButtonState({ intent: 'show', page: 0, request });
    const press = { ...shortCommand, type: 3, data: { component_type: 2, custom_id } };
    service.dispatch('INTERACTION_CREATE', { ...press, app_permissions: null, message: null });
    const { body } = await service.called(edit);
    expect(JSON.stringify(body)).toContain('This is the short one.');
  });

  test('of a mention is answered', async () => {
    const { service } = await startBot();
    service.dispatch('MESSAGE_CREATE', { ...mention, guild_id: undefined, channel_type: 1 });
    service.dispatch('MESSAGE_CREATE', {
      ...mention,
      id: '700000000000000009',
      channel_type: 0,
      attachments: null,
      embeds: null,
    });
    await expect.poll(() => made(service, messagePost).length).toBe(2);
  });
});

test('stopping does not wait for a rate limit that lasts longer than stopping may', async () => {
  const { service, platform } = await startBot({
    answer: ({ route }) =>
      messagePost.test(route)
        ? [429, { message: 'Slow', retry_after: 600, global: false }, { 'retry-after': '600' }]
        : null,
  });
  service.dispatch('MESSAGE_CREATE', mention);
  await service.called(messagePost);
  const asked = performance.now();
  await platform.stop();
  expect(performance.now() - asked).toBeLessThan(20_000);
});

describe('a reply that is to be posted to the channel', () => {
  const { data: _, ...rest } = shortCommand;
  const shareButton = {
    ...rest,
    type: 3,
    data: {
      component_type: 2,
      custom_id: encodeButtonState({
        intent: 'share',
        page: 0,
        request: { command: 'short', args: {} },
      }),
    },
    message: { id: '700000000000000002', channel_id: '31', flags: 64 },
  };
  const followUp = /^POST \/webhooks\//;

  test('goes out under the name of whoever pressed, seen by all', async () => {
    const { service } = await startBot();
    service.dispatch('INTERACTION_CREATE', shareButton);
    expect((await service.called(callback)).body).toEqual({ type: 6 });
    const { body } = await service.called(followUp);
    expect(body).toMatchObject({ flags: 1 << 15, allowed_mentions: { parse: [] } });
    expect(JSON.stringify(body)).toContain(`<@${person.id}>`);
  });

  test('and may not be, is explained to whoever pressed', async () => {
    let refusals = 1;
    const { service } = await startBot({
      answer: ({ route }) => {
        if (!followUp.test(route) || refusals === 0) return null;
        refusals -= 1;
        return [403, { code: 50013, message: 'Missing Permissions' }];
      },
    });
    service.dispatch('INTERACTION_CREATE', shareButton);
    await expect.poll(() => made(service, followUp).length).toBe(2);
    expect(made(service, followUp)[1]?.body).toMatchObject({
      flags: 64,
      content: expect.stringContaining('may not send messages'),
    });
  });
});

test('a page of a message that others see is shown to whoever pressed, in private', async () => {
  const { service } = await startBot();
  const request = { command: 'long', args: {} };
  const custom_id = encodeButtonState({ intent: 'page', page: 1, request });
  service.dispatch('INTERACTION_CREATE', {
    ...shortCommand,
    type: 3,
    data: { component_type: 2, custom_id },
    message: { id: '700000000000000003', channel_id: '31', flags: 1 << 15 },
  });
  expect((await service.called(callback)).body).toEqual({ type: 5, data: { flags: 64 } });
  const { body } = await service.called(edit);
  expect(JSON.stringify(body)).toContain('Page 2 of');
});

describe('a half-typed option', () => {
  const focused = { type: 3, name: 'words', value: 'su', focused: true };
  const half = {
    ...shortCommand,
    type: 4,
    data: { ...shortCommand.data, options: [{ name: 'echo', type: 1, options: [focused] }] },
  };

  test('gets the first 25 suggestions that Discord takes', async () => {
    const long = { label: 'L'.repeat(101), value: 'v'.repeat(100) };
    const useless = { label: 'too long a value', value: 'v'.repeat(101) };
    const more = Array.from({ length: 30 }, (_, n) => ({ label: `Name ${n}`, value: `${n}` }));
    const { service } = await startBot({
      handlers: suiteHandlers({ suggest: async () => [useless, long, ...more] }),
    });
    service.dispatch('INTERACTION_CREATE', half);
    const { body } = await service.called(callback);
    expect(body).toMatchObject({ type: 8 });
    expect(body).toHaveProperty('data.choices.length', 25);
    expect(body).toHaveProperty('data.choices.0', {
      name: `${'L'.repeat(99)}…`,
      value: long.value,
    });
    expect(body).toHaveProperty('data.choices.24.name', 'Name 23');
  });

  test('gets an empty list where suggesting fails', async () => {
    const { service } = await startBot({
      handlers: suiteHandlers({
        async suggest() {
          throw new Error('broken');
        },
      }),
    });
    service.dispatch('INTERACTION_CREATE', half);
    expect((await service.called(callback)).body).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('commands', () => {
  test('that are registered already are not registered again', async () => {
    const first = await startBot();
    const [put] = made(first.service, /^PUT /);
    const second = await startBot({
      answer: ({ route }) => (/^GET .*commands$/.test(route) ? [200, put?.body] : null),
    });
    expect(put).toBeDefined();
    expect(made(second.service, /^PUT /)).toEqual([]);
  });

  test('are registered where the service does not list those that are there', async () => {
    const { service, lines } = await startBot({
      answer: ({ route }) =>
        /^GET .*commands$/.test(route) ? [404, { code: 0, message: '404: Not Found' }] : null,
    });
    expect(made(service, /^PUT .*commands$/)).toHaveLength(1);
    expect(lines.join('')).not.toContain('could not be registered');
  });

  test('that cannot be registered are logged, and the bot works', async () => {
    const { service, lines } = await startBot({
      answer: ({ route }) => (route.endsWith('/commands') ? [403, { code: 50001 }] : null),
    });
    service.dispatch('INTERACTION_CREATE', shortCommand);
    await service.called(edit);
    expect(lines.join('')).toContain('commands could not be registered');
  });
});

describe('a reply that is sent to the channel', () => {
  test('is sent again with the same nonce after a fault, so that Discord makes one of it', async () => {
    let faults = 1;
    const { service } = await startBot({
      answer: ({ route }) => {
        if (!messagePost.test(route) || faults === 0) return null;
        faults -= 1;
        return [500, { message: 'Internal Server Error' }];
      },
    });
    service.dispatch('MESSAGE_CREATE', mention);
    await expect.poll(() => made(service, messagePost).length).toBe(2);
    const nonces = made(service, messagePost).map(({ body }) => body);
    expect(nonces[0]).toEqual(nonces[1]);
    expect(nonces[0]).toHaveProperty('nonce', expect.stringMatching(/^[\w-]{25}$/));
  });
});

describe('a post', () => {
  const summary = suiteDocument({ command: 'short', args: {} }).summary;

  test('is pushed as its summary and becomes the whole at once', async () => {
    const { service, platform } = await startBot();
    const ids: string[] = [];
    await platform.post(
      '31',
      suiteDocument({ command: 'short', args: {} }),
      posting({ onPosted: async (_, { messageId }) => void ids.push(messageId) }),
    );
    const [lead, ...others] = made(service, messagePost);
    expect(lead?.body).toMatchObject({ content: expect.stringContaining(summary) });
    expect(others).toEqual([]);
    const whole = await service.called(/^PATCH \/channels\/31\/messages\//);
    expect(whole.route).toContain(ids[0]);
    expect(whole.body).toMatchObject({ content: null, flags: 1 << 15 });
  });

  test('of several messages notifies once', async () => {
    const { service, platform } = await startBot();
    await platform.post('31', suiteDocument({ command: 'long', args: {} }), posting());
    const [, ...others] = made(service, messagePost);
    expect(others.length).toBeGreaterThan(0);
    for (const { body } of others) expect(body).toMatchObject({ flags: (1 << 15) | (1 << 12) });
  });

  test('goes on behind the messages that are there already', async () => {
    const { service, platform } = await startBot();
    const document = suiteDocument({ command: 'long', args: {} });
    const all = await platform.post('31', document, posting());
    const before = made(service, messagePost).length;
    expect(await platform.post('31', document, posting({ skip: 1 }))).toBe(all);
    const again = made(service, messagePost).slice(before);
    expect(again.map(({ body }) => body)).toEqual(
      made(service, messagePost)
        .slice(1, before)
        .map(({ body }) => body),
    );
  });

  test('shows the whole below its summary where a message cannot be changed', async () => {
    const { service, platform } = await startBot({
      answer: ({ route }) =>
        route.startsWith('PATCH /channels') ? [405, { message: 'Method Not Allowed' }] : null,
    });
    await platform.post('31', suiteDocument({ command: 'short', args: {} }), posting());
    const [, whole] = made(service, messagePost);
    expect(JSON.stringify(whole?.body)).toContain('This is the short one.');
  });

  test.each([
    ['knows no such channel', 404, 10003],
    ['does not show the channel', 403, 50001],
    ['forbids posting', 403, 50013],
    ['takes the token no longer', 401, 0],
  ])('that Discord refuses because it %s is an error with a remedy', async (_, status, code) => {
    const { platform } = await startBot({
      answer: ({ route }) => (messagePost.test(route) ? [status, { code, message: 'No' }] : null),
    });
    await expect(
      platform.post('31', suiteDocument({ command: 'short', args: {} }), posting()),
    ).rejects.toBeInstanceOf(UserError);
  });
});

test('a passing refusal of the token does not keep later posts from going out', async () => {
  let refusals = 1;
  const { platform } = await startBot({
    answer: ({ route }) => {
      if (!messagePost.test(route) || refusals === 0) return null;
      refusals -= 1;
      return [401, { code: 0, message: '401: Unauthorized' }];
    },
  });
  const document = suiteDocument({ command: 'short', args: {} });
  await expect(platform.post('31', document, posting())).rejects.toMatchObject({
    where: 'DISCORD_TOKEN',
  });
  expect(await platform.post('31', document, posting())).toBe(1);
});

test('no token, of the bot or of an interaction, is logged where everything fails', async () => {
  const { service, lines } = await startBot({
    handlers: suiteHandlers({
      async command() {
        throw new Error('broken');
      },
    }),
    answer: ({ route }) => (edit.test(route) ? [400, { code: 50035, message: 'Invalid' }] : null),
  });
  service.dispatch('INTERACTION_CREATE', shortCommand);
  await expect.poll(() => lines.join('')).toContain('an event could not be answered');
  expect(lines.join('')).not.toContain('interaction-token');
  expect(lines.join('')).not.toContain(TOKEN);
});
