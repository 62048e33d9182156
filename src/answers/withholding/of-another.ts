import type { Pack } from '../../content/library.ts';
import { isNarrowed } from '../finding/narrowed.ts';
import { isInOrder, orderAsked } from '../finding/order-asked.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import { lacksMatter } from './lacks-matter.ts';
import { isOfOpposite } from './negated.ts';
import { isOtherDeed } from './other-deed.ts';
import { isOfOtherParty } from './other-party.ts';
import { hasSwappedRoles } from './swapped-roles.ts';
import { leavesWhoUntold } from './who-untold.ts';

/** From so alike a wording on it is the editor's own question. */
const OWN_WORDS = 0.95;

/**
 * Whether what fits best tells of another thing than was asked, though it has most of the words: an answer
 * about another thing is worse than none.
 */
export function isOfAnother(resolved: Resolved, pack: Pack): boolean {
  const [best] = resolved.fitting;
  if (!best) return false;
  const { question } = resolved;
  return (
    isOfOpposite(best, question, pack) ||
    isOfOtherParty(best, question, pack) ||
    hasSwappedRoles(best, question, pack) ||
    isOtherDeed(best, resolved, pack) ||
    leavesWhoUntold(best, resolved, pack) ||
    lacksMatter(best, resolved, pack) ||
    isOutOfOrder(best, question, pack) ||
    (best.likeness < OWN_WORDS && isNarrowed(question, best.candidate, pack))
  );
}

/** Whether what came before or after something is asked, and what is told says nothing of it. */
function isOutOfOrder({ candidate }: Ranked, question: Question, pack: Pack): boolean {
  const order = orderAsked(question, pack);
  return order !== null && !isInOrder(candidate, order, pack);
}
