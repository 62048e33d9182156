import { WebClient } from '@slack/web-api';
import { afterEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../../src/contract.ts';
import { UserError } from '../../../src/errors.ts';
import type { ChatMessage } from '../../../src/playground/chat.ts';
import type { SlackStandInOptions } from '../../../src/playground/slack/stand-in.ts';
import { messageWhere } from '../rig.ts';
import { posting } from '../suite-actions.ts';
import { suiteDocument, suiteHandlers, suiteRequest } from '../suite-commands.ts';
import { type SlackRig, startSlackRig } from './slack-rig.ts';

/** What holds in Slack alone; what holds on every platform is in the platform suite. */

const open: SlackRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

async function start(
  handlers: Handlers = suiteHandlers(),
  options: SlackStandInOptions = {},
): Promise<SlackRig> {
  const rig = await startSlackRig('socket', handlers, options);
  open.push(rig);
  return rig;
}

const says =
  (text: string) =>
  (message: ChatMessage): boolean =>
    message.author.bot && message.text.includes(text);
const seen = (rig: SlackRig, wanted: (message: ChatMessage) => boolean, personId = rig.personId) =>
  messageWhere(rig, { channelId: rig.channelId, personId }, wanted);
const type = (rig: SlackRig, text: string) =>
  rig.chat.typeCommand({ channelId: rig.channelId, personId: rig.personId, text });
const press = (rig: SlackRig, message: ChatMessage, label: string) =>
  rig.chat.press({ messageId: message.id, personId: rig.personId, label });

/** Puts a public message with one button of ours into the channel. */
async function postButton(rig: SlackRig, label: string, value: string): Promise<ChatMessage> {
  const client = new WebClient(rig.slack.credentials.botToken, { slackApiUrl: rig.slack.apiUrl });
  const button = { type: 'button', action_id: 'sherpa:0', value } as const;
  await client.chat.postMessage({
    channel: rig.channelId,
    text: 'with a button',
    blocks: [
      { type: 'section', text: { type: 'plain_text', text: 'with a button' } },
      { type: 'actions', elements: [{ ...button, text: { type: 'plain_text', text: label } }] },
    ],
  });
  return seen(rig, says('with a button'));
}

/** Handlers whose first reply waits until `open` is called. */
function gated(): { readonly handlers: Handlers; open(): void } {
  const gate = Promise.withResolvers<void>();
  const handlers = suiteHandlers({
    async command(invocation) {
      await gate.promise;
      const request = suiteRequest(invocation);
      return { document: suiteDocument(request), request };
    },
  });
  return { handlers, open: gate.resolve };
}

test('connecting needs no more of the Web API than who the bot is and where its socket is', async () => {
  const rig = await start();
  expect(rig.slack.calls().map(({ method }) => method)).toEqual([
    'auth.test',
    'apps.connections.open',
  ]);
});

test('the log names the team and the mode, and never a token or what people typed', async () => {
  const rig = await start();
  await type(rig, '/summit echo a secret plan');
  await seen(rig, says('a secret plan'));
  const log = rig.log.join('\n');
  expect(log).toContain('"team":"Summit Desk"');
  expect(log).toContain('"mode":"socket"');
  expect(log).not.toContain('xoxb-');
  expect(log).not.toContain('xapp-');
  expect(log).not.toContain('a secret plan');
});

describe('a response URL that has run out', () => {
  test('leaves the reply to be shown to the asker another way', async () => {
    let now = Date.now();
    const { handlers, open: release } = gated();
    const rig = await start(handlers, { now: () => now });
    await type(rig, '/summit short');
    now += 31 * 60_000;
    release();
    const reply = await seen(rig, says('This is the short one.'));
    expect(reply.private).toBe(true);
    expect(rig.log.join('\n')).toContain('404');
  });

  test('does not keep a page from being posted to the channel, once', async () => {
    let now = Date.now();
    let handle: Handlers['command'] = async (invocation) => {
      const request = suiteRequest(invocation);
      return { document: suiteDocument(request), request };
    };
    const rig = await start(suiteHandlers({ command: (invocation) => handle(invocation) }), {
      now: () => now,
    });
    await type(rig, '/summit short');
    const reply = await seen(rig, says('This is the short one.'));
    const { handlers, open: release } = gated();
    handle = handlers.command;
    await press(rig, reply, 'Post to channel');
    now += 31 * 60_000;
    release();
    const shared = await seen(rig, says('This is the short one.'), rig.otherPersonId);
    expect(shared.private).toBe(false);
  });
});

describe('a button', () => {
  test('of a version that is no longer understood says so in private', async () => {
    const rig = await start();
    const posted = await postButton(rig, 'Old', '9z|something');
    await press(rig, posted, 'Old');
    const reply = await seen(rig, says('no longer understand'));
    expect(reply.private).toBe(true);
  });

  test('that turns pages never turns them on a message that others see', async () => {
    const rig = await start();
    const posted = await postButton(rig, 'Next', '1p1|long');
    await press(rig, posted, 'Next');
    const reply = await seen(rig, (message) => message.author.bot && message.id !== posted.id);
    expect(reply.private).toBe(true);
    const left = await seen(rig, says('with a button'), rig.otherPersonId);
    expect(left.edited).toBe(false);
  });

  test('that opens a link is acknowledged and answered with nothing', async () => {
    const link = { type: 'link', label: 'Source', href: 'https://example.org/' } as const;
    const rig = await start(
      suiteHandlers({
        async command(invocation) {
          const request = suiteRequest(invocation);
          return { document: { ...suiteDocument(request), actions: [link] }, request };
        },
      }),
    );
    await type(rig, '/summit short');
    const reply = await seen(rig, says('This is the short one.'));
    await press(rig, reply, 'Source');
    await type(rig, '/summit echo next');
    await seen(rig, says('You said: next'));
    expect(rig.chat.transcript(rig.channelId, rig.personId)).toHaveLength(2);
  });

  test('in a thread is answered in that thread', async () => {
    const request = { command: 'linked', args: {} };
    const rig = await start(
      suiteHandlers({ question: async () => ({ document: suiteDocument(request), request }) }),
    );
    const asked = await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'well?',
      mention: true,
    });
    const answer = await seen(rig, says('This one has a button.'));
    await press(rig, answer, 'Show the short one');
    const shown = await seen(rig, says('This is the short one.'));
    expect(shown).toMatchObject({ private: true, threadId: asked.id });
  });
});

