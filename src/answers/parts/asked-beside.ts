import type { Pack } from '../../content/library.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import { partsOf } from '../premise/claims/message-parts.ts';
import type { Follow, Turn } from '../sources/follow-sources.ts';
import { composed, focusOf } from './composed.ts';

/** What is asked for by these has a definite answer, if any: something that gives one of what stands with them. */
const DEFINITE: ReadonlyMap<Ask, readonly string[]> = new Map([
  ['when', ['date', 'when']],
  ['which-year', ['date', 'when']],
  ['which-month', ['date', 'when']],
  ['how-many', ['count']],
  ['how-much', ['amount']],
  ['how-long', ['duration', 'how-long']],
  ['who', ['who']],
  ['where', ['where']],
  ['why', ['why']],
]);

/** So much of what puts a statement right is told in any case. */
const KEPT = 2;

const NONE: ReadonlySet<string> = new Set();

/**
 * What puts a statement right, with the answer to what is asked behind it: `the deal for three, signed in X: when is
 * the last due?` Null where nothing is put right or asked, or the rest has no definite answer.
 */
export function askedBeside(text: string, whole: Turn, pack: Pack, follow: Follow): Turn | null {
  if (!whole.corrects) return null;
  const [, ...behind] = partsOf(text, pack);
  const asked = behind.at(-1);
  if (!asked || asked.given) return null;
  const turn = follow(asked.text.trim(), whole.context, pack);
  const { asks } = turn.question;
  const [told] = focusOf(turn);
  const [right] = focusOf(whole);
  const isTold =
    turn.answer.status === 'answered' &&
    !turn.corrects &&
    // What is told of nothing that was put right is an answer to something else.
    right?.entities.isDisjointFrom(told?.entities ?? NONE) === false &&
    [...asks].some((ask) => DEFINITE.get(ask)?.some((given) => told?.gives.has(given)));
  if (!isTold) return null;
  const both = composed([whole, turn], false, pack);
  // It leaves room for what puts the statement right, and for one thing more of that.
  const isWhole = whole.answer.support
    .slice(0, KEPT)
    .every((one) => both.answer.support.includes(one));
  return isWhole ? both : null;
}
