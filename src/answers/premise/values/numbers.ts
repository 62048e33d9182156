import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import type { StatedNumber } from '../../language/values.ts';
import { type Words, wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { isToCome, ofItsTime } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isOfOne, nearest } from '../claims/near.ts';
import { isLabel } from './number-labels.ts';
import { hasNumber, valueIn } from './number-values.ts';

/** An amount stands so near behind the word for what it is. */
const NEAR = 6;
/** So few may be any things that are counted in passing. */
const FEW = 12;

/** What the pack has in place of a number that is stated; empty where it is right or nothing is known of it. */
export function insteadOfNumber(
  stated: StatedNumber,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  if (stated.bound === 'ago' || isLabel(stated, assertion, pack)) return [];
  const comparable = valuedOf(pack).filter(
    (one) => valueIn(one, stated) !== null && mayBe(one, stated) && isAbout(one, assertion, pack),
  );
  // How many there were before this one is no number of this one.
  const has = (one: Candidate): boolean =>
    hasNumber(one, stated) && !(stated.kind === 'ordinal' && one.source.from === 'derivation');
  const lexicon = lexiconOf(pack);
  // `A surplus of 60` is said of what is a deficit.
  const keys = relationsOf(assertion).flatMap((term) => [term, ...lexicon.opposites(term)]);
  const { dates } = assertion.question;
  const measured = ofItsTime(
    comparable.filter(({ measure }) => measure !== null),
    dates,
    pack,
  );
  const spoken = measured.filter((one) => keys.some((key) => one.keys.has(key)));
  const keyed = nearestKeyed(spoken, stated, assertion, pack);
  const counted = measured.filter((one) => stated.kind !== null || one.gives.has('count'));
  // An amount of a year to come is an aim, whatever word says so.
  const isAim = stated.kind === 'money' && dates.some((date) => isToCome(date, pack));
  const isNamed = assertion.things.length > 0 || isAim;
  // `The visit lasts a month`: how long it is needs no other word.
  const isWhole = stated.kind === 'length' && isOfWhole(stated, assertion, pack);
  const long =
    isWhole || (stated.kind === 'length' && assertion.claimed) ? spokenOf(counted, assertion) : [];
  const against = nearest(keyed.length > 0 ? keyed : isNamed ? counted : long, assertion);
  if (against.length === 0) return insteadOfSeveral(stated, assertion, pack);
  if (!isOfOne(against, pack)) return [];
  if (countsOther(stated, assertion, against, pack)) return [];
  const isPart = isPartOf(stated, assertion, against, pack);
  // `How come it exported so much` takes it for granted that it did.
  const isStated = assertion.stated || assertion.question.asks.has('why');
  const loose = isPart || !isStated || keyed.length === 0;
  const isOfOther = ({ measure, keys: own }: Candidate): boolean =>
    measure !== null && own.size > 0 && !keys.some((key) => own.has(key));
  const worked = comparable.filter((one) => isWorkedOut(one) && !isOfOther(one));
  // `Under 40`: any sum over the same may be, and says nothing of what it is itself.
  const isBound = stated.bound !== undefined && keyed.length > 0;
  const holders = isWhole || isBound ? against : loose ? comparable : [...keyed, ...worked];
  if (holders.some(has)) return [];
  // The number may be right of something else: that it is said of this is the mistake.
  const meant = measured.filter(
    (one) => has(one) && one.source.from === 'fact' && stated.kind !== null && stated.value > 12,
  );
  // What else is counted in the same breath is told beside it.
  const counts = spoken.filter(
    (one) => !keyed.includes(one) && one.source.from === 'fact' && one.gives.has('count'),
  );
  return [...against.slice(0, 1), ...meant.slice(0, 1), ...counts.slice(0, 1)];
}

/** How much of what is said one must speak of to be what is measured. */
const MEASURED = 0.7;

const spokenOf = (all: readonly Candidate[], { ranked }: Assertion): readonly Candidate[] => {
  const coverage = new Map(ranked.map((one) => [one.candidate, one.coverage]));
  return all.filter((one) => (coverage.get(one) ?? 0) >= MEASURED);
};

/** `Which of the three days` says how long the whole is. */
const isOfWhole = ({ at }: StatedNumber, { question }: Assertion, pack: Pack): boolean => {
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  return is(tokens[at - 1], 'article', 'determiner') && is(tokens[at - 2], 'of');
};

/** What a bare number says how far off the word for it stands. */
const WITHIN = 6;

