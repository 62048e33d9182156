import type { Resolved } from '../finding/resolve.ts';
import type { Context } from './context.ts';

/**
 * `By how much?` behind what gives no two figures: the words that were carried over are of one matter, and
 * its parts are not to be set against each other.
 */
export function isDifferenceOfOne(
  { question, carried }: Resolved,
  context: Context | null,
): boolean {
  if (!carried || !context || !question.signs.has('difference')) return false;
  if (question.slots.some(({ inner }) => !inner) || context.focus.length === 0) return false;
  return context.focus.filter(({ gives }) => gives.has('amount')).length === 0;
}
