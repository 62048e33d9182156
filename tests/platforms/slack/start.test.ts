import { afterEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import type { SlackConfig } from '../../../src/platforms/slack/config.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/platform.ts';
import { sign } from '../../../src/playground/slack/signed-http.ts';
import { startSlackStandIn } from '../../../src/playground/slack/stand-in.ts';
import { messageWhere } from '../rig.ts';
import { suiteHandlers } from '../suite-commands.ts';
import { type SlackRig, slackConfig, startSlackRig } from './slack-rig.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function failureOf(change: (config: SlackConfig) => SlackConfig): Promise<unknown> {
  const slack = await startSlackStandIn();
  const config = change(slackConfig(slack, 'socket'));
  const logger = createLogger({ level: 'silent', secrets: [] }, { write() {} });
  const platform = createSlackPlatform({ config, logger });
  closers.push(
    () => slack.stop(),
    () => platform.stop(),
  );
  return platform.start(suiteHandlers()).catch((error: unknown) => error);
}

async function startHttp(handlers = suiteHandlers()): Promise<SlackRig> {
  const rig = await startSlackRig('http', handlers);
  closers.push(() => rig.close());
  return rig;
}

describe('starting', () => {
  test('with a wrong app-level token names it and where to make one', async () => {
    const error = await failureOf((config) => ({
      ...config,
      transport: { type: 'socket', appToken: 'xapp-1-wrong' },
    }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('SLACK_APP_TOKEN');
    expect(String(error)).not.toContain('xapp-1-wrong');
  });

  test('with a bot token in the place of the app-level one names the scope that it lacks', async () => {
    const error = await failureOf((config) => ({
      ...config,
      transport: { type: 'socket', appToken: config.botToken },
    }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('connections:write');
  });

  test('on a port that is taken names the variable', async () => {
    const rig = await startHttp();
    const port = Number(new URL(rig.requestUrl() ?? '').port);
    const error = await failureOf((config) => ({
      ...config,
      transport: { type: 'http', signingSecret: 'secret', port, path: '/slack/events' },
    }));
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain('PORT');
  });

  test('is enough with the bare address of a service', async () => {
    const slack = await startSlackStandIn();
    const logger = createLogger({ level: 'silent', secrets: [] }, { write() {} });
    const apiUrl = new URL(slack.apiUrl).origin;
    const config = { ...slackConfig(slack, 'socket'), apiUrl };
    const platform = createSlackPlatform({ config, logger });
    closers.push(
      () => slack.stop(),
      () => platform.stop(),
    );
    await platform.start(suiteHandlers());
    expect(slack.connections()).toBe(1);
  });
});

describe('over HTTP', () => {
  const command = 'command=%2Fsummit&text=short&user_id=U1&team_id=T1&channel_id=C1';

  async function send(
    rig: SlackRig,
    body: string,
    signature: { readonly secret: string; readonly at: number },
    contentType = 'application/x-www-form-urlencoded',
  ): Promise<number> {
    const response = await fetch(rig.requestUrl() ?? '', {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': String(signature.at),
        'x-slack-signature': sign(signature.secret, signature.at, body),
      },
      body,
    });
    return response.status;
  }
  const nowSeconds = (): number => Math.floor(Date.now() / 1000);

  test('a request that Slack did not sign, or signed long ago, is refused and not handled', async () => {
    const handlers = suiteHandlers();
    const rig = await startHttp(handlers);
    const { signingSecret: secret } = rig.slack.credentials;
    const unsigned = await fetch(rig.requestUrl() ?? '', { method: 'POST', body: command });
    expect(unsigned.status).toBe(401);
    expect(await send(rig, command, { secret: 'another', at: nowSeconds() })).toBe(401);
    expect(await send(rig, command, { secret, at: nowSeconds() - 301 })).toBe(401);
    await rig.platform.stop();
    expect(handlers.invocations).toEqual([]);
  });

  test('any other path is not found', async () => {
    const rig = await startHttp();
    const elsewhere = new URL('/elsewhere', rig.requestUrl() ?? '');
    expect((await fetch(elsewhere, { method: 'POST', body: command })).status).toBe(404);
  });

  test('an event whose handling failed is handled when Slack sends it again, and then no more', async () => {
    let failing = true;
    const handlers = suiteHandlers({
      async question({ text }) {
        if (failing) throw new Error('not now');
        const block = {
          type: 'paragraph',
          content: [{ type: 'text', text: `On ${text}` }],
        } as const;
        const document = { title: 'Answer', summary: 'An answer.', blocks: [block], actions: [] };
        return { document, request: null };
      },
    });
    const rig = await startHttp(handlers);
    const asked = await rig.chat.say({
      channelId: rig.channelId,
      personId: rig.personId,
      text: 'trade',
    });
    const body = JSON.stringify({
      type: 'event_callback',
      event_id: 'Ev0RETRIED00',
      team_id: 'T1',
      event: {
        type: 'app_mention',
        user: rig.personId,
        text: `<@${rig.slack.bot.userId}> trade`,
        ts: asked.id,
        channel: rig.channelId,
      },
    });
    const { signingSecret: secret } = rig.slack.credentials;
    const deliver = () => send(rig, body, { secret, at: nowSeconds() }, 'application/json');
    const seen = (text: string) =>
      messageWhere(rig, rig, ({ author, text: said }) => author.bot && said.includes(text));

    expect(await deliver()).toBe(200);
    await seen('Sorry');
    failing = false;
    expect(await deliver()).toBe(200);
    await seen('On trade');
    expect(await deliver()).toBe(200);
    await rig.platform.stop();
    expect(handlers.questions).toHaveLength(2);
  });
});
