import type { Pack } from '../../content/library.ts';
import { perPack } from '../per-pack.ts';
import type { Question } from '../reading/question.ts';
import { hasKey, isSumUnasked } from '../reading/wanted/wants.ts';
import { candidatesOf } from './candidates.ts';
import { by, type Raise } from './raised.ts';
import type { WeighedSlot } from './rank.ts';

/** A figure whose measure is not asked for by its own word stands back, and so does what is worked out where that is not asked for. */
export const unkeyedLast = (question: Question, pack: Pack): Raise =>
  by(
    -UNKEYED,
    ({ candidate }) =>
      (candidate.keys.size > 0 && !hasKey(candidate, question, pack)) ||
      isSumUnasked(candidate, question),
  );

const UNKEYED = 0.15;

/** `What is the trade target`, or those words alone, asks for the figure of that name before all that is said of it. */
export function figuresFirst(slots: readonly WeighedSlot[], question: Question, pack: Pack): Raise {
  const { asks, signs, polar } = question;
  // `Confirm the price` asks for it.
  const isConfirmed = signs.has('confirm') && signs.size === 1;
  const isBare = asks.size === 0 && (signs.size === 0 || isConfirmed);
  if ((polar && !isConfirmed) || !(isBare || (asks.has('what') && asks.size === 1))) return null;
  const outer = slots.filter(({ slot }) => !slot.inner).map(({ slot }) => slot);
  const words = outer.filter(({ terms }) => !terms.every((term) => /^[@#]/.test(term)));
  const measured = measuredTerms(pack);
  if (words.length === 0 || !words.every(({ terms }) => terms.some((term) => measured.has(term))))
    return null;
  const told = measuresTold(pack);
  // What no source states may be worked out from what one does.
  return by(
    FIGURE,
    ({ candidate, missing }) =>
      (candidate.source.from === 'fact' ||
        (candidate.measure !== null && !told.has(candidate.measure.id))) &&
      candidate.gives.has('amount') &&
      missing.every(({ inner }) => inner) &&
      hasKey(candidate, question, pack),
  );
}

const FIGURE = 0.12;

/** Measures of which a fact has an amount. */
const measuresTold = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      candidatesOf(pack).candidates.flatMap(({ source, measure, gives }) =>
        source.from === 'fact' && measure !== null && gives.has('amount') ? [measure.id] : [],
      ),
    ),
);

/** The words by which amounts are asked for. */
const measuredTerms = perPack(
  (pack): ReadonlySet<string> =>
    new Set(
      candidatesOf(pack).candidates.flatMap(({ keys, gives }) =>
        gives.has('amount') ? [...keys] : [],
      ),
    ),
);

/** `Is this the 23rd summit`: which of a series it is, where nothing but a name with that number is said. */
export function numberedFirst(slots: readonly WeighedSlot[], { tokens, numbers }: Question): Raise {
  const inNames = tokens.filter(
    ({ type }, at) => type === 'number' && !numbers.some((stated) => stated.at === at),
  );
  const isNamed = ({ slot }: WeighedSlot): boolean =>
    slot.inner || slot.terms.every((term) => term.startsWith('@'));
  if (inNames.length === 0 || !slots.every(isNamed)) return null;
  return by(NUMBERED, ({ candidate: { source } }) => {
    const figure = source.from === 'fact' ? source.fact.figure : undefined;
    return (
      figure !== undefined &&
      'value' in figure &&
      figure.unit === 'count' &&
      inNames.some(({ text }) => Number(text) === figure.value)
    );
  });
}

const NUMBERED = 0.15;
