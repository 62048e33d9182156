import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scheduleWithTimers } from '../../../src/playground/slack/schedule.ts';
import { sign } from '../../../src/playground/slack/signed-http.ts';
import { type SlackStandIn, startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { boltOverHttp, messageWhere, placesAndPeople } from './bolt-bots.ts';

let slack: SlackStandIn;
let at: ReturnType<typeof placesAndPeople>;
const closers: (() => Promise<void>)[] = [];

const start = async (options: Parameters<typeof startSlackStandIn>[0] = {}) => {
  await slack?.stop();
  slack = await startSlackStandIn(options);
  at = placesAndPeople(slack);
};
const bolt = async (
  ...args: Parameters<typeof boltOverHttp> extends [unknown, ...infer R] ? R : never
) => {
  const bot = await boltOverHttp(slack, ...args);
  closers.push(bot.stop);
  return bot;
};
beforeEach(() => start());
afterEach(async () => {
  await slack.stop();
  for (const close of closers.splice(0)) await close();
});

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that takes the challenge and answers everything else as it is told. */
async function listener(
  answer: (received: Received) => { status: number; headers?: Record<string, string> },
): Promise<string> {
  const server: Server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      if (body.includes('"url_verification"')) {
        response.end(JSON.parse(body).challenge);
        return;
      }
      const { status, headers = {} } = answer({ headers: request.headers, body });
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

test('a Bolt app behind a Request URL hears commands, buttons and events', async () => {
  const bot = await bolt((app) => {
    app.command('/summit', async ({ ack, respond }) => {
      await ack();
      await respond({
        text: 'Trade',
        blocks: [
          {
            type: 'actions',
            elements: [
              { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Next' } },
            ],
          },
        ],
      });
    });
    app.action('go', async ({ ack, respond }) => {
      await ack();
      await respond({ text: 'pressed', replace_original: false });
    });
    app.event('app_mention', async ({ say }) => {
      await say('mentioned');
    });
  });
  await slack.deliverOver({ type: 'http', requestUrl: bot.requestUrl });
  const place = { channelId: at.newsdesk, personId: at.asha };
  await slack.typeCommand({ ...place, text: '/summit trade' });
  const reply = await messageWhere(slack, place, (message) => message.buttons.length === 1);
  await slack.press({ messageId: reply.id, personId: at.asha, label: 'Next' });
  await messageWhere(slack, place, (message) => message.text === 'pressed');
  await slack.say({ ...place, text: 'hello', mention: true });
  await messageWhere(slack, place, (message) => message.text === 'mentioned');
});

test('an acknowledgement over HTTP can carry the reply', async () => {
  const bot = await bolt((app) =>
    app.command('/summit', async ({ ack, command }) => {
      await ack(command.text === 'plain' ? 'plain reply' : { text: 'json reply' });
    }),
  );
  await slack.deliverOver({ type: 'http', requestUrl: bot.requestUrl });
  const place = { channelId: at.newsdesk, personId: at.asha };
  await slack.typeCommand({ ...place, text: '/summit plain' });
  await slack.typeCommand({ ...place, text: '/summit json' });
  const texts = slack.transcript(at.newsdesk, at.asha).map(({ text }) => text);
  expect(texts).toEqual(['plain reply', 'json reply']);
});

test('a Request URL that does not give the challenge back is refused', async () => {
  const bot = await bolt(() => {}, 'another signing secret');
  const route = { type: 'http', requestUrl: bot.requestUrl } as const;
  await expect(slack.deliverOver(route)).rejects.toThrow('answered url_verification with 401');
});

test('a Bolt app turns away what was signed too long ago', async () => {
  let signedAt = Date.now();
  await start({ signedAt: () => signedAt });
  const bot = await bolt((app) => app.command('/summit', async ({ ack }) => ack()));
  await slack.deliverOver({ type: 'http', requestUrl: bot.requestUrl });
  const type = () =>
    slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit' });
  await type();
  signedAt -= 6 * 60_000;
  await expect(type()).rejects.toThrow('dispatch_failed');
});

test('requests are signed over time and raw body, in the content types that Slack uses', async () => {
  const got: Received[] = [];
  const requestUrl = await listener((received) => {
    got.push(received);
    return { status: 200 };
  });
  await slack.deliverOver({ type: 'http', requestUrl });
  await slack.typeCommand({ channelId: at.newsdesk, personId: at.asha, text: '/summit a b' });
  const [{ headers, body }] = got as [Received];
  const seconds = Number(headers['x-slack-request-timestamp']);
  expect(headers['x-slack-signature']).toBe(sign(slack.credentials.signingSecret, seconds, body));
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(new URLSearchParams(body).get('text')).toBe('a b');
});

test('the signature is the one of the published example', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  expect(sign('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body)).toBe(
    'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  );
});

test('events that fail come again with number and reason, until the app says no more', async () => {
  const later: (() => void)[] = [];
  const planned: number[] = [];
  let wake = () => {};
  await start({
    schedule: (delay, run) => {
      if (delay < 60_000) return scheduleWithTimers(delay, run);
      planned.push(delay);
      later.push(run);
      wake();
      return () => {};
    },
  });
  const tries: unknown[] = [];
  const next = Promise.withResolvers<void>();
  const requestUrl = await listener(({ headers }) => {
    tries.push([headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    if (tries.length < 3) return { status: 503 };
    if (tries.length === 3) {
      // By the time another event has come, the answer to this one has been read.
      setImmediate(() => slack.say({ channelId: at.direct, personId: at.asha, text: 'again' }));
      return { status: 503, headers: { 'x-slack-no-retry': '1' } };
    }
    next.resolve();
    return { status: 200 };
  });
  await slack.deliverOver({ type: 'http', requestUrl });
  const waiting = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await slack.say({ channelId: at.direct, personId: at.asha, text: 'hello' });
  await waiting;
  later[0]?.();
  await next.promise;
  expect(tries.slice(0, 3)).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
  ]);
  expect(planned).toEqual([60_000]);
});

test('a Request URL that is too slow is a time-out for the person', async () => {
  await start({ deadlineMs: 30 });
  const bot = await bolt((app) => app.command('/summit', async () => {}));
  await slack.deliverOver({ type: 'http', requestUrl: bot.requestUrl });
  const typed = slack.typeCommand({
    channelId: at.newsdesk,
    personId: at.asha,
    text: '/summit',
  });
  await expect(typed).rejects.toThrow('operation_timeout');
});
