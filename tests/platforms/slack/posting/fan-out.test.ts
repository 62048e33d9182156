import { afterEach, expect, test } from 'vitest';
import type { PostError } from '../../../../src/post-error.ts';
import { posting } from '../../suite-actions.ts';
import { suiteDocument, suiteHandlers } from '../../suite-commands.ts';
import { type SlackRig, startSlackRig } from '../slack-rig.ts';

const open: SlackRig[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((rig) => rig.close()));
});

const long = suiteDocument({ command: 'long', args: {} });
const short = suiteDocument({ command: 'short', args: {} });

/** A workspace that takes 600 posts a minute, and one a second into a channel. */
async function start(channels: number): Promise<SlackRig> {
  const pace = { channelGapMs: 1000, postsPerMinute: 600 };
  const rig = await startSlackRig(
    'socket',
    suiteHandlers(),
    {
      channels: Array.from({ length: channels }, (_, n) => ({ name: `channel-${n}` })),
      postsPerSecondPerChannel: 1,
      postsPerMinute: pace.postsPerMinute,
    },
    pace,
  );
  open.push(rig);
  return rig;
}

const refusals = (rig: SlackRig) => rig.slack.calls().filter(({ status }) => status === 429);
const posts = (rig: SlackRig) =>
  rig.slack.calls().filter(({ method }) => method === 'chat.postMessage');

// A busy machine loses time of its own: once in three it has to be as quick as the limits.
test('many channels and several messages into one meet no limit, and lose no time', {
  retry: 2,
}, async () => {
  const rig = await start(20);
  const channels = rig.chat.channels().filter(({ directWith }) => directWith === undefined);
  const asked = performance.now();
  await Promise.all([
    rig.platform.post(rig.channelId, long, posting({ key: 'long' })),
    ...channels
      .slice(1)
      .map(({ id }) => rig.platform.post(id, short, posting({ key: `short-${id}` }))),
  ]);
  expect(refusals(rig)).toEqual([]);
  expect(posts(rig).length).toBeGreaterThan(20);
  expect(performance.now() - asked).toBeLessThan(3500);
});

test('a rate limit that another process brought about holds the others, too', async () => {
  const rig = await start(3);
  const [first, second] = rig.chat.channels();
  if (!first || !second) throw new Error('there are no channels');
  rig.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 1, times: 1 });
  const asked = performance.now();
  await rig.platform.post(first.id, short, posting()).catch((error: unknown) => error);
  await rig.platform.post(second.id, short, posting());
  expect(performance.now() - asked).toBeGreaterThan(990);
});

test('a post that Slack puts off for hours is given back at once, and surely was not made', async () => {
  const rig = await start(3);
  const [first, second] = rig.chat.channels();
  if (!first || !second) throw new Error('there are no channels');
  rig.order({ type: 'rate-limit', path: 'chat.postMessage', retryAfter: 3 * 3600, times: 1 });
  for (const { id } of [first, second]) {
    const refused = rig.platform.post(id, short, posting()).catch((error: unknown) => error);
    const error = await refused;
    expect(error).toMatchObject({ name: 'PostError', outcome: 'not-sent' });
    expect((error as PostError).retryAfter).toBeGreaterThan(3 * 3600 - 60);
  }
  expect(posts(rig)).toHaveLength(1);
});
