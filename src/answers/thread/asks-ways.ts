import type { Candidate } from '../finding/candidates.ts';
import type { Question } from '../reading/question.ts';

/** Whether it asks what is done to come somewhere, `how do they mean to get there`, and for no figure. */
export const asksWays = ({ signs, asks, numbers, meanings }: Question): boolean =>
  signs.has('ways') ||
  (signs.has('growth-needed') &&
    // `What must they cut to get there`
    (asks.has('how') || meanings.has('steps') || (asks.has('what') && meanings.has('reduce'))) &&
    !asks.has('how-much') &&
    !asks.has('how-many') &&
    !asks.has('percent') &&
    !signs.has('a-year') &&
    // `The two countries` states no amount.
    numbers.filter(({ kind }) => kind !== null).length <= 1);

const PLANS: ReadonlySet<string> = new Set(['expected', 'proposed', 'target']);

/** What is planned is told of as expected or proposed, and is no figure. */
export const isPlan = ({ source, gives }: Candidate): boolean =>
  source.from === 'fact' &&
  PLANS.has(source.fact.status) &&
  !gives.has('amount') &&
  !gives.has('date');
