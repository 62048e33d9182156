import { createLedger } from '../../../src/store/ledger.ts';
import { planSubscriptions } from '../../../src/store/plan-subscriptions.ts';
import type { Store } from '../../../src/store/store.ts';
import { createSubscriptionStore } from '../../../src/store/subscriptions.ts';
import { aSubscription, insertSubscriptions } from '../../support/subscriptions.ts';

export const SEVEN = Temporal.Instant.from('2025-12-04T07:00:00Z');
export const NOON = Temporal.Instant.from('2025-12-04T12:00:00Z');
export const LATE_LIMIT = Temporal.Duration.from({ hours: 12 });

const PAUSE = { from: '2025-12-24', until: '2026-01-03', reason: 'the holidays' };

/** Three subscriptions: of one the edition was sent, of one it is in hand, of one it is open. */
export async function fill(store: Store): Promise<void> {
  await insertSubscriptions(
    store,
    ['C1', 'C2', 'C3'].map((channelId) =>
      aSubscription({
        id: channelId,
        channelId,
        nextAt: SEVEN,
        workspaceId: null,
        schedule: { ...aSubscription({}).schedule, silence: PAUSE },
      }),
    ),
  );
  await planSubscriptions(store, SEVEN, LATE_LIMIT);
  const ledger = createLedger(store, () => SEVEN);
  const [sent, inHand] = await ledger.claim({
    platform: 'slack',
    most: 2,
    mostPerWorkspace: 2,
    rooms: [],
  });
  if (!sent || !inHand) throw new Error('nothing was due');
  // A line separator of Unicode, which ends no line of JSON lines.
  const edition = { document: '{"title":"one\u2028two"}', snapshot: '{}' };
  await ledger.freeze(sent, edition);
  await ledger.recordPart(sent, 0, { messageId: 'm1' });
  await ledger.finish(sent, 'sent', null);
  await ledger.recordPart(inHand, 0, { messageId: 'm2' });
  const desk = createSubscriptionStore(store, () => SEVEN);
  const before = await desk.get('C3');
  if (!before) throw new Error('it is gone');
  const after = { ...before, paused: 'a pause', nextAt: null };
  await desk.change({ at: SEVEN, by: { type: 'operator' }, name: 'pause', before, after });
}

/** Everything that a person or a worker reads of a store. */
export async function contents(store: Store) {
  const desk = createSubscriptionStore(store, () => NOON);
  return {
    subscriptions: await desk.list({}),
    history: await desk.history({ most: 99 }),
    audit: await desk.changes({ most: 99 }),
    documents: await store.db.selectFrom('edition_document').selectAll().execute(),
    last: await store.db.selectFrom('last_edition').selectAll().execute(),
  };
}
