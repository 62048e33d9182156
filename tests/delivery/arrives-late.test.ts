import { expect, test } from 'vitest';
import type { PostedMessage } from '../../src/contract.ts';
import { PostError } from '../../src/post-error.ts';
import { createChannels } from '../support/channels.ts';
import { fastClock, planned, work } from '../support/working.ts';

/** Parts that stand in the end, when the first post got no answer and arrived at the given later try. */
async function standing(arrivesAt: 'third try' | 'while it is posted again') {
  const store = await planned([{ id: 's1', destination: { platform: 'slack', channelId: 'C1' } }]);
  const stands: { part: number; messageId: string; key: string }[] = [];
  let tries = 0;
  const platform = {
    ...createChannels(() => 'stands').platform(),
    async post(
      _channelId: string,
      { blocks }: { readonly blocks: readonly unknown[] },
      how: {
        readonly key: string;
        readonly skip: number;
        readonly onPosted: (part: number, message: PostedMessage) => Promise<void>;
      },
    ) {
      tries += 1;
      const lateOne = { part: 0, messageId: 'late', key: how.key };
      if (tries === 1) {
        throw new PostError('no answer', { outcome: 'unknown', retryAfter: null, cause: null });
      }
      if (tries === 2 && arrivesAt === 'third try') {
        stands.push(lateOne);
        throw new PostError('wait', { outcome: 'not-sent', retryAfter: 0.001, cause: null });
      }
      for (let part = how.skip; part < blocks.length; part += 1) {
        const messageId = `try ${tries}, part ${part}`;
        stands.push({ part, messageId, key: how.key });
        await how.onPosted(part, { messageId });
      }
      if (arrivesAt === 'while it is posted again') stands.push(lateOne);
      return blocks.length;
    },
    findPosted: async () => [...stands],
    async remove(_channelId: string, { messageId }: PostedMessage) {
      const at = stands.findIndex((one) => one.messageId === messageId);
      if (at >= 0) stands.splice(at, 1);
    },
  };
  const { worker, ended } = work(store, platform, { clock: fastClock() });
  await worker.settled();
  await worker.stop();
  await store.close();
  expect(ended).toEqual(['sent']);
  return stands.map(({ part }) => part).toSorted();
}

test('what arrives after the channel was read once is found before the next try', async () => {
  expect(await standing('third try')).toEqual([0, 1, 2]);
});

test('what arrives while it is posted again is taken away', async () => {
  expect(await standing('while it is posted again')).toEqual([0, 1, 2]);
});
