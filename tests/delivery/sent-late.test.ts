import { expect, test } from 'vitest';
import { deliver } from '../../src/delivery/deliver.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { UserError } from '../../src/errors.ts';
import { PostError } from '../../src/post-error.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { createChannels, type Luck } from '../support/channels.ts';
import { aSubscription } from '../support/subscriptions.ts';
import { planned, SEVEN } from '../support/working.ts';

const WISH = { platform: 'slack', most: 9, mostPerWorkspace: 9, rooms: [] } as const;

/** Tries a delivery at seven, when this becomes of its messages, and again two hours later. */
async function triedTwice(
  lucks: readonly Luck[],
  pack: 'stays' | 'gone by the second try' = 'stays',
): Promise<readonly string[]> {
  const store = await planned([{ id: 's1', destination: { platform: 'slack', channelId: 'C1' } }]);
  let now = SEVEN;
  const ledger = createLedger(store, () => now);
  const left = [...lucks];
  const channels = createChannels(() => left.shift() ?? 'stands');
  const tryIt = async (): Promise<void> => {
    const [claim] = await ledger.claim(WISH);
    if (!claim) throw new Error('nothing was to be had');
    const late = now !== SEVEN;
    await deliver(claim, channels.platform(), {
      ledger,
      subscription: async () => aSubscription({ id: 's1', channelId: 'C1' }),
      compose: async () => {
        if (late && pack !== 'stays') throw new UserError({ what: 'no pack', remedy: 'bring it' });
        return {
          document: document({
            title: late ? 'Late edition' : 'Edition',
            summary: 'x',
            blocks: [paragraph('one'), paragraph('two')],
          }),
          snapshot: '{}',
        };
      },
      now: () => now,
      holds: () => true,
      lateLimit: Temporal.Duration.from({ hours: 12 }),
    }).catch(async (error) => {
      if (!(error instanceof PostError)) throw error;
      const unclear = error.outcome === 'unknown';
      await ledger.putOff(claim, { at: now, unclear, reason: error.message });
    });
  };
  await tryIt();
  now = SEVEN.add({ hours: 2 });
  await tryIt();
  await store.close();
  return channels.seenIn('C1').map(({ text }) => text);
}

test.each<[string, readonly Luck[]]>([
  ['the service was busy', ['limited']],
  ['its message was lost on the way', ['lost-unheard']],
])('an edition that was settled on time and is sent late, since %s, says so', async (_, lucks) => {
  expect(await triedTwice(lucks)).toEqual(['Late edition 1 of 2', 'Late edition 2 of 2']);
});

test('an edition that was begun on time goes on as it was', async () => {
  expect(await triedTwice(['stands-unheard'])).toEqual(['Edition 1 of 2', 'Edition 2 of 2']);
  expect(await triedTwice(['stands', 'limited'])).toEqual(['Edition 1 of 2', 'Edition 2 of 2']);
});

test('an edition whose pack was taken away goes as it was settled', async () => {
  expect(await triedTwice(['limited'], 'gone by the second try')).toEqual([
    'Edition 1 of 2',
    'Edition 2 of 2',
  ]);
});
