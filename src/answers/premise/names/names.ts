import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { wordsOf } from '../../language/words.ts';
import { entityTerm } from '../../reading/terms.ts';
import { isAhead } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says } from '../claims/near.ts';
import { hasNumber } from '../values/number-values.ts';
import { isEvent, isNamedEvent, isOfSystem, isPerson } from './kinds-of-names.ts';
import {
  goesOn,
  isOfAnother,
  type OfAnother,
  ofAnother,
  type Said,
  TELLING,
} from './of-another.ts';
import { isName } from './standing-names.ts';

/** A statement of the same deed or event with another person, place, body or system in it. */
export function insteadOfNames(assertion: Assertion, pack: Pack): readonly Candidate[] {
  // Who asks why takes it for granted that it is so, of whom he names.
  const { asks, signs } = assertion.question;
  const isReasoned = assertion.supposed && asks.has('why') && !signs.has('person-meant');
  // `X in Y?` asks whether it was there, where all else is told of it.
  const isBare = assertion.stated && asks.size === 0;
  if (!assertion.claimed && !isReasoned && !isBare) return [];
  const outer = assertion.slots.filter(({ slot, weight }) => weight > 0 && !slot.inner);
  // What is a name is so whatever it is held against, and most of what is said names nothing to mistake.
  const allNames = outer.filter(({ slot }) => isName(slot, assertion, pack));
  const mistakable = allNames.filter(({ slot }) => !isEvent(slot, pack));
  if (mistakable.length === 0) return [];
  // Of a system that is named one word that nothing knows may be any way to say it.
  const strays = outer.filter(({ slot }) => slot.unknown && !isName(slot, assertion, pack));
  const isOfSystems = outer.some(({ slot }) => isOfSystem(slot, pack));
  const said: Said = {
    ...{ outer, allNames, mistakable, isBare },
    stray: isOfSystems && strays.length === 1 ? strays[0] : undefined,
    heads: allNames.filter(({ slot }) => !goesOn(slot, allNames)),
    systems: allNames.filter(({ slot }) => isOfSystem(slot, pack)),
    telling: outer.filter(({ slot }) => !isPerson(slot, pack)),
    events: outer.filter(({ slot, weight }) => weight >= TELLING && isNamedEvent(slot, pack)),
  };
  // What speaks of none of it tells of nothing else.
  const terms = outer.flatMap(({ slot }) => slot.terms);
  const fitting: OfAnother[] = [];
  for (const candidate of candidatesOf(pack).havingAny(terms)) {
    if (!isOfAnother(candidate, said, assertion)) continue;
    const other = ofAnother(candidate, said, assertion, pack);
    if (other) fitting.push(other);
  }
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  const scoreOf = (candidate: Candidate): number => score.get(candidate) ?? 0;
  const best = fitting
    .filter(({ candidate }) => tells(candidate, assertion, pack) || counts(candidate, assertion))
    .toSorted(
      (a, b) =>
        Number(isUntimely(a.candidate, assertion, pack)) -
          Number(isUntimely(b.candidate, assertion, pack)) ||
        a.lacking - b.lacking ||
        b.said - a.said ||
        b.own - a.own ||
        scoreOf(b.candidate) - scoreOf(a.candidate),
    );
  return best.slice(0, 1).map(({ candidate }) => candidate);
}

/** Whether what both speak of is one deed or event: it has a name of its own or is told of once. */
function tells(candidate: Candidate, { slots }: Assertion, pack: Pack): boolean {
  const index = candidatesOf(pack);
  return slots.some(({ slot, weight }) => {
    if (slot.inner || slot.unknown || weight < 0.3) return false;
    return slot.terms.some(
      (term) =>
        says(candidate, term) &&
        (term.startsWith('@') ? term !== entityTerm(pack.meta.summit.place) : true) &&
        index.weight(term) >= 0.4,
    );
  });
}

/** `Delivered three to X`: the same number of the same thing tells it too. */
const counts = (candidate: Candidate, { things, question }: Assertion): boolean =>
  things.some((id) => candidate.entities.has(id)) &&
  question.numbers.some((stated) => hasNumber(candidate, stated));

/** What is told as past is nothing that is only ahead. */
const isUntimely = (
  candidate: Candidate,
  { question: { tokens } }: Assertion,
  { vocabulary }: Pack,
): boolean => isAhead(candidate) && tokens.some((token) => wordsOf(vocabulary).is(token, 'past'));
