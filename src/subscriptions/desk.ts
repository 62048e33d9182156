import { isDeepStrictEqual } from 'node:util';
import type { Destination } from '../contract.ts';
import { UserError } from '../errors.ts';
import { withoutSilence } from './silence.ts';
import { nextSlotBehind, slotDay } from './slots.ts';
import type { EditionFilter, Owner, Schedule, Silence, Subscription } from './subscription.ts';
import { subscriptionId } from './subscription-id.ts';
import type { Actor, ChangeName, SubscriptionStore } from './subscription-store.ts';

/** What a subscription is to be, as somebody asks for it. */
export interface SubscriptionWish {
  readonly destination: Destination;
  readonly workspaceId: string | null;
  readonly packId: string;
  readonly schedule: Schedule;
  readonly filter: EditionFilter;
}

/** What can be done with subscriptions; each change is written into the audit with who made it. */
export interface SubscriptionDesk {
  readonly store: SubscriptionStore;
  /**
   * Makes a subscription, or changes the one that the channel has; it is active afterwards. Where it is all
   * that already, nothing is written.
   */
  subscribe(wish: SubscriptionWish, by: Actor): Promise<Subscription>;
  /** Without an end; `reason` is told to whoever asks why nothing comes. A pause for a time is over. */
  pause(subscription: Subscription, reason: string, by: Actor): Promise<Subscription>;
  /** Pauses it for a time, after which it goes on by itself; any other pause is over. */
  silence(subscription: Subscription, silence: Silence, by: Actor): Promise<Subscription>;
  /** Goes on with the next slot, also out of a pause for a time; what it left out is not made up for. */
  resume(subscription: Subscription, by: Actor): Promise<Subscription>;
  unsubscribe(subscription: Subscription, by: Actor): Promise<void>;
  /** Sends today's edition to the channel at once. Resolves to false where it is on its way already. */
  sendNow(subscription: Subscription): Promise<boolean>;
  /** Makes the operator's subscriptions those of the environment. */
  syncOperator(wishes: readonly SubscriptionWish[]): Promise<void>;
}

/** How often the operator's subscriptions are looked at where others change them at the same time. */
const SYNC_LOOKS = 20;

class ChangedMeanwhile extends UserError {
  override readonly name = 'ChangedMeanwhile';

  constructor() {
    super({
      what: 'somebody else changed this subscription at the same moment',
      remedy: 'look at it with /summit digest list and try again',
    });
  }
}

