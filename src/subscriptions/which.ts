import type { Pack } from '../content/library.ts';
import type { Destination } from '../contract.ts';
import { UserError } from '../errors.ts';
import { channelNamed, ensureMay, ensureOpen, type OpenChannel, type Place } from './place.ts';
import type { Subscription } from './subscription.ts';
import { subscribeLine } from './wording/write-terms.ts';

/** Where somebody asks from, and the pack that is meant where none is named. */
type Asking = Place & { readonly pack: Pack };

/** What somebody asks about: a channel, and a pack where they named one. */
export interface Meant {
  readonly destination: Destination;
  readonly packNamed: string | undefined;
}

/**
 * The subscription of a channel that is meant: that of the pack named, else that of the usual pack,
 * else the only one there is. Null where there is none; throws where it is one of several.
 */
export async function subscriptionMeant(
  asking: Asking,
  { destination, packNamed }: Meant,
): Promise<Subscription | null> {
  const all = await asking.office.desk.store.list({ destination });
  const ofPack = all.find(({ packId }) => packId === asking.pack.meta.id);
  if (ofPack || packNamed !== undefined || all.length === 0) return ofPack ?? null;
  const [only, ...others] = all;
  if (only && others.length === 0) return only;
  throw new UserError({
    where: 'pack',
    what: `${channelNamed(asking, destination)} has digests of ${all.map(({ packId }) => packId).join(', ')}`,
    remedy: `say which is meant, for example pack:${only?.packId ?? ''}`,
  });
}

/** The one that is meant, for somebody who may change it. Throws where there is none, or they may not. */
export async function subscriptionToChange(asking: Asking, meant: Meant): Promise<Subscription> {
  const { destination, packNamed } = meant;
  const isHere = destination.channelId === asking.channelId;
  // Of another channel nobody but those who may change it is told whether it has one.
  if (!isHere) await ensureMay(asking, destination);
  const found = await subscriptionMeant(asking, meant);
  if (!found) {
    const { meta } = asking.pack;
    const example = { time: '07:00', zone: 'London', days: 'weekdays' };
    throw new UserError({
      what: `${channelNamed(asking, destination)} has no digest${packNamed === undefined ? '' : ` of ${meta.shortTitle}`}`,
      remedy: `set one up${isHere ? '' : ' there'}, for example with ${subscribeLine(example, asking.asker.surface)}`,
    });
  }
  if (isHere) await ensureMay(asking, destination);
  return found;
}

/** The same, where Sherpa may post there, too. */
export async function openSubscription(
  asking: Asking,
  meant: Meant,
): Promise<{ readonly subscription: Subscription; readonly channel: OpenChannel }> {
  const subscription = await subscriptionToChange(asking, meant);
  return { subscription, channel: await ensureOpen(asking, subscription.destination) };
}
