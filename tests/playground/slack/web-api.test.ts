import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { client, placesAndPeople, quiet } from './bolt-bots.ts';

let slack: SlackStandIn;
let web: WebClient;
let at: ReturnType<typeof placesAndPeople>;

const start = async (options: Parameters<typeof startSlackStandIn>[0] = {}) => {
  await slack?.stop();
  slack = await startSlackStandIn(options);
  web = client(slack);
  at = placesAndPeople(slack);
};
beforeEach(() => start());
afterEach(() => slack.stop());

/** The data of the error that a call ends in. */
const refusal = (call: Promise<unknown>): Promise<Record<string, unknown>> =>
  call.then(
    () => {
      throw new Error('the call was not refused');
    },
    (error: { data?: Record<string, unknown> }) => error.data ?? {},
  );

describe('who may call', () => {
  test('the bot token learns who it is', async () => {
    const { user_id, bot_id, team_id } = await web.auth.test();
    expect({ user_id, bot_id }).toEqual({ user_id: slack.bot.userId, bot_id: slack.bot.botId });
    expect(team_id).toMatch(/^T0/);
  });

  test.each([
    ['no token', undefined, 'not_authed'],
    ['an unknown token', 'xoxb-1-2-wrong', 'invalid_auth'],
  ])('%s is refused', async (_name, token, error) => {
    const anonymous = new WebClient(token, { slackApiUrl: slack.apiUrl, logger: quiet });
    expect(await refusal(anonymous.auth.test())).toMatchObject({ ok: false, error });
  });

  test('either kind of token is refused where the other belongs', async () => {
    const withAppToken = client(slack, slack.credentials.appToken);
    const post = withAppToken.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    expect(await refusal(post)).toMatchObject({ error: 'not_allowed_token_type' });
    const open = web.apps.connections.open({});
    expect(await refusal(open)).toMatchObject({ error: 'not_allowed_token_type' });
  });

  test('a missing scope is named, with those that the token has', async () => {
    await start({ scopes: ['channels:read', 'users:read'] });
    const post = web.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    expect(await refusal(post)).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'channels:read,users:read',
    });
    const history = web.conversations.history({ channel: at.newsdesk });
    expect(await refusal(history)).toMatchObject({ needed: 'channels:history' });
  });

  test('an unknown method is refused', async () => {
    expect(await refusal(web.apiCall('chat.shout'))).toMatchObject({ error: 'unknown_method' });
  });

  test('the log of calls holds no token', async () => {
    await web.apiCall('chat.postMessage', {
      token: slack.credentials.botToken,
      channel: at.newsdesk,
      text: 'x',
    });
    expect(slack.calls()).toEqual([
      {
        method: 'chat.postMessage',
        args: { channel: at.newsdesk, text: 'x' },
        status: 200,
        error: null,
      },
    ]);
  });
});

describe('posting', () => {
  test('a message arrives, whether sent as a form or as JSON', async () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '*bold*' } }];
    await web.chat.postMessage({ channel: at.newsdesk, text: 'one', blocks });
    const json = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${slack.credentials.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: at.newsdesk, text: 'two' }),
    });
    expect(await json.json()).toMatchObject({ ok: true, message: { text: 'two' } });
    const seen = slack.transcript(at.newsdesk, at.asha).map((message) => message.text);
    expect(seen).toEqual(['bold', 'two']);
  });

  test('a channel may be named by #name, and a person by id, who is then written to directly', async () => {
    const posted = await web.chat.postMessage({ channel: '#defence-desk', text: 'x' });
    expect(posted.channel).toBe(at.defenceDesk);
    const { channel } = await web.chat.postMessage({ channel: at.asha, text: 'x' });
    expect(channel).toBe(at.direct);
  });

  test('channels that are unknown, foreign, archived or private to others are refused', async () => {
    await start({
      channels: [
        { name: 'foreign', botIsMember: false },
        { name: 'old', archived: true },
        { name: 'hidden', private: true, botIsMember: false },
      ],
    });
    const [foreign, old, hidden] = slack.channels().map(({ id }) => id);
    const post = (channel = '') => refusal(web.chat.postMessage({ channel, text: 'x' }));
    expect(await post('C0000000000')).toMatchObject({ error: 'channel_not_found' });
    expect(await post(foreign)).toMatchObject({ error: 'not_in_channel' });
    expect(await post(old)).toMatchObject({ error: 'is_archived' });
    expect(await post(hidden)).toMatchObject({ error: 'channel_not_found' });
  });

  test('nothing to say is refused, and so is a call without a channel', async () => {
    const empty = web.chat.postMessage({ channel: at.newsdesk, text: ' ' });
    expect(await refusal(empty)).toMatchObject({ error: 'no_text' });
    expect(await refusal(web.apiCall('chat.postMessage', { text: 'x' }))).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] missing required field: channel'] },
    });
  });

  test('text is kept at 40,000 characters and cut with a warning one past', async () => {
    const post = (length: number) =>
      web.chat.postMessage({ channel: at.newsdesk, text: 'x'.repeat(length) });
    const whole = await post(40_000);
    expect(whole.response_metadata?.warnings).toBeUndefined();
    const cut = await post(40_001);
    expect(cut.message?.text).toHaveLength(40_000);
    expect(cut.response_metadata?.warnings).toEqual(['message_truncated']);
  });

  test('an answer joins the thread of the message it answers', async () => {
    const root = await web.chat.postMessage({ channel: at.newsdesk, text: 'root' });
    const first = await web.chat.postMessage({
      channel: at.newsdesk,
      text: 'first',
      thread_ts: root.ts ?? '',
    });
    const second = await web.chat.postMessage({
      channel: at.newsdesk,
      text: 'second',
      thread_ts: first.ts ?? '',
    });
    expect(second.message?.thread_ts).toBe(root.ts);
    const replies = await web.conversations.replies({ channel: at.newsdesk, ts: root.ts ?? '' });
    expect(replies.messages?.map((message) => message.text)).toEqual(['root', 'first', 'second']);
    const history = await web.conversations.history({ channel: at.newsdesk });
    expect(history.messages).toMatchObject([{ text: 'root', reply_count: 2 }]);
  });

  test('a private message is seen by one person and stands in no history', async () => {
    const sent = await web.chat.postEphemeral({
      channel: at.newsdesk,
      user: at.asha,
      text: 'psst',
    });
    const texts = (personId: string) =>
      slack.transcript(at.newsdesk, personId).map(({ text }) => text);
    expect([texts(at.asha), texts(at.boris)]).toEqual([['psst'], []]);
    const history = await web.conversations.history({ channel: at.newsdesk });
    expect(history.messages).toEqual([]);
    const ts = sent.message_ts ?? '';
    const update = web.chat.update({ channel: at.newsdesk, ts, text: 'loud' });
    expect(await refusal(update)).toMatchObject({ error: 'message_not_found' });
  });
});

