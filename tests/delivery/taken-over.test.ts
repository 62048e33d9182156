import { expect, test, vi } from 'vitest';
import { type DeliverParts, deliver } from '../../src/delivery/deliver.ts';
import type { ClaimWish } from '../../src/delivery/ledger.ts';
import { removeStray } from '../../src/delivery/remove-stray.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { PostError } from '../../src/post-error.ts';
import { createLedger } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import { planSubscriptions } from '../../src/store/plan-subscriptions.ts';
import { createChannels } from '../support/channels.ts';
import { aSubscription, insertSubscriptions } from '../support/subscriptions.ts';

const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });
const WISH: ClaimWish = { platform: 'slack', most: 9, mostPerWorkspace: 9, rooms: [] };
const EDITION = document({
  title: 'Edition',
  summary: 'x',
  blocks: [paragraph('one'), paragraph('two'), paragraph('three')],
});
const WHOLE = [1, 2, 3].map((part) => `Edition ${part} of 3`);

/** One edition that is due in C1, and what sends it. */
async function oneDue() {
  const store = await openStore({ type: 'memory' });
  await insertSubscriptions(store, [aSubscription({ channelId: 'C1', nextAt: SEVEN })]);
  await planSubscriptions(store, SEVEN, LATE_LIMIT);
  const ledger = createLedger(store, () => SEVEN);
  const channels = createChannels(() => 'stands');
  const parts: DeliverParts = {
    ledger,
    subscription: async () => aSubscription({ channelId: 'C1' }),
    compose: async () => ({ document: EDITION, snapshot: '{}' }),
    now: () => SEVEN,
    holds: () => true,
    lateLimit: LATE_LIMIT,
  };
  async function claim() {
    const [claimed] = await ledger.claim(WISH);
    if (!claimed) throw new Error('nothing was to be had');
    return claimed;
  }
  return {
    store,
    ledger,
    channels,
    platform: channels.platform(),
    parts,
    claim,
    /** Its process was frozen for longer than its lease. */
    endLease: () => store.db.updateTable('delivery').set({ lease_until: 0 }).execute(),
    texts: () => channels.seenIn('C1').map(({ text }) => text),
  };
}

test('a first message of several that came while another process took over is taken away', async () => {
  const { store, ledger, platform, parts, claim, endLease, texts } = await oneDue();
  const frozen = await claim();
  await ledger.freeze(frozen, { document: JSON.stringify(EDITION), snapshot: '{}' });
  await endLease();
  const successor = await claim();
  // It looked into the channel just before the other's message arrived there.
  const sawNothing = { ...platform, findPosted: async () => [] };
  await deliver(successor, sawNothing, parts);
  const settled = { ...frozen, documentHash: successor.documentHash };
  const woken = await deliver(settled, platform, {
    ...parts,
    // It was frozen when it had settled what to post, and before it posted.
    ledger: { ...ledger, parts: async () => new Map(), freeze: async () => true },
  });
  if (woken.outcome !== 'lost' || !woken.stray)
    throw new Error('the message too many is not told of');
  const isBusy = new PostError('wait', { outcome: 'not-sent', retryAfter: 1, cause: null });
  const remove = vi.fn(platform.remove).mockRejectedValueOnce(isBusy);
  await removeStray(frozen, woken.stray, { platform: { remove }, ledger, sleep: async () => {} });
  expect(texts()).toEqual(WHOLE);
  await store.close();
});

test('a message that somebody took away does not bring back those that stand behind it', async () => {
  const { store, channels, platform, parts, claim, endLease, texts } = await oneDue();
  const first = await claim();
  // Its process died before it could record what it posted.
  await deliver(first, platform, {
    ...parts,
    ledger: { ...parts.ledger, recordPart: async () => true },
  });
  const [opening] = channels.seenIn('C1');
  await platform.remove('C1', { messageId: opening?.id ?? '' });
  await endLease();
  await deliver(await claim(), platform, parts);
  expect(texts()).toEqual(WHOLE.slice(1));
  await store.close();
});
