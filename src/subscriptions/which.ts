import type { Pack } from '../content/library.ts';
import { UserError } from '../errors.ts';
import { destinationMeant, ensureMay, ensureOpen, type OpenChannel, type Place } from './place.ts';
import type { Subscription } from './subscription.ts';
import { subscribeLine } from './wording/write-terms.ts';

/** Where somebody asks from, and the pack that is meant where none is named. */
type Asking = Place & { readonly pack: Pack };

/**
 * The subscription of this channel that is meant: that of the pack named, else that of the usual pack,
 * else the only one there is. Null where there is none; throws where it is one of several.
 */
export async function subscriptionMeant(
  asking: Asking,
  packNamed: string | undefined,
): Promise<Subscription | null> {
  const all = await asking.office.desk.store.list({ destination: destinationMeant(asking) });
  const ofPack = all.find(({ packId }) => packId === asking.pack.meta.id);
  if (ofPack || packNamed !== undefined || all.length === 0) return ofPack ?? null;
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  throw new UserError({
    where: 'pack',
    what: `this channel has digests of ${all.map(({ packId }) => packId).join(', ')}`,
    remedy: `say which is meant, for example pack:${only?.packId ?? ''}`,
  });
}

/** The one that is meant, for somebody who may change it. Throws where there is none, or they may not. */
export async function subscriptionToChange(
  asking: Asking,
  packNamed: string | undefined,
): Promise<Subscription> {
  const found = await subscriptionMeant(asking, packNamed);
  if (!found) {
    const { meta } = asking.pack;
    const example = { time: '07:00', zone: 'London', days: 'weekdays' };
    throw new UserError({
      what: `this channel has no digest${packNamed === undefined ? '' : ` of ${meta.shortTitle}`}`,
      remedy: `set one up, for example with ${subscribeLine(example, asking.asker.surface)}`,
    });
  }
  await ensureMay(asking, found.destination);
  return found;
}

/** The same, where Sherpa may post there, too. */
export async function openSubscription(
  asking: Asking,
  packNamed: string | undefined,
): Promise<{ readonly subscription: Subscription; readonly channel: OpenChannel }> {
  const subscription = await subscriptionToChange(asking, packNamed);
  return { subscription, channel: await ensureOpen(asking, subscription.destination) };
}
