import type { Pack } from '../../../content/library.ts';
import { numberBound } from '../../language/bounds.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';

/** How many days a length of time has, more or less. */
const DAYS = { day: 1, week: 7, month: 30, year: 365 } as const;
const UNITS = ['day', 'week', 'month', 'year'] as const;

/** `A week`, `a month`: lengths of time that no number states; behind `per` or an amount it is a rate. */
export function bareLengths({ tokens }: Question, pack: Pack): readonly StatedNumber[] {
  const { is } = wordsOf(pack.vocabulary);
  return tokens.flatMap((token, at): readonly StatedNumber[] => {
    if (!is(token, 'indefinite')) return [];
    const unit = UNITS.find((role) => is(tokens[at + 1], role));
    const before = tokens[at - 1];
    if (unit === undefined || before?.type !== 'word') return [];
    if (is(before, 'ratio', 'amount', 'percent')) return [];
    // `A year of exports` is an amount, and no length.
    if (is(tokens[at + 2], 'of')) return [];
    const bound = numberBound(tokens, at, pack.vocabulary)?.bound;
    return [{ value: 1, kind: 'length', at, days: DAYS[unit], ...(bound && { bound }) }];
  });
}

/** `One system is left`: a count of one, right before the system that it counts. */
export function bareOnes({ tokens, slots }: Question, pack: Pack): readonly StatedNumber[] {
  const { is } = wordsOf(pack.vocabulary);
  const isSystem = (at: number): boolean =>
    slots.some(
      (slot) =>
        slot.at === at &&
        slot.terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'weapon-system'),
    );
  return tokens.flatMap((token, at): readonly StatedNumber[] =>
    is(token, 'single') && isSystem(at + 1) ? [{ value: 1, kind: null, at }] : [],
  );
}
