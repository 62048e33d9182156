import type { Question } from '../question.ts';

/** Whether it asks what is done to come somewhere, `how do they mean to get there`, and for no figure. */
export const asksWays = ({ signs, asks, numbers }: Question): boolean =>
  signs.has('ways') ||
  (signs.has('growth-needed') &&
    asks.has('how') &&
    !asks.has('how-much') &&
    !asks.has('how-many') &&
    !asks.has('percent') &&
    !signs.has('a-year') &&
    numbers.length === 0);
