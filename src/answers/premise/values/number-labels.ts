import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import type { StatedNumber } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import type { Slot } from '../../reading/slots.ts';
import type { Assertion } from '../claims/assertion.ts';

/** `Su-57`, `units 3 to 6 at X`, `day 1`, `the two sides`: part of a name, and no count of anything. */
export function isLabel(
  { at, kind, value }: StatedNumber,
  { question }: Assertion,
  pack: Pack,
): boolean {
  if (kind !== null) return false;
  const { tokens, slots } = question;
  // `The two delivery years` are two years.
  if ([at + 1, at + 2].some((next) => wordsOf(pack.vocabulary).is(tokens[next], 'year', 'date')))
    return true;
  // `Day two`: which one it is.
  if (wordsOf(pack.vocabulary).is(tokens[at - 1], 'day', 'week', 'month', 'year')) return true;
  if (isInPhrase(at, question, pack) || isOfParties(at, value, question, pack)) return true;
  if (tokens[at]?.joined === true && tokens[at - 1]?.type === 'word') return true;
  const isBeside = (from: number): Slot | undefined => slots.find((slot) => slot.at === from);
  // `10 Some Street`: the number of a house.
  if (isBeside(at + 1)?.outside === true) return true;
  return isBeside(at + 1) === undefined && isBeside(at + 2)?.unknown === true;
}

/** `The two presidents`: as many as there are parties, of a word that no figure goes by. */
function isOfParties(
  at: number,
  value: number,
  { tokens, slots }: Assertion['question'],
  pack: Pack,
): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const next = tokens[at + 1];
  return (
    value === pack.meta.parties.length &&
    is(tokens[at - 1], 'article') &&
    next?.type === 'word' &&
    !is(next, 'of', 'be', 'auxiliary', 'modal', 'day', 'week', 'month', 'year') &&
    !slots.some((slot) => slot.at === at + 1 && !slot.inner)
  );
}

/** Whether it stands within a phrase that says nothing, `the two sides`, or opens one word for several: `two leaders`. */
const isInPhrase = (at: number, { tokens }: Assertion['question'], pack: Pack): boolean =>
  readMentions(tokens, lexiconOf(pack)).some(
    ({ from, to, inner, senses }) =>
      !inner &&
      from <= at &&
      at < to &&
      to - from > 1 &&
      (senses.every(({ kind }) => kind === 'filler') ||
        (from === at && senses.every(({ kind }) => kind === 'meaning'))),
  );
