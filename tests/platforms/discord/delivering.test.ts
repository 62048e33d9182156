import { afterEach, describe, expect, test } from 'vitest';
import type { PostOptions } from '../../../src/contract.ts';
import { ClosedChannel, PostError, PostWithheld } from '../../../src/post-error.ts';
import { failure, posting } from '../suite-actions.ts';
import { suiteDocument, suiteHandlers } from '../suite-commands.ts';
import { type DiscordRig, startDiscordRig } from './discord-rig.ts';

const document = suiteDocument({ command: 'short', args: {} });
const WHOLE = 'This is the short one.';

const open: DiscordRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

async function start(options: { rateLimits?: boolean } = {}): Promise<DiscordRig> {
  const rig = await startDiscordRig({ handlers: suiteHandlers(), commands: [], ...options });
  open.push(rig);
  return rig;
}

const post = ({ platform, channelId }: DiscordRig, options: Partial<PostOptions> = {}) =>
  platform.post(channelId, document, posting(options));
const find = ({ platform, channelId }: DiscordRig, since: Temporal.Instant) =>
  platform.findPosted(channelId, document, { key: 'suite-1', since });
const seen = ({ discord, channelId, personId }: DiscordRig): readonly string[] =>
  discord.transcript(channelId, personId).map(({ text }) => text);
const editsIn = ({ channelId }: DiscordRig): string => `/channels/${channelId}/messages/`;
const begun = (): Temporal.Instant => Temporal.Now.instant();

describe('a post whose summary could not be made whole at once', () => {
  test.each(['server-error', 'hang-up'] as const)('is made whole after a %s', async (type) => {
    const rig = await start();
    rig.order({ type, path: editsIn(rig), applied: false, times: 1 });
    await post(rig);
    expect(seen(rig)).toEqual([expect.stringContaining(WHOLE)]);
  });

  test('counts as open, and is made whole when it is looked for', async () => {
    const rig = await start();
    const since = begun();
    const kept: number[] = [];
    rig.order({ type: 'server-error', path: editsIn(rig), applied: false, times: 3 });
    const error = await failure(post(rig, { onPosted: async (part) => void kept.push(part) }));
    expect(error).toBeInstanceOf(PostError);
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(kept).toEqual([]);
    expect(seen(rig)).toEqual([document.summary]);
    const [summary] = rig.discord.transcript(rig.channelId, rig.personId);
    expect(await find(rig, since)).toEqual([{ part: 0, messageId: summary?.id }]);
    expect(seen(rig)).toEqual([expect.stringContaining(WHOLE)]);
  });

  test('does not count as not sent where Discord asks to wait with it', async () => {
    const rig = await start();
    rig.order({ type: 'rate-limit', path: editsIn(rig), retryAfter: 9, times: 1 });
    expect(await failure(post(rig))).toMatchObject({ outcome: 'unknown', retryAfter: 9 });
  });

  test('is left as it is where somebody takes it away meanwhile', async () => {
    const rig = await start();
    const since = begun();
    const taken = rig.discord.subscribe(() => {
      const [message] = rig.discord.transcript(rig.channelId, rig.personId);
      if (!message) return;
      taken();
      rig.discord.takeAway(message.id);
    });
    expect(await post(rig)).toBe(1);
    expect(seen(rig)).toEqual([]);
    expect(await find(rig, since)).toEqual([]);
  });
});

describe('a post that is made twice within minutes', () => {
  test('stands once', async () => {
    const rig = await start();
    const ids: string[] = [];
    const onPosted = async (_: number, message: { messageId: string }) =>
      void ids.push(message.messageId);
    await post(rig, { onPosted });
    await post(rig, { onPosted });
    expect(seen(rig)).toEqual([expect.stringContaining(WHOLE)]);
    expect(new Set(ids).size).toBe(1);
  });

  test('stands twice under another key, or in another channel', async () => {
    const rig = await start();
    await post(rig);
    await post(rig, { key: 'suite-2' });
    const [, another] = rig.discord.channels();
    await rig.platform.post(another?.id ?? '', document, posting());
    expect(seen(rig)).toHaveLength(2);
    expect(rig.discord.transcript(another?.id ?? '', rig.personId)).toHaveLength(1);
  });
});

describe('whether a post may still be made', () => {
  test('is asked behind all that it waits for', async () => {
    const rig = await start();
    const path = rig.postPath(rig.channelId);
    rig.order({ type: 'rate-limit', path, retryAfter: 1, times: 1 });
    let mine = true;
    const posted = post(rig, { mayPost: () => mine });
    await expect.poll(() => rig.discord.calls().at(-1)?.status).toBe(429);
    mine = false;
    expect(await failure(posted)).toBeInstanceOf(PostWithheld);
    expect(seen(rig)).toEqual([]);
  });

  test('is asked again before the summary is made whole', async () => {
    const rig = await start();
    const since = begun();
    let asked = 0;
    const mayPost = () => {
      asked += 1;
      return asked === 1;
    };
    expect(await failure(post(rig, { mayPost }))).toBeInstanceOf(PostWithheld);
    expect(await find(rig, since)).toHaveLength(1);
    expect(seen(rig)).toEqual([expect.stringContaining(WHOLE)]);
  });
});

test('a channel whose past may not be read is not taken for one without the post', async () => {
  const rig = await start();
  await post(rig);
  const sealed = rig.discord.channels().find(({ name }) => name === 'sealed')?.id ?? '';
  const sought = { key: 'suite-1', since: begun() };
  expect(await failure(rig.platform.findPosted(sealed, document, sought))).toBeInstanceOf(
    ClosedChannel,
  );
  expect(await rig.platform.checkAccess(sealed)).toMatchObject({
    may: false,
    refusal: { remedy: expect.stringContaining('Read Message History') },
  });
});

// A busy machine takes time of its own: once in three it has to keep up with the limits.
test('a fan-out meets no refusal and takes little longer than the limits ask for', {
  retry: 2,
}, async () => {
  const rig = await start({ rateLimits: true });
  const channels = rig.discord.channels().filter(({ name }) => name.startsWith('fan-out'));
  const before = performance.now();
  await Promise.all(channels.map(({ id }) => rig.platform.post(id, document, posting())));
  const seconds = (performance.now() - before) / 1000;
  const calls = rig.discord.calls().filter(({ path }) => path.includes('/messages'));
  expect(calls).toHaveLength(channels.length * 2);
  expect(calls.filter(({ status }) => status !== 200)).toEqual([]);
  expect(seconds).toBeLessThan((calls.length / 50) * 1.5);
});
