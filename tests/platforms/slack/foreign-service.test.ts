import { afterEach, expect, test } from 'vitest';
import type { Platform } from '../../../src/contract.ts';
import { createLogger } from '../../../src/logger.ts';
import { createSlackPlatform } from '../../../src/platforms/slack/platform.ts';
import { posting } from '../suite-actions.ts';
import { suiteDocument, suiteHandlers } from '../suite-commands.ts';
import { type BareService, startBareService } from './bare-service.ts';

/** A service that nobody here wrote may tell less than Slack does: the bot works all the same. */

const open: { readonly platform: Platform; readonly service: BareService }[] = [];
afterEach(async () => {
  for (const { platform, service } of open.splice(0)) {
    await platform.stop();
    await service.close();
  }
});

async function start(answer?: Parameters<typeof startBareService>[0]) {
  const service = await startBareService(answer);
  const logger = createLogger({ level: 'silent', secrets: [] }, { write() {} });
  const config = {
    botToken: 'xoxb-any',
    apiUrl: service.origin,
    transport: { type: 'socket', appToken: 'xapp-any' },
  } as const;
  const platform = createSlackPlatform({ config, logger });
  open.push({ platform, service });
  const handlers = suiteHandlers();
  await platform.start(handlers);
  return { service, platform, handlers };
}

const command = { command: '/summit', text: 'short', user_id: 'U1' };

test('a command with the fewest fields is answered by its response URL', async () => {
  const { service } = await start();
  const response_url = `${service.origin}/respond/1`;
  await service.deliver('slash_commands', { ...command, response_url });
  const { body } = await service.called('/respond/1');
  expect(body).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('reply'),
  });
});

test('a command without a response URL is answered by the Web API', async () => {
  const { service } = await start((path) =>
    path === '/chat.postEphemeral' ? { status: 200, body: { ok: true } } : null,
  );
  await service.deliver('slash_commands', { ...command, channel_id: 'C1' });
  const { body } = await service.called('/chat.postEphemeral');
  expect(body).toMatchObject({ channel: 'C1', user: 'U1' });
});

test('a service that refuses the blocks gets the text alone', async () => {
  const { service } = await start((path, body) => {
    if (path.startsWith('/respond')) return { status: 400, body: { ok: false } };
    if (path !== '/chat.postEphemeral') return null;
    return {
      status: 200,
      body: body.blocks ? { ok: false, error: 'invalid_blocks' } : { ok: true },
    };
  });
  const response_url = `${service.origin}/respond/1`;
  await service.deliver('slash_commands', { ...command, channel_id: 'C1', response_url });
  await service.called('/chat.postEphemeral');
  await open[0]?.platform.stop();
  const last = service.calls.at(-1);
  expect(last?.path).toBe('/chat.postEphemeral');
  expect(last?.body).toMatchObject({ text: expect.stringContaining('This is the short one.') });
  expect(last?.body).not.toHaveProperty('blocks');
});

test('a mention with the fewest fields is answered in its thread', async () => {
  const { service, handlers } = await start();
  await service.deliver('events_api', {
    event: { type: 'app_mention', user: 'U1', text: '<@U9> trade?', ts: '1.000001', channel: 'C1' },
  });
  const { body } = await service.called('/chat.postMessage');
  expect(body).toMatchObject({ channel: 'C1', thread_ts: '1.000001' });
  expect(handlers.questions[0]?.text).toBe('trade?');
});

test('a press with the fewest fields is answered in private', async () => {
  const { service } = await start();
  await service.deliver('interactive', {
    type: 'block_actions',
    user: { id: 'U1' },
    actions: [{ action_id: 'sherpa:0', value: '1s0|short' }],
    response_url: `${service.origin}/respond/2`,
  });
  const { body } = await service.called('/respond/2');
  expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
});

test('a form of another version is taken, and its sender told to ask again', async () => {
  const { service, handlers } = await start();
  await service.deliver('interactive', {
    type: 'view_submission',
    user: { id: 'U1' },
    view: { callback_id: 'sherpa_form', private_metadata: '{"v":0}' },
  });
  const { body } = await service.called('/chat.postMessage');
  expect(body).toMatchObject({ channel: 'U1', text: expect.stringContaining('/summit help') });
  expect(handlers.invocations).toEqual([]);
});

test('events of other kinds are acknowledged and left alone', async () => {
  const { service, handlers } = await start();
  await service.deliver('events_api', { event: { type: 'reaction_added', user: 'U1' } });
  await service.deliver('events_api', {
    event: { type: 'message', channel: 'C1', ts: '1.000001' },
  });
  await open[0]?.platform.stop();
  expect(handlers.questions).toEqual([]);
});

test('a post is taken although no message id comes back', async () => {
  const { platform } = await start();
  const short = suiteDocument({ command: 'short', args: {} });
  expect(await platform.post('C1', short, posting())).toBe(1);
});
