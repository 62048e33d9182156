import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { WeighedSlot } from '../rank.ts';
import type { Assertion } from './assertion.ts';
import { isAbout } from './near.ts';

/** A word goes with those that stand so near to it. */
const WINDOW = 4;
/** What share of the words beside it a statement must have that says the opposite. */
const BESIDE = 0.4;
/** A candidate has a term as its own, or by the words under which it is asked for. */
const HAS = 0.9;
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
      if (isDenied)
        return weighed.weight < TELLING ? [] : told(slot.terms, weighed, assertion, pack);
      if (slot.inner) return [];
      const partly = assertion.whole && assertion.claimed ? slot.terms.flatMap(lexicon.partly) : [];
      if (partly.length > 0) return told(partly, weighed, assertion, pack);
      const opposites = slot.terms.flatMap(lexicon.opposites);
      return opposites.length === 0 ? [] : opposed(opposites, weighed, assertion, pack);
    });
  return [...new Set(found)];
}

/** What says the opposite of the word about the same, where nothing about the same says the word. */
function opposed(
  opposites: readonly string[],
  weighed: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const found = saying(opposites, weighed, assertion, pack).filter(
    ({ candidate }) => !weighed.slot.terms.some((term) => holds(candidate, term)),
  );
  const [same] = saying(weighed.slot.terms, weighed, assertion, pack);
  const [best] = found;
  return !best || (same && same.share >= best.share) ? [] : [best.candidate];
}

/** What says the very thing that is denied, or that it is so in part alone. */
function told(
  terms: readonly string[],
  weighed: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const found = saying(terms, weighed, assertion, pack).filter(
    ({ candidate }) => candidate.source.from === 'fact' && !isDenial(candidate.source.fact.text),
  );
  return found.slice(0, 1).map(({ candidate }) => candidate);
}

const isDenial = (text: string): boolean =>
  /\b(?:not|no|never|neither|nor|nothing|none)\b/i.test(text);

const holds = (candidate: Candidate, term: string): boolean =>
  (candidate.terms.get(term) ?? 0) >= HAS;

/** Facts about the same that have any of the terms, and of the words beside it enough; the best first. */
function saying(
  terms: readonly string[],
  { slot }: WeighedSlot,
  assertion: Assertion,
  pack: Pack,
): readonly { candidate: Candidate; share: number }[] {
  const beside = assertion.slots.filter(
    (other) =>
      other.slot !== slot && other.weight > 0 && Math.abs(other.slot.at - slot.at) <= WINDOW,
  );
  const total = beside.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (candidate: Candidate): number =>
    total === 0
      ? 1
      : beside
          .filter((other) => other.slot.terms.some((term) => holds(candidate, term)))
          .reduce((sum, { weight }) => sum + weight, 0) / total;
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  return candidatesOf(pack)
    .candidates.filter(
      (candidate) =>
        candidate.source.from === 'fact' &&
        terms.some((term) => holds(candidate, term)) &&
        isAbout(candidate, assertion, pack),
    )
    .map((candidate) => ({ candidate, share: shareOf(candidate) }))
    .filter(({ share }) => share >= BESIDE)
    .toSorted(
      (a, b) => b.share - a.share || (score.get(b.candidate) ?? 0) - (score.get(a.candidate) ?? 0),
    );
}
