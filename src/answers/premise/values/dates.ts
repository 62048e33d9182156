import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { StatedDate } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { monthTerm } from '../../reading/terms.ts';
import { isAhead, isToCome, ofItsTime } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isInText, isOfOne, nearest, speaksOf } from '../claims/near.ts';
import { ofOwnEvent, ofTelling } from './dates-of-matter.ts';
import { daysOf, isBefore, isOnDate } from './days.ts';
import { hasNumber, isComparable } from './number-values.ts';

/** What the pack has in place of the dates that a question states. */
export const insteadOfDates = (assertion: Assertion, pack: Pack): readonly Candidate[] =>
  assertion.question.dates
    .flatMap((stated) => insteadOfDate(stated, assertion, pack))
    .filter((one) => hasAttribute(one, assertion, pack));

/** `The first one came in 2021`: of what no source tells of it, the date of all else says nothing. */
function hasAttribute(one: Candidate, { question }: Assertion, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const asked = [...question.meanings].filter(
    (id) => lexicon.wants(id) === 'other' && question.slots.some(isOuter(id)),
  );
  return asked.every((id) => speaksOf(one, id));
}

const isOuter =
  (id: string) =>
  ({ inner, terms }: Slot): boolean =>
    !inner && terms.includes(id);

/** What the pack has in place of a date that is stated; empty where it is right or nothing is known of it. */
function insteadOfDate(stated: StatedDate, assertion: Assertion, pack: Pack): readonly Candidate[] {
  if (isOfSource(stated, pack) || isToldSo(stated, assertion)) return [];
  if (isInFact(stated, assertion)) return [];
  const terms = new Set(assertion.slots.flatMap(({ slot }) => slot.terms));
  const dated = ofOwnEvent(
    datedOf(pack).filter((one) => isAbout(one, assertion, pack)),
    assertion,
    pack,
  );
  const { numbers } = assertion.question;
  const measured = ofItsTime(
    dated.filter(({ measure }) => measure !== null),
    [stated],
    pack,
  );
  // `Reach so much by 2028`: an amount that is told says of what the date is, whatever else comes by then.
  const amounts = numbers.filter(
    (number) => number.kind === 'money' && measured.some((one) => hasNumber(one, number)),
  );
  const keyed = measured.filter(
    (one) =>
      [...one.keys].some((key) => terms.has(key)) &&
      amounts.every((number) => assertion.things.length > 0 || isComparable(one, number)),
  );
  // An amount says of what the date is, as a word for it does.
  const counted = measured.filter((one) =>
    numbers.some(
      (number) =>
        number.kind !== null &&
        (hasNumber(one, number) || (isToCome(stated, pack) && isComparable(one, number))),
    ),
  );
  const named = assertion.things.length > 0 ? measured : counted;
  const meant = ofTelling(keyed.length > 0 ? keyed : named, measured, assertion);
  const against = nearest(meant, assertion).filter(
    // What began then is told by what says since when, and by no day on which something is.
    (one) => !isSinceThen(stated, assertion, pack) || saysSince(one, pack),
  );
  if (against.length === 0 || !isOfOne(against, pack)) return [];
  // `Both in 2026` where one comes in 2027.
  const others = against.filter(
    ({ source }) => source.from === 'fact' && source.fact.figure && 'date' in source.fact.figure,
  );
  if (assertion.whole && assertion.claimed && others.length > 1) {
    return others.filter((one) => !isOnDate(one, stated)).slice(0, 2);
  }
  const isMeant = keyed.length > 0 || (assertion.things.length === 0 && counted.length > 0);
  // `How to reach so much by 2028`: the day is that of the amount.
  const isOfAmount = counted.length > 0 && keyed.length === 0 && assertion.things.length === 0;
  // `Why was 2027 set for the target`: who asks why says that it was.
  const isStated = assertion.stated || assertion.question.asks.has('why');
  // What is due by then is nothing that was done before.
  const isDue = stated.bound !== undefined && isToCome(stated, pack);
  const holders = (isStated && isMeant) || isOfAmount || isDue ? against : dated;
  const holder = holders.find((one) => isOnDate(one, stated));
  if (holder) return assertion.claimed && keyed.includes(holder) ? othersOf(holder, pack) : [];
  // A split year, `2024-25 exports`, is of the figure that has it, whatever else is named.
  const beside = stated.split
    ? [...dated, ...datedOf(pack).filter(({ measure }) => measure?.kind === 'quantity')]
    : dated;
  if (beside.some((one) => isOnDate(one, stated) && isNamedBeside(one, stated, assertion)))
    return [];
  // Who asks of an earlier year wants its figure, and takes nothing for granted.
  const isAim = isOfAmount && isToCome(stated, pack);
  const isTaken = assertion.claimed || assertion.question.asks.has('why');
  const isEarlier = against.some((one) => isBefore(stated, one));
  if (!isTaken && !isAim && isEarlier && !saysDateOf(stated, against[0], assertion)) return [];
  const exact = against.filter(({ source }) => source.from === 'fact');
  return (exact.length > 0 ? exact : against).slice(0, 1);
}

