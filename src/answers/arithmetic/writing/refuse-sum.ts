import type { Pack } from '../../../content/library.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { asksLeave } from '../../reading/wanted/asks-leave.ts';
import { decline } from '../../telling/decline.ts';
import { type Reply, SUPPORT } from '../../telling/reply.ts';
import { isExplicit } from '../operands/asks-sum.ts';
import type { Reading, Reason } from '../operands/reading.ts';
import { REFUSALS } from './labels.ts';

/** Both figures are named: neither answers what is asked of the two. */
const OVERLAPS: ReadonlySet<Reason> = new Set(['overlapping', 'overlapping-sum', 'part-of-other']);

/**
 * The refusal of a sum, with its reason; null where the question may be answered otherwise: where it does
 * not ask for a number alone, or what fits best gives it.
 */
export function refuseSum(
  reason: Reason,
  reading: Reading,
  resolved: Resolved,
  pack: Pack,
): Reply | null {
  const { question } = reading;
  const asksWhether = question.polar && !asksLeave(question, pack);
  const isApart = reason === 'different-things';
  // What is to be added up is no answer by itself either.
  const stands = (OVERLAPS.has(reason) && !asksWhether) || (isApart && reading.has('sum'));
  const isExpected = isExplicit(reading, pack) && !asksWhether && !question.signs.has('disagree');
  if (!stands && !(isExpected && (isApart || !givesIt(reading, resolved)))) return null;
  const plain = refusal(reason, resolved, pack);
  const reply = stands || isApart ? besideRefusal(reading, plain) : plain;
  return { ...reply, ...(stands && { stands: true }) };
}

/** A sum that is declined, in the words for the reason. */
export function refusal(reason: Reason, resolved: Resolved, pack: Pack): Reply {
  const lead = REFUSALS[resolved.question.language][reason];
  return { answer: decline(resolved, pack, lead), focus: [] };
}

/** What does not go together is shown side by side: neither figure is taken for the answer then. */
function besideRefusal({ references }: Reading, reply: Reply): Reply {
  const facts = references.flatMap(({ chosen: { candidate } }) =>
    candidate.source.from === 'fact' ? [candidate.source] : [],
  );
  const shown = [...new Map(facts.map((one) => [one.fact.id, one])).values()];
  if (shown.length < 2) return reply;
  return { ...reply, answer: { ...reply.answer, support: shown.slice(0, SUPPORT) } };
}

/** Whether what fits best says already what the sum would. */
function givesIt({ percent, has }: Reading, { fitting }: Resolved): boolean {
  const [best] = fitting;
  if (best?.candidate.source.from !== 'fact') return false;
  if (percent) return best.candidate.gives.has('percent') || best.candidate.gives.has('how-much');
  if (has('convert') || has('year-before')) return false;
  return (
    !has('a-month') &&
    !has('a-year') &&
    !has('each') &&
    !has('for-each') &&
    !has('sum') &&
    !has('ratio')
  );
}
