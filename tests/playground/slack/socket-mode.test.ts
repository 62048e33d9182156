import { SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { NotAcknowledged } from '../../../src/playground/chat.ts';
import { scheduleWithTimers } from '../../../src/playground/slack/schedule.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import {
  type BoltBot,
  boltOverSocket,
  client,
  messageWhere,
  placesAndPeople,
  quiet,
} from './bolt-bots.ts';

let slack: SlackStandIn;
let at: ReturnType<typeof placesAndPeople>;
const closers: (() => Promise<void>)[] = [];

const start = async (options: Parameters<typeof startSlackStandIn>[0] = {}) => {
  await slack?.stop();
  slack = await startSlackStandIn(options);
  at = placesAndPeople(slack);
};
const bolt = async (listen: Parameters<typeof boltOverSocket>[1], pongWithinMs?: number) => {
  const bot: BoltBot = await boltOverSocket(slack, listen, pongWithinMs);
  closers.push(bot.stop);
  return bot;
};
beforeEach(() => start());
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await slack.stop();
});

/** Collects things and lets a test wait until there are so many. */
function collector<T>() {
  const items: T[] = [];
  const waiting = new Set<() => void>();
  return {
    items,
    add(item: T) {
      items.push(item);
      for (const check of [...waiting]) check();
    },
    reach: (count: number): Promise<readonly T[]> =>
      new Promise((resolve) => {
        const check = (): void => {
          if (items.length < count) return;
          waiting.delete(check);
          resolve(items);
        };
        waiting.add(check);
        check();
      }),
  };
}

/** A raw client of the SDK, which acknowledges only what `handle` acknowledges. */
interface RawEvent {
  ack(payload?: Record<string, unknown>): Promise<void>;
  body: { event_id: string; event: { type: string; text: string }; text: string };
  retry_num: number;
  retry_reason: string;
}
async function raw(handle: (event: RawEvent) => void): Promise<void> {
  const { client: socket } = receiver(slack.credentials.appToken);
  socket.on('slack_event', handle);
  await socket.start();
  closers.push(() => socket.disconnect());
}

/** With no Bolt app behind it, so that nothing acknowledges by itself. */
const receiver = (appToken: string) =>
  new SocketModeReceiver({
    appToken,
    logger: quiet,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });

describe('a slash command', () => {
  test('carries every field that Slack sends, with the text escaped', async () => {
    const seen = collector<Record<string, unknown>>();
    await bolt((app) =>
      app.command('/summit', async ({ ack, body }) => {
        await ack();
        seen.add(body);
      }),
    );
    const text = '/summit  find  R&D <x>';
    await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text });
    const [body] = await seen.reach(1);
    expect(body).toMatchObject({
      command: '/summit',
      text: 'find  R&amp;D &lt;x&gt;',
      channel_id: at.newsdesk,
      channel_name: 'newsdesk',
      user_id: at.asha,
      user_name: 'asha',
      is_enterprise_install: 'false',
    });
    for (const field of ['token', 'team_id', 'team_domain', 'api_app_id', 'trigger_id']) {
      expect(body?.[field]).toEqual(expect.any(String));
    }
    expect(body?.response_url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/commands\//);
  });

  test('can be answered with the acknowledgement itself', async () => {
    await bolt((app) =>
      app.command('/summit', async ({ ack, command }) => {
        if (command.text === 'loud') await ack({ response_type: 'in_channel', text: 'heard' });
        else await ack('psst');
      }),
    );
    const type = (text: string) =>
      slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text });
    await type('/summit quiet');
    await type('/summit loud');
    const seen = (personId: string) => slack.transcript(at.newsdesk, personId).map((m) => m.text);
    expect(seen(at.asha)).toEqual(['psst', 'heard']);
    expect(seen(at.boris)).toEqual(['heard']);
  });

  test('that nobody acknowledges in time fails for the person', async () => {
    await start({ deadlineMs: 20 });
    await bolt((app) => app.command('/summit', async () => {}));
    const typed = slack.typeCommand({
      channelId: at.newsdesk,
      personId: at.asha,
      text: '/summit trade',
    });
    await expect(typed).rejects.toThrow(NotAcknowledged);
    await expect(typed).rejects.toThrow('/summit failed with the error "operation_timeout"');
  });

  test('fails at once where no app is connected, and where it was never declared', async () => {
    const type = (text: string) =>
      slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text });
    await expect(type('/summit trade')).rejects.toThrow(NotAcknowledged);
    await expect(type('/other')).rejects.toThrow('/other is not a valid command');
  });

  test('reaches the app two hundred times at once, none lost', async () => {
    await bolt((app) =>
      app.command('/summit', async ({ ack, command, respond }) => {
        await ack();
        await respond(`answer ${command.text}`);
      }),
    );
    const texts = Array.from({ length: 200 }, (_, index) => `${index}`);
    const all = Promise.withResolvers<void>();
    slack.subscribe(() => {
      if (slack.transcript(at.newsdesk, at.asha).length === texts.length) all.resolve();
    });
    await Promise.all(
      texts.map((text) =>
        slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: `/summit ${text}` }),
      ),
    );
    await all.promise;
    const answers = slack.transcript(at.newsdesk, at.asha).map(({ text }) => text);
    expect(new Set(answers)).toEqual(new Set(texts.map((text) => `answer ${text}`)));
  });
});

