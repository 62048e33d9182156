import { expect, test } from 'vitest';
import { posting } from '../../suite-actions.ts';
import { suiteDocument, suiteHandlers } from '../../suite-commands.ts';
import { startSlackRig } from '../slack-rig.ts';

test('a message that two processes posted is found twice, the older one first', async () => {
  const rig = await startSlackRig('socket', suiteHandlers());
  const short = suiteDocument({ command: 'short', args: {} });
  const since = Temporal.Now.instant();
  const ids: string[] = [];
  for (let process = 0; process < 2; process += 1) {
    const onPosted = async (_: number, { messageId }: { messageId: string }) =>
      void ids.push(messageId);
    await rig.platform.post(rig.channelId, short, posting({ onPosted }));
  }
  const found = await rig.platform.findPosted(rig.channelId, short, { key: 'suite-1', since });
  expect(found).toEqual(ids.map((messageId) => ({ part: 0, messageId })));
  await rig.close();
});
