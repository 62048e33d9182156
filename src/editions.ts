import type { Library, Pack } from './content/library.ts';
import type { Composed } from './delivery/begin-edition.ts';
import { composeEdition } from './digest/edition.ts';
import { type EditionMemory, snapshotOf } from './digest/snapshot.ts';
import { UserError } from './errors.ts';
import type { Subscription } from './subscriptions/subscription.ts';
import { viewEdition } from './views/edition.ts';

/** What an edition is asked for. */
export interface EditionWish {
  readonly subscription: Pick<Subscription, 'packId' | 'filter' | 'schedule'>;
  /** The day that it is for, in the subscription's zone. */
  readonly day: Temporal.PlainDate;
  readonly slotAt: Temporal.Instant;
  /** What its channel was last told, and under which name it is kept; null where that is nothing. */
  readonly last: { readonly memory: EditionMemory; readonly snapshotHash: string } | null;
  /** Whether it comes so late that it must say so. */
  readonly late: boolean;
}

/** Makes editions. */
export interface Editions {
  /** Null where nothing changed and the subscription asks for changes only. */
  compose(wish: EditionWish): Composed | null;
}

/** Made once for all channels that are to get the same; kept no longer than the packs are in use. */
const KEPT = 100;

/** Editions are made from the packs as they are when they are asked for. */
export function createEditions(library: () => Library): Editions {
  let keptFor: Library | null = null;
  const editions = new Map<string, Composed | null>();
  const snapshots = new Map<string, string>();

  function make({ subscription, day, slotAt, last, late }: EditionWish): Composed | null {
    const current = library();
    const pack = packOf(current, subscription.packId);
    const { filter, schedule } = subscription;
    const edition = composeEdition(pack, day, { filter, last: last?.memory ?? null });
    if (filter.onlyChanges && edition.isQuiet) return null;
    const document = viewEdition(edition, {
      library: current,
      now: slotAt,
      zone: schedule.zone,
      late: late ? { dueAt: slotAt } : null,
    });
    return { document, snapshot: snapshotFor(pack) };
  }

  function snapshotFor(pack: Pack): string {
    return snapshots.getOrInsertComputed(pack.meta.id, () => JSON.stringify(snapshotOf(pack)));
  }

  return {
    compose(wish) {
      const current = library();
      if (current !== keptFor) {
        editions.clear();
        snapshots.clear();
        keptFor = current;
      }
      const { subscription, day, slotAt, last, late } = wish;
      const { packId, filter, schedule } = subscription;
      const key = JSON.stringify([
        packId,
        filter,
        schedule.zone,
        `${day}`,
        `${slotAt}`,
        last?.memory.day,
        last?.snapshotHash,
        late,
      ]);
      const known = editions.get(key);
      if (known !== undefined) return known;
      const made = make(wish);
      if (editions.size >= KEPT) editions.clear();
      editions.set(key, made);
      return made;
    },
  };
}

function packOf(library: Library, id: string): Pack {
  const pack = library.packs.get(id);
  if (pack) return pack;
  throw new UserError({
    where: id,
    what: 'the pack of this subscription is not loaded',
    remedy: 'bring the pack back, or end the subscription with /summit digest unsubscribe',
  });
}