describe('a pressed button', () => {
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: 'Trade' } },
    {
      type: 'actions',
      block_id: 'row',
      elements: [
        {
          type: 'button',
          action_id: 'go',
          value: 'v1',
          text: { type: 'plain_text', text: 'Next' },
        },
      ],
    },
  ];

  test('names message, button and person as Slack does', async () => {
    const seen = collector<Record<string, unknown>>();
    await bolt((app) =>
      app.action('go', async ({ ack, body }) => {
        await ack();
        seen.add({ ...body });
      }),
    );
    const { ts = '' } = await client(slack).chat.postMessage({
      channel: at.newsdesk,
      text: 'Trade',
      blocks,
    });
    await slack.press({ messageId: ts, personId: at.boris, label: 'Next' });
    const [body] = await seen.reach(1);
    expect(body).toMatchObject({
      type: 'block_actions',
      user: { id: at.boris, username: 'boris' },
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: at.newsdesk,
        is_ephemeral: false,
      },
      channel: { id: at.newsdesk, name: 'newsdesk' },
      message: { ts, text: 'Trade', bot_id: slack.bot.botId },
      state: { values: {} },
      actions: [
        {
          type: 'button',
          action_id: 'go',
          block_id: 'row',
          value: 'v1',
          text: { type: 'plain_text', text: 'Next' },
          action_ts: expect.stringMatching(/^\d+\.\d{6}$/),
        },
      ],
    });
  });

  test('of a private message replaces it for its one reader', async () => {
    const seen = collector<Record<string, unknown>>();
    await bolt((app) => {
      app.command('/summit', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'Trade', blocks });
      });
      app.action('go', async ({ ack, body, respond }) => {
        await ack();
        seen.add({ ...body });
        await respond({ replace_original: true, text: 'page 2', blocks: [] });
      });
    });
    const place = { channelId: at.newsdesk, personId: at.asha };
    await slack.typeCommand({ ...place, text: '/summit trade' });
    const shown = await messageWhere(slack, place, (message) => message.buttons.length === 1);
    await slack.press({ messageId: shown.id, personId: at.asha, label: 'Next' });
    const next = await messageWhere(slack, place, (message) => message.text === 'page 2');
    expect(next).toMatchObject({ id: shown.id, private: true, edited: true });
    expect(slack.transcript(at.newsdesk, at.boris)).toEqual([]);
    const [body] = seen.items;
    expect(body).toMatchObject({ container: { is_ephemeral: true, message_ts: shown.id } });
    expect(body).not.toHaveProperty('message');
  });

  test('cannot be pressed by somebody who does not see it', async () => {
    const sent = await client(slack).chat.postEphemeral({
      channel: at.newsdesk,
      user: at.asha,
      text: 'Trade',
      blocks,
    });
    const messageId = sent.message_ts ?? '';
    const press = slack.press({ messageId, personId: at.boris, label: 'Next' });
    await expect(press).rejects.toThrow('Boris does not see the message');
  });
});