/** `Went there in November`: a month that the nearest fact has in its very text is no mistake for another day. */
const isInFact = ({ day, month, year }: StatedDate, { ranked: [best] }: Assertion): boolean =>
  day === null &&
  year === null &&
  month !== null &&
  best !== undefined &&
  best.coverage >= NEAREST &&
  isInText(best.candidate, monthTerm(month));

/** How much of what is said the nearest fact must speak of. */
const NEAREST = 0.6;

const isSinceThen = ({ at }: StatedDate, { question }: Assertion, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(question.tokens[at - 1], 'since');

const saysSince = ({ source }: Candidate, { vocabulary }: Pack): boolean =>
  source.from === 'fact' &&
  tokensOf(source.fact.text).some((token) => wordsOf(vocabulary).is(token, 'since'));

/** What says all that is said, the date too, leaves nothing to put in its place, whoever of the two did it. */
const isToldSo = (stated: StatedDate, { ranked, whole }: Assertion): boolean =>
  !whole &&
  ranked.some(
    ({ candidate, coverage, likeness, missing }) =>
      candidate.source.from === 'fact' &&
      coverage >= ALL &&
      likeness >= LIKE &&
      missing.every(({ inner }) => inner) &&
      isOnDate(candidate, stated),
  );

const ALL = 0.98;
const LIKE = 0.85;

/** `Delivery of X 2026`: a year behind nothing but the words for what has a date of its own says when that is, and so does a guess behind `in what year`. */
function saysDateOf(
  { at }: StatedDate,
  one: Candidate | undefined,
  { question, slots }: Assertion,
): boolean {
  const outer = slots.filter(({ slot }) => !slot.inner && !slot.terms.some((t) => /^#/.test(t)));
  // `Which month of 1914 was it signed in`: the year stands with the word that asks.
  const isAsked = outer.every(({ slot }) => slot.at > at) && question.asks.size > 0;
  if (!one || (!isAsked && slots.some(({ slot }) => slot.at > at))) return false;
  const asksDate = [...question.asks].every((ask) => ASKING_DATE.has(ask));
  const isAim = isAhead(one) && outer.length > 1;
  return (
    (one.measure?.kind === 'date' || isAim) &&
    asksDate &&
    outer.every(
      ({ slot, weight }) => weight < LIGHT || slot.terms.some((term) => speaksOf(one, term)),
    )
  );
}

const ASKING_DATE: ReadonlySet<string> = new Set(['when', 'which-year', 'which-month']);
/** Whom everything is about is not missed. */
const LIGHT = 0.1;

/** All that is of a date. */
const datedOf = perPack((pack): readonly Candidate[] =>
  candidatesOf(pack).candidates.filter((one) => daysOf(one).length > 0),
);

/** What the sources have beside a date on which they differ: who takes one for granted is told of both. */
const othersOf = (holder: Candidate, pack: Pack): readonly Candidate[] =>
  pack.disagreements
    .filter(({ measure }) => measure.id === holder.measure?.id)
    .flatMap(({ observations }) => observations)
    .flatMap((seen) =>
      seen.from === 'fact' ? (candidatesOf(pack).byId.get(seen.fact.id) ?? []) : [],
    )
    .filter((one) => one.id !== holder.id);

/** How near to a date what it is of is named. */
const BESIDE = 4;

/** `Since the war began in 1914`: what is named right beside a date is what the date is of. */
function isNamedBeside(
  { keys, measure }: Candidate,
  { at }: StatedDate,
  { slots }: Assertion,
): boolean {
  return (
    measure !== null &&
    slots.some(
      ({ slot }) => Math.abs(slot.at - at) <= BESIDE && slot.terms.some((term) => keys.has(term)),
    )
  );
}

/** `The October report`: a month in which a source was published dates the source. */
function isOfSource({ day, year, month }: StatedDate, pack: Pack): boolean {
  return (
    day === null &&
    year === null &&
    [...pack.sources.values()].some(({ published }) => Number(published.slice(5, 7)) === month)
  );
}
