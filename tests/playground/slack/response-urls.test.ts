import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { type BoltBot, boltOverSocket, placesAndPeople } from './bolt-bots.ts';

let now = 1_764_900_000_000;
let slack: SlackStandIn;
let bot: BoltBot;
let at: ReturnType<typeof placesAndPeople>;
let url: string;

const answer = z.object({ ok: z.boolean(), error: z.string().optional() });
const button = (label: string) => ({
  type: 'actions',
  elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: label } }],
});
const post = async (body: unknown) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { ok, error } = answer.parse(await response.json());
  return { status: response.status, body: error === undefined ? { ok } : { ok, error } };
};
const seen = (personId: string) => slack.transcript(at.newsdesk, personId).map((m) => m.text);

beforeEach(async () => {
  slack = await startSlackStandIn({ now: () => now });
  at = placesAndPeople(slack);
  bot = await boltOverSocket(slack, (app) => {
    app.command('/summit', async ({ ack, command }) => {
      url = command.response_url;
      await ack();
    });
    app.action('go', async ({ ack, body }) => {
      if ('response_url' in body) url = String(body.response_url);
      await ack();
    });
  });
  await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
});
afterEach(async () => {
  await bot.stop();
  await slack.stop();
});

test('a command is answered to the person alone, or to the channel where that is said', async () => {
  expect(await post({ text: 'psst' })).toEqual({ status: 200, body: { ok: true } });
  await post({ text: 'hear', response_type: 'in_channel' });
  expect([seen(at.asha), seen(at.boris)]).toEqual([['psst', 'hear'], ['hear']]);
});

test('a URL is good for five answers and not for a sixth', async () => {
  for (let use = 1; use <= 5; use += 1) expect((await post({ text: `${use}` })).status).toBe(200);
  expect(await post({ text: '6' })).toMatchObject({ status: 404, body: { error: 'used_url' } });
  expect(seen(at.asha)).toEqual(['1', '2', '3', '4', '5']);
});

test('a URL is good for thirty minutes and no longer', async () => {
  now += 30 * 60_000;
  expect((await post({ text: 'in time' })).status).toBe(200);
  now += 1;
  expect(await post({ text: 'late' })).toMatchObject({
    status: 404,
    body: { error: 'expired_url' },
  });
});

test('a URL that was never given is not found', async () => {
  url = url.replace(/.{4}$/, '0000');
  expect((await post({ text: 'x' })).status).toBe(404);
});

test('what Slack would not show is refused and uses nothing up', async () => {
  const long = { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } };
  expect((await post({})).body.error).toBe('no_text');
  expect(await post({ text: 'x', blocks: [long] })).toMatchObject({
    status: 400,
    body: { error: 'invalid_blocks' },
  });
  for (let use = 1; use <= 5; use += 1) expect((await post({ text: `${use}` })).status).toBe(200);
});

test('an ordered fault strikes an answer too', async () => {
  slack.order({ type: 'rate-limit', path: '/commands/', retryAfter: 3, times: 1 });
  expect((await post({ text: 'x' })).status).toBe(429);
  expect((await post({ text: 'x' })).status).toBe(200);
});

test('Bolt says so where an answer is refused', async () => {
  await bot.stop();
  const failed = Promise.withResolvers<unknown>();
  bot = await boltOverSocket(slack, (app) =>
    app.command('/summit', async ({ ack, respond }) => {
      await ack();
      for (let use = 0; use < 5; use += 1) await respond('again');
      await respond('once too often').catch(failed.resolve);
    }),
  );
  await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
  expect(await failed.promise).toMatchObject({ code: 'slack_bolt_respond_error' });
});

describe('an answer to a button', () => {
  const pressOn = async (body: unknown, personId: string) => {
    await post(body);
    const message = slack.transcript(at.newsdesk, personId).find((m) => m.buttons.length > 0);
    await slack.press({ messageId: message?.id ?? '', personId, label: 'Next' });
  };
  const shared = { text: 'first', blocks: [button('Next')], response_type: 'in_channel' };

  test('replaces the message for all who see it', async () => {
    await pressOn(shared, at.boris);
    await post({ replace_original: true, text: 'second' });
    expect([seen(at.asha), seen(at.boris)]).toEqual([['second'], ['second']]);
  });

  test('replaces it too where nothing is said, and adds to it where that is said', async () => {
    await pressOn(shared, at.boris);
    await post({ replace_original: false, text: 'for me' });
    expect([seen(at.asha).length, seen(at.boris).length]).toEqual([1, 2]);
    await post({ text: 'second' });
    expect(seen(at.asha)).toEqual(['second']);
  });

  test('can take the message away', async () => {
    await pressOn({ text: 'first', blocks: [button('Next')] }, at.asha);
    await post({ delete_original: true });
    expect(seen(at.asha)).toEqual([]);
  });

  test('can share a private message with the channel', async () => {
    await pressOn({ text: 'first', blocks: [button('Next')] }, at.asha);
    await post({ replace_original: false, response_type: 'in_channel', text: 'for all' });
    expect(seen(at.boris)).toEqual(['for all']);
  });
});