describe('events', () => {
  const hear = async (options: Parameters<typeof startSlackStandIn>[0] = {}) => {
    await start(options);
    const heard = collector<Record<string, unknown>>();
    await bolt((app) => {
      app.event('app_mention', async ({ event }) => heard.add({ ...event }));
      app.message(async ({ message }) => heard.add({ ...message }));
    });
    return heard;
  };

  test('a mention in a channel makes two: the mention and the message', async () => {
    const heard = await hear();
    const said = await slack.say({
      channelId: at.newsdesk,
      personId: at.asha,
      text: 'trade & @Boris?',
      mention: true,
    });
    const [mention, message] = await heard.reach(2);
    const text = `<@${slack.bot.userId}> trade &amp; <@${at.boris}>?`;
    const common = { text, user: at.asha, channel: at.newsdesk, ts: said.id, event_ts: said.id };
    expect(mention).toMatchObject({ ...common, type: 'app_mention' });
    expect(message).toMatchObject({ ...common, type: 'message', channel_type: 'channel' });
    expect(said.text).toBe('@Sherpa trade & @Boris?');
  });

  test('a direct message makes one, mention or not', async () => {
    const heard = await hear();
    const place = { channelId: at.direct, personId: at.asha };
    await slack.say({ ...place, text: 'hello', mention: true });
    await slack.say({ ...place, text: 'again' });
    const events = await heard.reach(2);
    expect(events).toMatchObject([
      { type: 'message', channel_type: 'im' },
      { type: 'message', channel_type: 'im', text: 'again' },
    ]);
  });

  test('an answer in a thread names the root and its author', async () => {
    const heard = await hear();
    const root = await slack.say({ channelId: at.newsdesk, personId: at.asha, text: 'root' });
    await slack.say({
      channelId: at.newsdesk,
      personId: at.boris,
      text: 'answer',
      threadId: root.id,
    });
    const [, answer] = await heard.reach(2);
    expect(answer).toMatchObject({ thread_ts: root.id, parent_user_id: at.asha, text: 'answer' });
  });

  test('the bot hears itself, other bots and what becomes of its own messages', async () => {
    const heard = await hear();
    const web = client(slack);
    const { ts = '' } = await web.chat.postMessage({ channel: at.newsdesk, text: 'own' });
    await web.chat.update({ channel: at.newsdesk, ts, text: 'changed' });
    await web.chat.delete({ channel: at.newsdesk, ts });
    slack.sayAsBot({ channelId: at.newsdesk, text: 'deployed' });
    slack.sayAsBot({ channelId: at.newsdesk, text: 'old', as: 'classic' });
    const [own, changed, deleted, other, classic] = await heard.reach(5);
    expect(own).toMatchObject({ bot_id: slack.bot.botId, user: slack.bot.userId, text: 'own' });
    expect(changed).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'changed', edited: { user: slack.bot.userId } },
      previous_message: { text: 'own' },
      hidden: true,
    });
    expect(deleted).toMatchObject({ subtype: 'message_deleted', deleted_ts: ts });
    expect(other?.bot_id).not.toBe(slack.bot.botId);
    expect(other).toMatchObject({ bot_id: expect.any(String), user: expect.any(String) });
    expect(classic).toMatchObject({ subtype: 'bot_message', username: 'Old Webhook' });
    expect(classic).not.toHaveProperty('user');
  });

  test('only those that the app subscribed to come, and only from where it is a member', async () => {
    const heard = await hear({
      subscriptions: ['app_mention', 'message.channels'],
      channels: [{ name: 'in' }, { name: 'out', botIsMember: false }],
    });
    const [inside = '', outside = '', direct = ''] = slack.channels().map(({ id }) => id);
    for (const channelId of [outside, direct, inside]) {
      await slack.say({ channelId, personId: at.asha, text: 'x', mention: true });
    }
    const events = await heard.reach(2);
    expect(events).toMatchObject([
      { type: 'app_mention', channel: inside },
      { type: 'message', channel: inside },
    ]);
  });

  test('one ordered twice comes twice under one id', async () => {
    const got = collector<[text: string, id: string]>();
    await bolt((app) =>
      app.message(async ({ body, message }) =>
        got.add([('text' in message && message.text) || '', body.event_id]),
      ),
    );
    slack.order({ type: 'duplicate-event', times: 1 });
    for (const text of ['one', 'two', 'three']) {
      await slack.say({ channelId: at.newsdesk, personId: at.asha, text });
    }
    const events = await got.reach(4);
    expect(events.map(([text]) => text)).toEqual(['one', 'one', 'two', 'three']);
    expect(new Set(events.map(([, id]) => id)).size).toBe(3);
  });

  test('one that is not acknowledged comes again at once, after a minute and after five', async () => {
    const later: { delay: number; run: () => void }[] = [];
    await start({
      deadlineMs: 10,
      schedule: (delay, run) => {
        if (delay < 1000) return scheduleWithTimers(delay, run);
        later.push({ delay, run });
        planned.add(delay);
        return () => {};
      },
    });
    const planned = collector<number>();
    const tries = collector<[number, string, string]>();
    await raw((event) => tries.add([event.retry_num, event.retry_reason, event.body.event_id]));
    await slack.say({ channelId: at.direct, personId: at.asha, text: 'hello' });
    await planned.reach(1);
    later[0]?.run();
    await planned.reach(2);
    later[1]?.run();
    const seen = await tries.reach(4);
    expect(seen.map(([attempt, reason]) => [attempt, reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
      [3, 'timeout'],
    ]);
    expect(new Set(seen.map(([, , id]) => id)).size).toBe(1);
    expect(planned.items).toEqual([60_000, 300_000]);
  });
});

