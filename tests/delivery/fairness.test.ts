import { expect, test } from 'vitest';
import type { Platform } from '../../src/contract.ts';
import { createChannels } from '../support/channels.ts';
import { planned, SEVEN, work } from '../support/working.ts';

/** So many channels of each workspace: more than a worker has under way at once. */
const CHANNELS = 60;

const channelsOf = (workspaceId: string) =>
  Array.from({ length: CHANNELS }, (_, at) => ({
    id: `${workspaceId}-${at}`,
    workspaceId,
    destination: { platform: 'slack', channelId: `${workspaceId}-${at}` } as const,
  }));

test('a workspace that does not answer holds up nobody else', async () => {
  const store = await planned([...channelsOf('slow'), ...channelsOf('quick')]);
  const channels = createChannels(() => 'stands');
  const open = channels.platform();
  const never = Promise.withResolvers<never>();
  const platform: Platform = {
    ...open,
    post: (channelId, document, options) =>
      channelId.startsWith('slow') ? never.promise : open.post(channelId, document, options),
  };
  const { worker, ended } = work(store, platform, { clock: () => SEVEN });
  await expect.poll(() => ended.length, { timeout: 10_000 }).toBe(CHANNELS);
  for (const { destination } of channelsOf('quick')) {
    expect(channels.seenIn(destination.channelId)).toHaveLength(3);
  }
  never.reject(new Error('the service was shut down'));
  await worker.stop();
  await store.close();
});
