import { z } from 'zod';
import type { PlatformName } from '../contract.ts';
import type { DeliveryCause, DeliveryOutcome } from '../delivery/ledger.ts';
import {
  filterSchema,
  type Owner,
  type Subscription,
  scheduleSchema,
  type Terms,
} from '../subscriptions/subscription.ts';
import type { SubscriptionRow } from './tables.ts';

/** Rows are parsed like all that comes from outside: a backup may have been edited by hand. */

const platform = z.enum(['slack', 'discord']);
const cause = z.enum(['schedule', 'hand']);
const outcome = z.enum(['sent', 'skipped', 'missed', 'failed']);

export const readPlatform = (text: string): PlatformName => platform.parse(text);
export const readCause = (text: string): DeliveryCause => cause.parse(text);
export const readOutcome = (text: string): DeliveryOutcome => outcome.parse(text);

type ScheduleColumn = 'time' | 'zone' | 'days' | 'skip_dates' | 'silence';

/** A list kept as one text, parted by commas. */
const readList = (text: string): string[] => (text === '' ? [] : text.split(','));

export function readSubscription(row: SubscriptionRow): Subscription {
  return {
    id: row.id,
    version: row.version,
    destination: { platform: readPlatform(row.platform), channelId: row.channel_id },
    workspaceId: row.workspace_id,
    ...readTerms(row),
    owner: readOwner(row),
    paused: row.paused,
    nextAt: row.next_at === null ? null : Temporal.Instant.fromEpochMilliseconds(row.next_at),
  };
}

/** What a subscription asks for, out of its columns. */
export const readTerms = (
  row: Pick<SubscriptionRow, 'pack_id' | 'filter' | ScheduleColumn>,
): Terms => ({
  packId: row.pack_id,
  schedule: readSchedule(row),
  filter: filterSchema.parse(JSON.parse(row.filter)),
});

export const readSchedule = (row: Pick<SubscriptionRow, ScheduleColumn>) =>
  scheduleSchema.parse({
    time: row.time,
    zone: row.zone,
    days: readList(row.days),
    skipDates: readList(row.skip_dates),
    ...(row.silence === null ? {} : { silence: JSON.parse(row.silence) }),
  });

const readOwner = ({ owner_id: userId }: SubscriptionRow): Owner =>
  userId === null ? { type: 'operator' } : { type: 'person', userId };
