import { expect, test } from 'vitest';
import { beginEdition } from '../../src/delivery/begin-edition.ts';
import { document, paragraph } from '../../src/document/build.ts';
import { createLedger } from '../../src/store/ledger.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { aSubscription } from '../support/subscriptions.ts';
import { planned, SEVEN } from '../support/working.ts';

const { schedule } = aSubscription({});
const silence = { from: '2025-12-04', until: '2025-12-06', reason: null };
const later = { ...silence, from: '2025-12-05' };

test.each<[string, Partial<Subscription>, string]>([
  ['paused without an end', { paused: 'a move' }, 'missed'],
  ['paused for a time', { schedule: { ...schedule, silence } }, 'missed'],
  ['paused from tomorrow on', { schedule: { ...schedule, silence: later } }, 'sent'],
])(
  'an edition that is due and not begun, of a digest that was %s since',
  async (_, now, outcome) => {
    const store = await planned([{ id: 's1' }]);
    const ledger = createLedger(store, () => SEVEN);
    const [claim] = await ledger.claim({
      platform: 'slack',
      most: 1,
      mostPerWorkspace: 1,
      rooms: [],
    });
    if (!claim) throw new Error('nothing was to be had');
    const edition = document({ title: 'Edition', summary: 'x', blocks: [paragraph('one')] });
    const begun = await beginEdition(claim, {
      ledger,
      subscription: async () => aSubscription(now),
      compose: async () => ({ document: edition, snapshot: '{}' }),
      now: () => SEVEN,
      lateLimit: Temporal.Duration.from({ hours: 12 }),
    });
    expect('outcome' in begun ? begun.outcome : 'sent').toBe(outcome);
    await store.close();
  },
);
