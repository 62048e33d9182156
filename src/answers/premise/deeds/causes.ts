import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { WeighedSlot } from '../../finding/rank.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, isInText, says, speaksOf } from '../claims/near.ts';

/** How much of what is explained a statement must speak of that gives the reason for it. */
const SAME = 0.6;
/** How much must be said of it. */
const ENOUGH = 0.4;
/** What nothing in the pack has weighs so much as a reason. */
const UNHEARD = 0.35;
/** How much of the reason that is given a statement must speak of to have it too. */
const SHARED = 0.55;

/**
 * The reason that the sources give, where a question gives another: `the talks stalled because of the war`.
 * Empty where any reason that is told has anything of it.
 */
export function insteadOfCause(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { slots, claimed, denied } = assertion;
  if (!claimed || denied.size > 0) return [];
  const given = givenIn(assertion, pack);
  if (!given) return [];
  const outer = slots.filter(({ slot }) => !slot.inner);
  const [effect, cause] = [given.effect, given.cause].map((isIn) =>
    outer.filter(({ slot }) => isIn(slot.at) && !isParty(slot.terms, pack)),
  );
  if (!effect || !cause || cause.length === 0) return [];
  const known = effect.filter(({ slot }) => !slot.unknown);
  const total = sum(known);
  // What is only named has a maker and no reason: `the system comes from X`.
  const isMade =
    wordsOf(pack.vocabulary).is(assertion.question.tokens[given.end - 1], 'from') &&
    cause.every(({ slot }) => slot.outside === true || slot.terms.every((t) => t.startsWith('@')));
  const isDeed =
    !isMade && known.some(({ slot }) => slot.terms.some((term) => !term.startsWith('@')));
  if (total < ENOUGH || known.length < effect.length || !isDeed) return [];
  const has =
    (one: Candidate) =>
    (part: WeighedSlot): boolean =>
      part.slot.terms.some((term) => speaksOf(one, term));
  const reasons = candidatesOf(pack).candidates.flatMap((candidate) => {
    const { source, gives } = candidate;
    if (source.from !== 'fact' || !gives.has('why') || !isAbout(candidate, given.about, pack))
      return [];
    const share = sum(known.filter(has(candidate)));
    return share >= total * SAME ? [{ candidate, share }] : [];
  });
  const isTold = reasons.some(
    ({ candidate }) =>
      sum(
        cause.filter(({ slot }) =>
          slot.terms.some((term) => says(candidate, term) && isInText(candidate, term)),
        ),
      ) >=
      sum(cause) * SHARED,
  );
  if (isTold) return [];
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  return reasons
    .toSorted(
      (a, b) => b.share - a.share || (score.get(b.candidate) ?? 0) - (score.get(a.candidate) ?? 0),
    )
    .slice(0, 1)
    .map(({ candidate }) => candidate);
}

const isParty = (terms: readonly string[], { meta }: Pack): boolean =>
  terms.every((term) => meta.parties.includes(term.slice(1)));

const sum = (all: readonly WeighedSlot[]): number =>
  all.reduce((whole, { slot, weight }) => whole + (slot.unknown ? UNHEARD : weight), 0);

type IsIn = (at: number) => boolean;

interface Given {
  readonly effect: IsIn;
  readonly cause: IsIn;
  /** The first token behind the words that join them. */
  readonly end: number;
  readonly about: Assertion;
}

/** Where what is explained stands, and where the reason for it; null where none is given. */
function givenIn(assertion: Assertion, pack: Pack): Given | null {
  const { tokens, slots } = assertion.question;
  const { causes, causing } = pack.vocabulary.premises;
  const [behind] = phraseRuns(tokens, causes).filter(
    ({ from, to }) => from > 0 && to < tokens.length,
  );
  const [before] = phraseRuns(tokens, causing).filter(
    ({ from, to }) => from > 0 && to < tokens.length,
  );
  const run = behind ?? before;
  if (!run) return null;
  // `Stalled over`: what happened is said by the first word of it.
  const isBefore: IsIn = (at) => at < run.from || (at === run.from && run.to - run.from > 1);
  const isBehind: IsIn = (at) => at >= run.to;
  const [effect, cause] = behind ? [isBefore, isBehind] : [isBehind, isBefore];
  // What is named in the reason says nothing of what the reason is for.
  const things = assertion.things.filter((id) =>
    slots.some(({ at, terms }) => effect(at) && terms.some((term) => term.slice(1) === id)),
  );
  return { effect, cause, end: run.to, about: { ...assertion, things } };
}