describe('a question', () => {
  test('waits out a rate limit and is then answered', async () => {
    const rig = await start();
    rig.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 0, times: 2 });
    await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'well?',
      mention: true,
    });
    await seen(rig, says('You asked: well?'));
  });

  test('that waits for a long rate limit does not keep the bot from stopping', async () => {
    const rig = await start();
    rig.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 50, times: 1 });
    await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'well?',
      mention: true,
    });
    await expect.poll(() => rig.log.join('\n')).toContain('Slack asks to wait');
    const asked = performance.now();
    await rig.platform.stop();
    expect(performance.now() - asked).toBeLessThan(20_000);
    expect((await seen(rig, says('Sorry'))).private).toBe(true);
  });

  test('that fails is apologised for in private', async () => {
    const rig = await start(
      suiteHandlers({
        async question() {
          throw new Error('the handler broke');
        },
      }),
    );
    await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'well?',
      mention: true,
    });
    const apology = await seen(rig, says('Sorry'));
    expect(apology.private).toBe(true);
    expect(rig.log.join('\n')).toContain('the handler broke');
  });

  test('by a bot without a user is left alone', async () => {
    const handlers = suiteHandlers();
    const rig = await start(handlers);
    const text = 'from a webhook';
    rig.slack.sayAsBot({ channelId: rig.channelId, text, as: 'classic', mention: true });
    rig.slack.sayAsBot({ channelId: rig.directChannelId, text, as: 'self' });
    await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'from a person',
      mention: true,
    });
    await seen(rig, says('You asked: from a person'));
    expect(handlers.questions).toHaveLength(1);
  });
});

describe('the socket', () => {
  test.each(['warning', 'refresh_requested'] as const)(
    'is made again when Slack ends it with %s',
    async (reason) => {
      const rig = await start();
      const before = openings(rig);
      rig.slack.refreshConnections(reason);
      await opened(rig, before + 1);
      await rig.connected();
      await type(rig, '/summit short');
      await seen(rig, says('This is the short one.'));
    },
  );

  test('is made again although Slack fails to give its address', async () => {
    const rig = await start();
    rig.order({ type: 'server-error', path: 'apps.connections.open', applied: false, times: 2 });
    rig.order({ type: 'drop-socket' });
    await rig.connected();
    await type(rig, '/summit short');
    await seen(rig, says('This is the short one.'));
  });
});

const openings = (rig: SlackRig): number =>
  rig.slack.calls().filter(({ method }) => method === 'apps.connections.open').length;

async function opened(rig: SlackRig, count: number): Promise<void> {
  while (openings(rig) < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('a post', () => {
  const failure = (rig: SlackRig, channelId: string) =>
    rig.platform
      .post(channelId, suiteDocument({ command: 'short', args: {} }), posting())
      .catch((error: unknown) => error);

  test('to a channel without the app tells how to invite it', async () => {
    const rig = await start(suiteHandlers(), {
      channels: [{ name: 'newsdesk' }, { name: 'closed', botIsMember: false }],
    });
    const closed = rig.chat.channels().find(({ name }) => name === 'closed');
    const error = await failure(rig, closed?.id ?? '');
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('/invite');
  });

  test('to an archived channel says that it is archived', async () => {
    const rig = await start(suiteHandlers(), {
      channels: [{ name: 'newsdesk' }, { name: 'old', archived: true }],
    });
    const old = rig.chat.channels().find(({ name }) => name === 'old');
    expect(String(await failure(rig, old?.id ?? ''))).toContain('archived');
  });

  test('without the scope for it names the scope', async () => {
    const rig = await start(suiteHandlers(), { scopes: ['commands', 'connections:write'] });
    const error = await failure(rig, rig.channelId);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('chat:write');
  });

  test('unfolds no links', async () => {
    const rig = await start();
    const short = suiteDocument({ command: 'short', args: {} });
    await rig.platform.post(rig.channelId, short, posting());
    const call = rig.slack.calls().findLast(({ method }) => method === 'chat.postMessage');
    expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });
});
