import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { EditionFilter } from '../subscriptions/subscription.ts';
import { isOnTopics } from './on-topics.ts';
import { type Aspect, differingAspects, sameToReaders } from './same-fact.ts';
import {
  type EditionMemory,
  type FactSnapshot,
  factSnapshotOf,
  type PackSnapshot,
} from './snapshot.ts';

/** What a reader of an earlier edition could not have read there. */
export interface Changes {
  /** The day of that edition, YYYY-MM-DD. */
  readonly since: string;
  /** In the order of the files. */
  readonly added: readonly Fact[];
  readonly corrected: readonly Correction[];
  readonly withdrawn: readonly Withdrawal[];
  /** Names of the sources and people that earlier statements are cited by. */
  readonly namesThen: Pick<PackSnapshot, 'sources' | 'entities'>;
}

/** A fact that is told otherwise than before. */
export interface Correction {
  readonly before: FactSnapshot;
  readonly fact: Fact;
  /** At least one. */
  readonly aspects: readonly Aspect[];
}

/** A fact that the pack no longer has, or no longer has for that day. */
export interface Withdrawal {
  readonly id: string;
  readonly before: FactSnapshot;
}

/**
 * What changed from what was known on the day of the last edition, by the pack as it was then, to what
 * is known on this day, by the pack as it is. A fact of the unchanged pack counts as added where its
 * as-of date lies between the two days. One that only got another id has not changed.
 *
 * Topics are those of the fact as it is now, and of a withdrawn one as it was. A correction is owed to
 * who could read either, so one of the two is enough. A fact that was only filed anew is no change.
 */
export function changesBetween(
  last: EditionMemory,
  now: { readonly pack: Pack; readonly day: Temporal.PlainDate },
  filter: Pick<EditionFilter, 'topics'>,
): Changes {
  const { facts: factsThen, sources, entities } = last.snapshot;
  const before = new Map(Object.entries(factsThen).filter(([, { asOf }]) => asOf <= last.day));
  const today = now.day.toString();
  const known = [...now.pack.facts.values()].filter(({ asOf }) => asOf <= today);
  const kept = new Set(known.map(({ id }) => id));

  const gone = [...before].filter(([id]) => !kept.has(id));
  const { unseen, withdrawn } = lessRenamed(
    known.filter(({ id }) => !before.has(id)),
    gone.map(([id, snapshot]) => ({ id, before: snapshot })),
  );
  const corrected = known.flatMap((fact): readonly Correction[] => {
    const then = before.get(fact.id);
    const aspects = then ? differingAspects(then, factSnapshotOf(fact)) : [];
    return then && aspects.length > 0 ? [{ before: then, fact, aspects }] : [];
  });
  const wanted = ({ topics }: Pick<Fact, 'topics'>): boolean => isOnTopics(topics, filter.topics);
  return {
    since: last.day,
    added: unseen.filter(wanted),
    corrected: corrected.filter((one) => wanted(one.fact) || wanted(one.before)),
    withdrawn: withdrawn.filter((one) => wanted(one.before)),
    namesThen: { sources, entities },
  };
}

/** Nothing added, corrected or withdrawn. */
export const isUnchanged = ({ added, corrected, withdrawn }: Changes): boolean =>
  added.length + corrected.length + withdrawn.length === 0;

/** Takes out the pairs that a reader cannot tell apart: one fact under another id. */
function lessRenamed(
  added: readonly Fact[],
  gone: readonly Withdrawal[],
): { unseen: readonly Fact[]; withdrawn: readonly Withdrawal[] } {
  const left = Map.groupBy(gone, ({ before }) => sameToReaders(before));
  const unseen = added.filter(
    (fact) => left.get(sameToReaders(factSnapshotOf(fact)))?.pop() === undefined,
  );
  const withdrawn = new Set([...left.values()].flat());
  return { unseen, withdrawn: gone.filter((one) => withdrawn.has(one)) };
}
