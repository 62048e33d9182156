import { expect, it } from 'vitest';
import { ClosedChannel } from '../../src/post-error.ts';
import { viewPausedDigest } from '../../src/views/paused-digest.ts';

it('whoever set a digest up learns which channel’s is paused, why, and how it goes on', () => {
  const refusal = new ClosedChannel({
    where: 'Slack channel C0123456789',
    what: 'the channel is archived',
    remedy: 'unarchive it',
  });
  const document = viewPausedDigest(
    { destination: { platform: 'slack', channelId: 'C0123456789' } },
    refusal,
  );
  const channels = document.blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.content.filter(({ type }) => type === 'channel') : [],
  );
  // Its name, which the platform puts there: an id says nothing to a person.
  expect(channels).toEqual([{ type: 'channel', id: 'C0123456789' }]);
  expect(document.summary).not.toContain('C0123456789');
  expect(document.summary).toMatch(/archived.*unarchive it.*\/summit digest resume/);
});