describe('connections', () => {
  test('a dropped one is opened again by the client, and commands get through', async () => {
    await bolt((app) => app.command('/summit', async ({ ack }) => ack('back')), 200);
    slack.order({ type: 'drop-socket' });
    expect(slack.connections()).toBe(0);
    await slack.connected();
    const place = { channelId: at.newsdesk, personId: at.asha };
    await slack.typeCommand({ ...place, text: '/summit trade' });
    expect(slack.transcript(at.newsdesk, at.asha).map(({ text }) => text)).toEqual(['back']);
  });

  test('a command that was under way on a dropped one fails at once', async () => {
    await raw(() => slack.order({ type: 'drop-socket' }));
    const place = { channelId: at.newsdesk, personId: at.asha };
    const typed = slack.typeCommand({ ...place, text: '/summit trade' });
    await expect(typed).rejects.toThrow('dispatch_failed');
  });

  test('one that Slack refreshes is replaced by the client', async () => {
    await bolt((app) => app.command('/summit', async ({ ack }) => ack('back')), 200);
    slack.refreshConnections();
    expect(slack.connections()).toBe(0);
    await slack.connected();
    await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
    expect(slack.connections()).toBe(1);
  });

  test('of several, each event goes to one', async () => {
    const got = collector<[number, string]>();
    for (const index of [0, 1, 2]) {
      await raw((event) => {
        void event.ack();
        got.add([index, event.body.event.text]);
      });
    }
    expect(slack.connections()).toBe(3);
    for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await slack.say({ channelId: at.direct, personId: at.asha, text });
    }
    const events = await got.reach(6);
    expect(events.map(([, text]) => text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(new Set(events.map(([index]) => index)).size).toBe(3);
  });

  test('ten are taken and the eleventh is sent away', async () => {
    const web = client(slack, slack.credentials.appToken);
    const open = async (): Promise<{ socket: WebSocket; first: Record<string, unknown> }> => {
      const { url = '' } = await web.apps.connections.open({});
      const socket = new WebSocket(url);
      closers.push(async () => socket.terminate());
      const first = await new Promise<Record<string, unknown>>((resolve) =>
        socket.once('message', (data) => resolve(JSON.parse(data.toString()))),
      );
      return { socket, first };
    };
    for (let count = 1; count <= 10; count += 1) {
      expect((await open()).first).toMatchObject({ type: 'hello', num_connections: count });
    }
    expect((await open()).first).toMatchObject({
      type: 'disconnect',
      reason: 'too_many_websockets',
    });
    expect(slack.connections()).toBe(10);
  });

  test('a ticket opens one connection, and none without it', async () => {
    const web = client(slack, slack.credentials.appToken);
    const { url = '' } = await web.apps.connections.open({});
    const status = (address: string): Promise<number | 'open'> =>
      new Promise((resolve) => {
        const socket = new WebSocket(address);
        closers.push(async () => socket.terminate());
        socket.once('open', () => resolve('open'));
        socket.once('error', () => {});
        socket.once('unexpected-response', (_request, response) =>
          resolve(response.statusCode ?? 0),
        );
      });
    expect(await status(url)).toBe('open');
    expect(await status(url)).toBe(401);
    expect(await status(url.replace(/ticket=[^&]*/, 'ticket=guess'))).toBe(401);
  });

  test('the wrong token gets no connection', async () => {
    const { client: socket } = receiver('xapp-1-A1-2-wrong');
    await expect(socket.start()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  });
});
