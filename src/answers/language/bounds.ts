import type { Vocabulary } from '../../content/schema/vocabulary.ts';
import { phraseRuns } from './phrase-runs.ts';
import type { Token } from './tokens.ts';
import { wordsOf } from './words.ts';

/** How a number bounds what it is said of: `more than 65`, `at least three`, `about 5`. */
export type NumberBound = 'above' | 'below' | 'at-least' | 'at-most' | 'about';

/** How a date bounds when something is: `before 2020`, `by 2028`. */
export type DateBound = 'before' | 'after' | 'by' | 'from';

/** A bound, and the tokens of the words that say it. */
export interface Bounding<Bound> {
  readonly bound: Bound;
  readonly from: number;
  readonly to: number;
}

const OF_NUMBERS = ['above', 'below', 'at-least', 'at-most', 'about'] as const;
const OF_DATES = ['before', 'after', 'by', 'from'] as const;

/** So far behind a number, its unit between them, stands what bounds it: `65 billion dollars or more`. */
const REACH = 4;

/** The bound that words before or behind a value make it; null where it is the amount itself. */
export function numberBound(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Bounding<NumberBound> | null {
  return (
    boundBefore(OF_NUMBERS, tokens, at, vocabulary) ??
    boundBehind(OF_NUMBERS, tokens, at, REACH, vocabulary)
  );
}

/** The bound that a verb makes of a number, wherever it stands: `did it exceed 65 billion`. */
export function boundAnywhere(
  tokens: readonly Token[],
  { bounds }: Vocabulary,
): Bounding<NumberBound> | null {
  return longest(
    OF_NUMBERS.flatMap((bound) =>
      phraseRuns(tokens, bounds[bound].anywhere).map((run) => ({ ...run, bound })),
    ),
  );
}

/** The same of a date. */
export function dateBound(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Bounding<DateBound> | null {
  return (
    boundBefore(OF_DATES, tokens, at, vocabulary) ??
    boundBehind(OF_DATES, tokens, at, 1, vocabulary)
  );
}

function boundBefore<Bound extends keyof Vocabulary['bounds']>(
  all: readonly Bound[],
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Bounding<Bound> | null {
  const before = tokens.slice(0, behindUnits(tokens, at, vocabulary));
  return longest(
    all.flatMap((bound) =>
      phraseRuns(before, vocabulary.bounds[bound].before)
        .filter(({ to }) => to === before.length)
        .map((run) => ({ ...run, bound })),
    ),
  );
}

function boundBehind<Bound extends keyof Vocabulary['bounds']>(
  all: readonly Bound[],
  tokens: readonly Token[],
  at: number,
  reach: number,
  { bounds }: Vocabulary,
): Bounding<Bound> | null {
  const start = at + 1;
  return longest(
    all.flatMap((bound) =>
      phraseRuns(tokens.slice(start, start + 2 * REACH), bounds[bound].behind)
        .filter(({ from }) => from < reach)
        .map(({ from, to }) => ({ bound, from: start + from, to: start + to })),
    ),
  );
}

/** The first token of a value with what stands before it: `over the $5`. */
function behindUnits(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number {
  let start = at;
  while (isSmall(tokens[start - 1], vocabulary)) start -= 1;
  return start;
}

const isSmall = (token: Token | undefined, vocabulary: Vocabulary): boolean =>
  token !== undefined &&
  (/^\p{Sc}$/u.test(token.text) ||
    wordsOf(vocabulary).is(
      token,
      'dollar',
      'rupee',
      'euro',
      'of-currency',
      'article',
      'indefinite',
    ));

/** Of all bounds that are said the one in most words: `no more than` is not `more than`. */
const longest = <Bound>(found: readonly Bounding<Bound>[]): Bounding<Bound> | null =>
  found.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
