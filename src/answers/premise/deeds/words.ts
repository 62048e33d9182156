import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { namedSource } from '../../sources/asked/named-sources.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isInText, says, weightIn } from '../claims/near.ts';
import { isDenial } from './denials.ts';

/** A word goes with those that stand so near to it. */
const WINDOW = 4;
/** What share of the words beside it a statement must have that says the opposite. */
const BESIDE = 0.4;
/** What says the very word is of the same where it speaks of nearly as much. */
const ALIKE = 0.75;
/** A word that so many statements have says too little to be denied. */
const TELLING = 0.35;

/** Statements that say the opposite of a word of the question, or what the question denies. */
export function insteadOfWords(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const lexicon = lexiconOf(pack);
  const found = assertion.slots
    .filter(({ slot }) => !slot.unknown && !slot.terms.some((term) => /^[#@]/.test(term)))
    .flatMap((weighed) => {
      const { slot } = weighed;
      const isDenied = assertion.denied.has(slot);
      if (isDenied) {
        const isTelling = weighed.weight >= TELLING || isOnlyDeed(weighed, assertion);
        return isTelling && assertion.claimed ? told(slot.terms, weighed, assertion, pack) : [];
      }
      if (slot.inner || !supposes(assertion, pack)) return [];
      const partly =
        assertion.whole && assertion.claimed
          ? slot.terms.flatMap((term) => lexicon.partly(term))
          : [];
      if (partly.length > 0) {
        return [
          ...told(partly, weighed, assertion, pack),
          ...countOf(slot.terms, weighed, assertion, pack),
        ];
      }
      // How many there are of a thing says nothing of how the one that is told of was come by.
      if (!assertion.claimed && assertion.question.asks.has('how-many')) return [];
      const opposites = slot.terms.flatMap((term) => lexicon.opposites(term));
      // `The older piece` names a source, and says of nothing that it is old.
      return opposites.length === 0 || namesSource(slot, assertion, pack)
        ? []
        : opposed(opposites, weighed, assertion, pack);
    });
  return [...new Set([...found, ...toldOfPart(assertion, pack)])];
}

const namesSource = ({ at }: Slot, { question }: Assertion, pack: Pack): boolean =>
  namedSource(question, pack)?.words.has(at) === true;

/** Whether all else that is said are names and dates: of whom it is said that they have not met, a meeting is told. */
const isOnlyDeed = ({ slot }: WeighedSlot, { slots, denied }: Assertion): boolean =>
  slots.filter((one) => one.slot !== slot && !one.slot.inner).length > 1 &&
  slots.every(
    (one) =>
      one.slot === slot ||
      one.slot.inner ||
      denied.has(one.slot) ||
      one.slot.terms.every((term) => /^[#@]/.test(term)),
  );

/** `All five are here`: of what is said to be there whole, that it is not so of all. */
function toldOfPart(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, things, whole, claimed } = assertion;
  const [thing] = slots.filter(({ slot }) =>
    slot.terms.some((term) => things.includes(term.slice(1))),
  );
  const isBare = slots.every(
    ({ slot }) => slot.inner || slot.terms.every((term) => /^[#@]/.test(term)),
  );
  if (!thing || !whole || !claimed || !isBare || question.numbers.length === 0) return [];
  const meanings = Object.entries(pack.vocabulary.meanings).filter(
    ([, one]) => one.partly.length > 0,
  );
  const partly = [...new Set(meanings.flatMap(([, one]) => one.partly))];
  const wholly = meanings.map(([id]) => id);
  return [...told(partly, thing, assertion, pack), ...countOf(wholly, thing, assertion, pack)];
}

/** How many there are of what is said of all. */
const countOf = (
  terms: readonly string[],
  weighed: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] =>
  saying(terms, weighed, assertion, pack)
    .map(({ candidate }) => candidate)
    .filter(({ gives, keys }) => gives.has('count') && terms.some((term) => keys.has(term)))
    .slice(0, 1);

/** `Why`, `how` and `since when` take for granted that it is so, and so does `what did X do when`. */
const supposes = (
  { claimed, supposed, stated, slots, question }: Assertion,
  { vocabulary }: Pack,
): boolean =>
  claimed ||
  // What might be takes nothing for granted.
  (supposed && !question.tokens.some((token) => wordsOf(vocabulary).is(token, 'modal'))) ||
  question.actor !== null ||
  // `Explain the surplus`, `the surplus, please`.
  (stated && question.asks.size === 0 && slots.every(({ slot }) => slot.inner || !slot.unknown));

/** What says the opposite of the word about the same, where nothing about the same says the word. */
function opposed(
  opposites: readonly string[],
  weighed: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const found = saying(opposites, weighed, assertion, pack).filter(
    ({ candidate }) => !weighed.slot.terms.some((term) => says(candidate, term)),
  );
  const [best] = found;
  // Of those who are of elsewhere nothing is told, the opposite no more than the same.
  if (assertion.slots.some(({ slot }) => slot.outside === true)) return [];
  if (!best || isOffMatter(best.candidate, weighed, assertion) || isOfTold(assertion)) return [];
  const [same] = saying(weighed.slot.terms, weighed, assertion, pack);
  return same && same.share >= best.share * ALIKE ? [] : [best.candidate];
}

/** `Was it scrapped`: of what was told before, which nothing here names. */
const isOfTold = ({ question, slots }: Assertion): boolean =>
  question.signs.has('refers') && slots.filter(({ slot }) => !slot.inner).length < 2;

/** How much of what the nearest fact has of the question one must have that says the opposite of a word of it. */
const ON_MATTER = 0.5;
/** The same of what they say in their very texts. */
const OWN_MATTER = 0.25;

/** Whether something tells much more of what else the question says: the opposite is said of another matter. */
function isOffMatter(
  candidate: Candidate,
  { slot }: WeighedSlot,
  { slots, ranked }: Assertion,
): boolean {
  const rest = slots.filter((one) => one.slot !== slot && !one.slot.inner && !one.slot.unknown);
  const most = Math.max(
    0,
    ...ranked
      .filter((one) => one.candidate.source.from === 'fact')
      .map((one) => weightIn(one.candidate, rest)),
  );
  if (weightIn(candidate, rest) < most * ON_MATTER) return true;
  const own = Math.max(
    0,
    ...ranked
      .filter((one) => one.candidate.source.from === 'fact')
      .map((one) => weightIn(one.candidate, rest, isInText)),
  );
  return weightIn(candidate, rest, isInText) < own * OWN_MATTER;
}

/** What says the very thing that is denied, or that it is so in part alone. */
function told(
  terms: readonly string[],
  weighed: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const all = saying(terms, weighed, assertion, pack);
  const denies = ({ source }: Candidate): boolean =>
    source.from === 'fact' && isDenial(source.fact.text, pack);
  const found = all.filter(({ candidate }) => !denies(candidate));
  // What denies it as well says no other.
  const [best] = found;
  const denied = all.find(({ candidate }) => denies(candidate));
  if (denied && best && denied.share >= best.share) return [];
  return found.slice(0, 1).map(({ candidate }) => candidate);
}

/** Facts about the same that have any of the terms, and of the known words beside it enough; the best first. */
function saying(
  terms: readonly string[],
  { slot }: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly { candidate: Candidate; share: number }[] {
  const beside = assertion.slots.filter(
    (other) =>
      other.slot !== slot &&
      // A word within it says nothing beside it: `reliance` of `self-reliance`.
      !other.slot.inner &&
      !other.slot.unknown &&
      other.weight > 0 &&
      Math.abs(other.slot.at - slot.at) <= WINDOW,
  );
  const total = beside.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (candidate: Candidate): number =>
    total === 0 ? 1 : weightIn(candidate, beside) / total;
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  return candidatesOf(pack)
    .havingAny(terms)
    .filter(
      (candidate) =>
        candidate.source.from === 'fact' &&
        terms.some((term) => says(candidate, term)) &&
        isAbout(candidate, assertion, pack),
    )
    .map((candidate) => ({ candidate, share: shareOf(candidate) }))
    .filter(({ share }) => share >= BESIDE)
    .toSorted(
      (a, b) =>
        b.share - a.share ||
        Number(isIn(b.candidate, terms)) - Number(isIn(a.candidate, terms)) ||
        Number(isFigure(b.candidate, terms)) - Number(isFigure(a.candidate, terms)) ||
        Number(isOfOtherMeasure(a.candidate, assertion, pack)) -
          Number(isOfOtherMeasure(b.candidate, assertion, pack)) ||
        (score.get(b.candidate) ?? 0) - (score.get(a.candidate) ?? 0),
    );
}

/** Whether it speaks of a measure that is neither asked for nor spoken of: of the deficit for trade. */
function isOfOtherMeasure({ own }: Candidate, { question }: Assertion, pack: Pack): boolean {
  const { keys } = measured(pack);
  return [...own].some((term) => keys.has(term) && !question.terms.has(term));
}

/** Words by which a single measure with a figure is asked for. */
const measured = perPack((pack) => {
  const count = new Map<string, Set<string>>();
  for (const { keys, measure, gives } of candidatesOf(pack).candidates) {
    if (measure === null || !gives.has('money')) continue;
    for (const key of keys) count.set(key, (count.get(key) ?? new Set()).add(measure.id));
  }
  return { keys: new Set([...count].flatMap(([key, ids]) => (ids.size === 1 ? [key] : []))) };
});

/** Whether it is the figure that one of the terms asks for. */
const isFigure = ({ keys, source }: Candidate, terms: readonly string[]): boolean =>
  source.from === 'fact' && terms.some((term) => keys.has(term));

/** Whether its very text has one of the terms. */
const isIn = ({ own }: Candidate, terms: readonly string[]): boolean =>
  terms.some((term) => own.has(term));
