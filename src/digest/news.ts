import type { Topic } from '../briefing/lookup.ts';
import { bySection } from '../briefing/subject-matter.ts';
import type { Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import type { EditionFilter } from '../subscriptions/subscription.ts';
import type { Changes, Correction, Withdrawal } from './changes.ts';
import { type Shown, showFirst } from './shown.ts';

/** As much of what changed as a morning takes, and where the rest is. */
export interface News {
  readonly since: string;
  readonly corrected: Shown<Correction>;
  readonly withdrawn: Shown<Withdrawal>;
  readonly added: Shown<Fact>;
  /**
   * The added facts that are not shown, each under its most particular topic among those that the
   * channel asks for, the fullest first.
   */
  readonly rest: readonly { readonly topic: Topic; readonly facts: readonly Fact[] }[];
  /** Whether all added facts are of days after the last edition's, so that they are found by that day. */
  readonly isFoundByDay: boolean;
  readonly namesThen: Changes['namesThen'];
}

const ADDED_SHOWN = 4;
const CORRECTED_SHOWN = 5;

/**
 * What was told wrongly first among corrections; the editor's highlights first among what is new, then
 * the newest. What the head of the edition tells anyway (ids) is not told again as new.
 */
export function newsOf(
  changes: Changes,
  pack: Pack,
  { include }: Pick<EditionFilter['topics'], 'include'>,
  toldInHead: ReadonlySet<string>,
): News {
  const { highlights } = pack.meta;
  const rank = ({ id }: Fact): number =>
    highlights.includes(id) ? highlights.indexOf(id) : highlights.length;
  const ordered = changes.added
    .filter(({ id }) => !toldInHead.has(id))
    .toSorted((a, b) => rank(a) - rank(b) || b.asOf.localeCompare(a.asOf));
  const rest = bySection(pack, ordered.slice(ADDED_SHOWN), include);
  return {
    since: changes.since,
    corrected: showFirst(wrongFirst(changes.corrected), CORRECTED_SHOWN),
    withdrawn: showFirst(changes.withdrawn, CORRECTED_SHOWN),
    added: showFirst(ordered, ADDED_SHOWN),
    rest: rest.toSorted((a, b) => b.facts.length - a.facts.length),
    isFoundByDay: changes.added.every(({ asOf }) => asOf > changes.since),
    namesThen: changes.namesThen,
  };
}

/** What was told in other words or figures, before what has only other sources or another firmness. */
const wrongFirst = (corrected: readonly Correction[]): readonly Correction[] =>
  corrected.toSorted((a, b) => Number(isReworded(b)) - Number(isReworded(a)));

const isReworded = ({ aspects }: Correction): boolean =>
  aspects.includes('text') || aspects.includes('figure');