describe('changing', () => {
  test('an update keeps what it does not name', async () => {
    const posted = await web.chat.postMessage({
      channel: at.newsdesk,
      text: 'before',
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'kept' } }],
      metadata: { event_type: 'delivery', event_payload: { key: 'k1' } },
    });
    const ts = posted.ts ?? '';
    await web.chat.update({ channel: at.newsdesk, ts, text: 'after' });
    const [message] = slack.transcript(at.newsdesk, at.asha);
    expect(message).toMatchObject({ text: 'kept', edited: true });
    expect(message?.payload).toMatchObject({
      text: 'after',
      metadata: { event_payload: { key: 'k1' } },
    });
  });

  test('text is taken at 4,000 characters and refused one past', async () => {
    const { ts = '' } = await web.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    const update = (length: number) =>
      web.chat.update({ channel: at.newsdesk, ts, text: 'x'.repeat(length) });
    await update(4000);
    expect(await refusal(update(4001))).toMatchObject({ error: 'msg_too_long' });
  });

  test('only its own messages can be changed or deleted, and only those that are there', async () => {
    const said = await slack.say({ channelId: at.newsdesk, personId: at.asha, text: 'mine' });
    const theirs = { channel: at.newsdesk, ts: said.id };
    expect(await refusal(web.chat.update({ ...theirs, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await refusal(web.chat.delete(theirs))).toMatchObject({ error: 'cant_delete_message' });
    const gone = { channel: at.newsdesk, ts: '1.000000' };
    expect(await refusal(web.chat.delete(gone))).toMatchObject({ error: 'message_not_found' });
    const { ts = '' } = await web.chat.postMessage({ channel: at.newsdesk, text: 'own' });
    await web.chat.delete({ channel: at.newsdesk, ts });
    expect(slack.transcript(at.newsdesk, at.asha).map(({ text }) => text)).toEqual(['mine']);
  });
});

describe('reading', () => {
  test('history comes newest first, by pages and between two moments', async () => {
    const posted: string[] = [];
    for (const text of ['a', 'b', 'c', 'd']) {
      posted.push((await web.chat.postMessage({ channel: at.newsdesk, text })).ts ?? '');
    }
    const texts = async (args: { limit?: number; cursor?: string; oldest?: string }) => {
      const page = await web.conversations.history({ channel: at.newsdesk, ...args });
      return {
        texts: page.messages?.map(({ text }) => text),
        cursor: page.response_metadata?.next_cursor ?? '',
      };
    };
    const first = await texts({ limit: 3 });
    expect(first.texts).toEqual(['d', 'c', 'b']);
    expect(await texts({ limit: 3, cursor: first.cursor })).toEqual({ texts: ['a'], cursor: '' });
    const oldest = posted[1] ?? '';
    expect((await texts({ oldest })).texts).toEqual(['d', 'c']);
    const inclusive = await web.conversations.history({
      channel: at.newsdesk,
      oldest,
      latest: oldest,
      inclusive: true,
    });
    expect(inclusive.messages).toMatchObject([{ text: 'b' }]);
  });

  test('metadata is shown to those who ask for it alone', async () => {
    const metadata = { event_type: 'delivery', event_payload: { key: 'k1' } };
    await web.chat.postMessage({ channel: at.newsdesk, text: 'x', metadata });
    const read = (include_all_metadata: boolean) =>
      web.conversations.history({ channel: at.newsdesk, include_all_metadata });
    expect((await read(true)).messages).toMatchObject([{ metadata }]);
    expect((await read(false)).messages?.[0]).not.toHaveProperty('metadata');
  });

  test('a limit is taken at 999 and refused one past', async () => {
    await web.conversations.history({ channel: at.newsdesk, limit: 999 });
    const past = web.conversations.history({ channel: at.newsdesk, limit: 1000 });
    expect(await refusal(past)).toMatchObject({ error: 'invalid_limit' });
  });

  test('channels and people can be looked up', async () => {
    const { channel } = await web.conversations.info({ channel: at.newsdesk });
    expect(channel).toMatchObject({ name: 'newsdesk', is_channel: true, is_member: true });
    const { channels } = await web.conversations.list({ types: 'public_channel,im' });
    expect(channels?.map(({ id }) => id)).toEqual([at.newsdesk, at.defenceDesk, at.direct]);
    expect((await web.users.info({ user: at.asha })).user?.real_name).toBe('Asha');
    const nobody = web.users.info({ user: 'U0000000000' });
    expect(await refusal(nobody)).toMatchObject({ error: 'user_not_found' });
    const opened = await web.conversations.open({ users: at.boris });
    expect(slack.channels().find(({ id }) => id === opened.channel?.id)?.directWith).toBe(at.boris);
  });
});

describe('when the service is in trouble', () => {
  test('the real client waits out a 429 and gets its message through once', async () => {
    const patient = new WebClient(slack.credentials.botToken, {
      slackApiUrl: slack.apiUrl,
      logger: quiet,
      retryConfig: { retries: 3, minTimeout: 0, maxTimeout: 0 },
    });
    slack.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 0, times: 2 });
    await patient.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    expect(slack.calls().map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(slack.transcript(at.newsdesk, at.asha)).toHaveLength(1);
  });

  test('a client that does not wait is told for how long it should', async () => {
    const impatient = new WebClient(slack.credentials.botToken, {
      slackApiUrl: slack.apiUrl,
      logger: quiet,
      rejectRateLimitedCalls: true,
    });
    slack.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 7, times: 1 });
    const post = impatient.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    await expect(post).rejects.toMatchObject({ retryAfter: 7 });
  });

  test.each([
    ['before', false, 0],
    ['after', true, 1],
  ])('a 500 can come %s the message was posted', async (_when, applied, posted) => {
    slack.order({ type: 'server-error', path: 'chat.postMessage', applied, times: 1 });
    const post = web.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    await expect(post).rejects.toMatchObject({ statusCode: 500 });
    expect(slack.transcript(at.newsdesk, at.asha)).toHaveLength(posted);
  });

  describe('with the limits of posts switched on', () => {
    let now = 1_764_900_000_000;
    const post = async (channel: string) => {
      const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
        method: 'POST',
        headers: { authorization: `Bearer ${slack.credentials.botToken}` },
        body: new URLSearchParams({ channel, text: 'x' }),
      });
      return [response.status, response.headers.get('retry-after')];
    };

    test('a channel takes one a second', async () => {
      await start({ postsPerSecondPerChannel: 1, now: () => now });
      expect(await post(at.newsdesk)).toEqual([200, null]);
      expect(await post(at.newsdesk)).toEqual([429, '1']);
      expect(await post(at.defenceDesk)).toEqual([200, null]);
      now += 1000;
      expect(await post(at.newsdesk)).toEqual([200, null]);
    });

    test('the workspace takes so many a minute, over all channels', async () => {
      await start({ postsPerMinute: 2, now: () => now });
      expect(await post(at.newsdesk)).toEqual([200, null]);
      now += 10_000;
      expect(await post(at.defenceDesk)).toEqual([200, null]);
      expect(await post(at.newsdesk)).toEqual([429, '50']);
      now += 50_000;
      expect(await post(at.newsdesk)).toEqual([200, null]);
      expect(await post(at.newsdesk)).toEqual([429, '10']);
    });
  });

  test.each([
    ['before', false, 0],
    ['after', true, 1],
  ])('a connection can be cut %s the message was posted', async (_when, applied, posted) => {
    slack.order({ type: 'hang-up', path: 'chat.postMessage', applied, times: 1 });
    const post = web.chat.postMessage({ channel: at.newsdesk, text: 'x' });
    await expect(post).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
    expect(slack.transcript(at.newsdesk, at.asha)).toHaveLength(posted);
    expect(slack.calls().at(-1)).toMatchObject({ status: 0, error: 'hang-up' });
  });

  test('an answer can stay away until the client gives up', async () => {
    slack.order({ type: 'hang', path: 'chat.postMessage', applied: true, times: 1 });
    const client = new AbortController();
    const post = fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.credentials.botToken}` },
      body: new URLSearchParams({ channel: at.newsdesk, text: 'x' }),
      signal: client.signal,
    });
    await expect.poll(() => slack.transcript(at.newsdesk, at.asha).length).toBe(1);
    client.abort();
    await expect(post).rejects.toMatchObject({ name: 'AbortError' });
  });
});
