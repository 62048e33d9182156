import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import { entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';

/** So many words stand between `first` and the event at most: `the first ever X-Y summit`. */
const NEAR = 4;

/**
 * `The very first summit`: the first of a series, as a number that a word states. Who names anything else
 * with it, `the first summit since the war`, means the first of a part of the series.
 */
export function firstOfSeries(
  { question, claimed }: Assertion,
  pack: Pack,
): readonly StatedNumber[] {
  if (!claimed || question.dates.length > 0 || question.numbers.length > 0) return [];
  const { is } = wordsOf(pack.vocabulary);
  const at = question.tokens.findIndex((token) => is(token, 'first'));
  // `The first day of the summit` is none of a series of summits.
  if (at < 0 || is(question.tokens[at + 1], 'day')) return [];
  const outer = question.slots.filter((slot) => !slot.inner && slot.at !== at);
  const isOfEvent = ({ terms }: (typeof outer)[number]): boolean =>
    terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'event');
  const isParty = ({ terms }: (typeof outer)[number]): boolean =>
    terms.some((term) => pack.meta.parties.some((id) => term === entityTerm(id)));
  const event = outer.find((slot) => slot.at > at && slot.at - at <= NEAR && isOfEvent(slot));
  if (!event || outer.some((slot) => slot !== event && !isParty(slot))) return [];
  const behind = question.tokens.slice(event.at + 1);
  const isPart =
    behind.some((token) => is(token, 'preposition', 'at-place', 'earlier', 'later')) ||
    phraseRuns(behind, pack.vocabulary.premises.given).length > 0;
  if (isPart) return [];
  return [{ value: 1, kind: 'ordinal', at }];
}
