import { createSubscriptionStore } from '../../store/subscriptions.ts';
import { SECTIONS, type Subscription, WEEKDAYS } from '../../subscriptions/subscription.ts';
import type { Terminal } from '../terminal.ts';
import { type ListEntry, listing, localTime } from './listing.ts';
import { withStoreThatIs } from './with-store.ts';

const LABELS = ['Channel', 'Pack', 'Time'];

/** Lists subscriptions by channel: on their own clocks, or as JSON in UTC. */
export async function printSubscriptions(
  { json }: { readonly json?: true },
  terminal: Terminal,
): Promise<boolean> {
  const subscriptions = await withStoreThatIs(terminal, (store) =>
    createSubscriptionStore(store, terminal.now).list({}),
  );
  if (json) terminal.out(`${JSON.stringify(subscriptions.map(toJson), null, 2)}\n`);
  else if (subscriptions.length === 0) terminal.out('There are none.\n');
  else terminal.out(listing(LABELS, subscriptions.map(toEntry), terminal.width));
  return true;
}

function toEntry(subscription: Subscription): ListEntry {
  const { destination, packId, schedule, filter, paused, nextAt, owner } = subscription;
  const { include, exclude } = filter.topics;
  const notes = [
    paused === null
      ? `next ${nextAt ? localTime(nextAt, schedule.zone) : 'never'}`
      : `paused: ${paused}`,
    daysOf(schedule.days),
    owner.type === 'operator' ? 'by DIGEST_CHANNELS' : `by ${destination.platform}:${owner.userId}`,
    schedule.skipDates.length > 0 ? `not on ${schedule.skipDates.join(', ')}` : null,
    schedule.silence
      ? `paused from ${schedule.silence.from} until ${schedule.silence.until}`
      : null,
    include.length > 0 ? `only ${include.join(', ')}` : null,
    exclude.length > 0 ? `without ${exclude.join(', ')}` : null,
    filter.sections.length < SECTIONS.length ? `sections ${filter.sections.join(', ')}` : null,
    filter.onlyChanges ? 'only when something changed' : null,
  ];
  return {
    cells: [
      `${destination.platform}:${destination.channelId}`,
      packId,
      `${schedule.time} ${schedule.zone}`,
    ],
    notes: [notes.filter((note) => note !== null).join('; ')],
  };
}

function daysOf(days: Subscription['schedule']['days']): string {
  if (days.length === WEEKDAYS.length) return 'daily';
  return days.join(',') === WEEKDAYS.slice(0, 5).join(',') ? 'weekdays' : days.join(', ');
}

const toJson = ({ destination, nextAt, ...subscription }: Subscription) => ({
  ...destination,
  ...subscription,
  nextAt: nextAt?.toString() ?? null,
});