export function createSubscriptionDesk(parts: {
  readonly store: SubscriptionStore;
  readonly now: () => Temporal.Instant;
  /** Called after a change that may have made something due. */
  readonly wake: () => void;
}): SubscriptionDesk {
  const { store, now } = parts;

  async function change(
    name: ChangeName,
    before: Subscription | null,
    after: Subscription | null,
    by: Actor,
  ): Promise<void> {
    if (!(await store.change({ at: now(), by, name, before, after }))) throw new ChangedMeanwhile();
  }

  async function write(
    before: Subscription | null,
    wish: SubscriptionWish,
    by: Actor,
  ): Promise<Subscription> {
    if (before?.paused === null && isAsWished(before, wish)) return before;
    const id = before?.id ?? subscriptionId(wish.destination, wish.packId);
    const after: Subscription = {
      id,
      version: before?.version ?? 0,
      ...wish,
      owner: ownerAfter(before, by),
      paused: null,
      nextAt: await comingAfter({ id, nextAt: before?.nextAt ?? null }, wish.schedule),
    };
    await change(before ? 'change' : 'subscribe', before, after, by);
    return after;
  }

  /**
   * The next slot of a changed subscription. One that has come and is not in the ledger yet stays: by the
   * new schedule the next tick finds it, or finds that it is none any more.
   */
  async function comingAfter(
    { id, nextAt: known }: Pick<Subscription, 'id' | 'nextAt'>,
    schedule: Schedule,
  ): Promise<Temporal.Instant> {
    const next = await upcoming(id, schedule);
    return known && Temporal.Instant.compare(known, now()) <= 0 ? known : next;
  }

  /**
   * Never a second one of a day whose edition is out, though it comes at another time or in another zone,
   * or the channel unsubscribed in between.
   */
  async function upcoming(id: string, schedule: Schedule): Promise<Temporal.Instant> {
    const last = await store.lastScheduled(id);
    const slot = nextSlotBehind(schedule, now(), last?.day ?? null);
    if (slot) return slot.at;
    throw new UserError({
      where: 'skip',
      what: 'with these days and dates to skip no edition would ever come',
      remedy: 'name more days, or fewer dates to skip',
    });
  }

  async function unsubscribe(subscription: Subscription, by: Actor): Promise<void> {
    await change('unsubscribe', subscription, null, by);
  }

  async function sync(wishes: readonly SubscriptionWish[]): Promise<void> {
    const operator: Actor = { type: 'operator' };
    const mine = (await store.list({})).filter(({ owner }) => owner.type === 'operator');
    for (const old of mine) {
      const goesOn = wishes.some((wish) => sameChannel(wish, old));
      if (!goesOn) await unsubscribe(old, operator);
    }
    for (const wish of wishes) {
      const old = await store.find(wish.destination, wish.packId);
      // What people of the channel made of it since is theirs.
      if (old && (old.owner.type === 'person' || isAsWished(old, wish))) continue;
      await write(old, wish, operator);
    }
  }

  return {
    store,
    subscribe: async (wish, by) => write(await store.find(wish.destination, wish.packId), wish, by),
    unsubscribe,
    async pause(before, reason, by) {
      const owner = ownerAfter(before, by);
      const schedule = withoutSilence(before.schedule);
      const after = { ...before, owner, schedule, paused: reason, nextAt: null };
      await change('pause', before, after, by);
      return after;
    },
    async silence(before, silence, by) {
      const owner = ownerAfter(before, by);
      const schedule = { ...before.schedule, silence };
      const nextAt = await comingAfter(before, schedule);
      const after = { ...before, owner, schedule, paused: null, nextAt };
      await change('pause', before, after, by);
      return after;
    },
    async resume(before, by) {
      const owner = ownerAfter(before, by);
      const schedule = withoutSilence(before.schedule);
      const nextAt = await upcoming(before.id, schedule);
      const after = { ...before, owner, schedule, paused: null, nextAt };
      await change('resume', before, after, by);
      return after;
    },
    async sendNow(subscription) {
      const isNew = await store.sendNow(subscription, slotDay(subscription.schedule, now()));
      parts.wake();
      return isNew;
    },
    async syncOperator(wishes) {
      for (let look = 1; ; look += 1) {
        try {
          return await sync(wishes);
        } catch (error) {
          // Processes that start at once do the same at once: what is left is seen at another look.
          if (!(error instanceof ChangedMeanwhile) || look === SYNC_LOOKS) throw error;
        }
      }
    },
  };
}

/**
 * Whoever changes a subscription of the operator's makes it their own: what people of a channel decided
 * stands when the bot is started anew with the old environment.
 */
function ownerAfter(before: Subscription | null, by: Actor): Owner {
  if (before?.owner.type === 'person') return before.owner;
  if (by.type === 'person') return { type: 'person', userId: by.userId };
  return before?.owner ?? { type: 'operator' };
}

const sameChannel = (a: SubscriptionWish, b: Subscription): boolean =>
  a.destination.platform === b.destination.platform &&
  a.destination.channelId === b.destination.channelId &&
  a.packId === b.packId;

/** A workspace that could not be asked for is no other one. */
const isAsWished = (
  a: Subscription,
  { schedule, filter, workspaceId }: SubscriptionWish,
): boolean =>
  isDeepStrictEqual(a.schedule, schedule) &&
  isDeepStrictEqual(a.filter, filter) &&
  (workspaceId === null || workspaceId === a.workspaceId);
