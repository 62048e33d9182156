import type { Sign } from '../../../content/schema/vocabulary.ts';

/** Signs of which one makes a question a sum. */
export const SUM_SIGNS: readonly Sign[] = [
  'difference',
  'share',
  'ratio',
  'for-each',
  'sum',
  'each',
  'remaining',
  'distance',
  'progress',
  'a-year',
  'growth-needed',
  'pro-rata',
  'balanced',
  'origin',
  'convert',
  'year-before',
  'a-month',
];

/** The same, and those of what is worked out over dates or only supposed. */
export const RECKONED: readonly Sign[] = [...SUM_SIGNS, 'span', 'hypothetical'];