/** Of several measures that are spoken of, `four delivered, one left`, those of the word beside a bare number. */
function nearestKeyed(
  keyed: readonly Candidate[],
  { at, kind }: StatedNumber,
  { slots }: Assertion,
  pack: Pack,
): readonly Candidate[] {
  if (kind !== null || new Set(keyed.map(({ measure }) => measure?.id)).size < 2) return keyed;
  const lexicon = lexiconOf(pack);
  const distance = ({ keys }: Candidate): number =>
    Math.min(
      ...slots
        .filter(({ slot }) =>
          slot.terms.some(
            (term) => keys.has(term) || lexicon.opposites(term).some((one) => keys.has(one)),
          ),
        )
        .map(({ slot }) => Math.abs(slot.at - at)),
    );
  const least = Math.min(...keyed.map(distance));
  return least > WITHIN ? keyed : keyed.filter((one) => distance(one) === least);
}

/** All that has a value of its own. */
const valuedOf = perPack((pack): readonly Candidate[] =>
  candidatesOf(pack).candidates.filter(
    ({ source }) =>
      source.from === 'derivation' || (source.fact.figure && !('date' in source.fact.figure)),
  ),
);

/** `Two boats` of which the sources have no number, and speak of one: what they say it is. */
function insteadOfSeveral(
  { at, kind, value }: StatedNumber,
  { question, things, claimed, supposed }: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const isCounted = question.slots.some(
    (slot) =>
      slot.at > at &&
      slot.at <= at + COUNTED &&
      slot.terms.some(
        (term) =>
          things.includes(term.slice(1)) &&
          pack.entities.get(term.slice(1))?.kind === 'weapon-system',
      ),
  );
  const isCount = kind === null && value > 1 && value <= FEW;
  if (!isCount || !isCounted || !(claimed || supposed)) return [];
  const all = candidatesOf(pack).candidates.filter(({ entities }) =>
    things.some((id) => entities.has(id)),
  );
  if (all.some(({ gives }) => gives.has('count'))) return [];
  return all.filter(({ gives, source }) => source.from === 'fact' && gives.has('type')).slice(0, 1);
}

/** How far behind a number the thing stands that it counts. */
const COUNTED = 3;

/** A few of something, `the two`, are no amount of money and no share. */
const mayBe = ({ gives }: Candidate, { kind, value }: StatedNumber): boolean =>
  kind !== null ||
  value > FEW ||
  !Number.isInteger(value) ||
  !(gives.has('money') || gives.has('percent'));

const isWorkedOut = ({ source }: Candidate): boolean => source.from === 'derivation';

/** The word before a number, its article left out: `of the five`. */
function before({ at }: StatedNumber, { question }: Assertion, { has }: Words): string | undefined {
  const words = question.tokens.slice(Math.max(0, at - 2), at).map(({ text }) => text);
  return words.filter((word) => !has(word, 'article', 'determiner')).at(-1);
}

/** `The two leaders met`: a bare number counts what stands behind it, and is no number of what is said of them. */
function countsOther(
  { at, kind }: StatedNumber,
  { question }: Assertion,
  against: readonly Candidate[],
  pack: Pack,
): boolean {
  const slotAt = (place: number): Slot | undefined =>
    question.slots.find((slot) => slot.at === place && !slot.inner);
  // `Twenty X jets`: whose they are stands between.
  const [first, second] = [slotAt(at + 1), slotAt(at + 2)];
  const next = first && second && isCountry(first, pack) ? second : first;
  if (kind !== null || !next || next.inner || next.unknown) return false;
  return (
    !next.terms.some((term) => /^[@#]/.test(term)) &&
    !against.some(({ keys }) => next.terms.some((term) => keys.has(term)))
  );
}

const isCountry = ({ terms }: Slot, { entities }: Pack): boolean =>
  terms.some((term) => entities.get(term.slice(1))?.kind === 'country');

/** `Three of the five` is a part of them; `exports of 68.7` says how large they are. */
function isPartOf(
  stated: StatedNumber,
  assertion: Assertion,
  against: readonly Candidate[],
  pack: Pack,
): boolean {
  const words = wordsOf(pack.vocabulary);
  if (!words.has(before(stated, assertion, words), 'of')) return false;
  const isMeasured = ({ at, terms }: Slot): boolean =>
    stated.kind === 'money' &&
    at < stated.at &&
    stated.at - at <= NEAR &&
    against.some(({ keys }) => terms.some((term) => keys.has(term)));
  return !assertion.question.slots.some(isMeasured);
}

/** Terms that say of what the number is; a noun that it merely counts is not missed and says less. */
function relationsOf({ slots }: Assertion): readonly string[] {
  const outer = slots.filter(({ slot }) => !slot.inner);
  const isNamed = outer.some(({ slot }) => slot.terms.some((term) => !/^[@#=]/.test(term)));
  return (isNamed ? outer : slots).flatMap(({ slot }) => slot.terms);
}
