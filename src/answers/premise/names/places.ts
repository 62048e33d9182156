import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import type { Slot } from '../../reading/slots.ts';
import { areValues, entityTerm } from '../../reading/terms.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says, weightIn } from '../claims/near.ts';

/** What everything is about: its own event has so little weight. */
const COMMON = 0.35;

/** Where the summit is, of which it is said that it is at one of the parties that does not host it. */
export function insteadOfHost(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { claimed, supposed, stated, question } = assertion;
  // `23rd summit in X?` asks whether it is there.
  const isBare = stated && question.asks.size === 0;
  if (!claimed && !supposed && !isBare) return [];
  const isTaken = claimed || question.asks.has('why');
  const index = candidatesOf(pack);
  const lexicon = lexiconOf(pack);
  // `What time does X land there`: who it is and what is asked of it say nothing of where.
  const isAsked = (term: string): boolean =>
    lexicon.wants(term) !== undefined || pack.entities.get(term.slice(1))?.kind === 'person';
  const outer = question.slots.filter(
    ({ inner, terms }) => !inner && (claimed || !terms.every(isAsked)),
  );
  const place = outer.find(
    (slot) =>
      isPartyPlace(slot, assertion, pack) || (isTaken && isElsewhere(slot, assertion, pack)),
  );
  const isOfSummit = ({ terms }: Slot): boolean =>
    terms.some((term) => isEvent(term, pack) && index.weight(term) < COMMON);
  const isHeld =
    place !== undefined &&
    outer.length <= (claimed ? 2 : 3) &&
    outer.some(isOfSummit) &&
    isAway(place, pack);
  const isMoved = isVisitElsewhere(assertion, pack) || isVenue(assertion, pack);
  if (!isHeld && !isMoved) return [];
  return index.candidates
    .filter(
      ({ source, entities, gives }) =>
        source.from === 'fact' && gives.has('where') && entities.has(pack.meta.summit.place),
    )
    .slice(0, 1);
}

/** `When does X arrive in Y`: of the summit's persons, and of nobody else, it is said that they come to where it is not. */
function isVisitElsewhere({ question, claimed, supposed }: Assertion, pack: Pack): boolean {
  if (claimed || !supposed) return false;
  const { byId } = candidatesOf(pack);
  const { is } = wordsOf(pack.vocabulary);
  const days = pack.meta.summit.facts.flatMap((id) => byId.get(id) ?? []);
  const outer = question.slots.filter(({ inner }) => !inner);
  const isPerson = ({ terms }: Slot): boolean =>
    terms.every((term) => pack.entities.get(term.slice(1))?.kind === 'person');
  const isVisit = ({ terms }: Slot): boolean =>
    terms.some((term) => !/^[@#=]/.test(term) && days.some(({ keys }) => keys.has(term)));
  const isPlace = (slot: Slot): boolean =>
    slot.terms.some((term) => pack.meta.parties.some((id) => term === entityTerm(id))) &&
    isAway(slot, pack) &&
    (isIn(question.tokens, slot.at, pack) ||
      is(question.tokens[slot.at - 1], 'until') ||
      outer.some((one) => one.at === slot.at - 1 && isVisit(one)));
  return (
    [isPerson, isVisit, isPlace].every((one) => outer.some(one)) &&
    outer.every((slot) => isPerson(slot) || isVisit(slot) || isPlace(slot))
  );
}

/** `Why was X picked as the venue for the talks`: somewhere else than where it is, and nothing but that is said. */
function isVenue({ question, claimed }: Assertion, pack: Pack): boolean {
  const { asks, tokens, slots } = question;
  const { is } = wordsOf(pack.vocabulary);
  // By a word for a place it is, and not by `where`.
  const isNamed = asks.has('where') && !tokens.some((token) => is(token, 'relative'));
  // `What made them pick X for the talks`, `why are the talks held in X`.
  const isPicked = ({ at, outside }: Slot): boolean =>
    outside === true &&
    (is(tokens[at - 1], 'choosing') || is(tokens[at + 1], 'choosing') || isIn(tokens, at, pack));
  const isChosen = asks.has('why') && slots.some(isPicked);
  if (!claimed || !(isNamed || isChosen)) return false;
  const { byId } = candidatesOf(pack);
  const { talks, facts } = pack.meta.summit;
  const days = [...facts, ...(talks?.facts ?? [])].flatMap((id) => byId.get(id) ?? []);
  const outer = slots.filter(({ inner }) => !inner);
  const isElse = (slot: Slot): boolean =>
    slot.outside === true ||
    (slot.terms.some((term) => pack.meta.parties.some((id) => term === entityTerm(id))) &&
      isAway(slot, pack));
  const isOfSummit = ({ terms }: Slot): boolean =>
    terms.some(
      (term) =>
        (isEvent(term, pack) && candidatesOf(pack).weight(term) < COMMON) ||
        (!/^[@#=]/.test(term) && days.some((one) => says(one, term))),
    );
  // Who chose it is no part of where it is.
  const isChooser = ({ terms }: Slot): boolean =>
    isChosen && terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'person');
  const isValue = ({ terms }: Slot): boolean => areValues(terms);
  return (
    outer.some(isElse) &&
    (outer.some(isOfSummit) || (isNamed && isChosen)) &&
    outer.every(
      (slot) => slot.unknown || [isElse, isOfSummit, isValue, isChooser].some((is) => is(slot)),
    )
  );
}

/** How much of what is said beside the place a statement must speak of to be of the same. */
const SAME = 0.7;
/** What stands further off counts less. */
const NEAR = 4;
const FAR = 0.25;
/** How much must be said beside it. */
const ENOUGH = 0.2;

/** What says that the same is in another place, where it is said to be in one of the parties. */
export function insteadOfElsewhere(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { claimed, slots } = assertion;
  if (!claimed) return [];
  const outer = slots.filter(({ slot }) => !slot.inner && !areValues(slot.terms));
  const place = outer.find(({ slot }) => isPartyPlace(slot, assertion, pack))?.slot;
  const isOfEvent = outer.some(({ slot }) => isEventSlot(slot, pack));
  // Most of what is told takes place at the host's.
  if (!place || !isAway(place, pack) || (!isOfEvent && outer.some(({ slot }) => slot.unknown)))
    return [];
  const lexicon = lexiconOf(pack);
  const said = place.terms.map((term) => term.slice(1));
  const rest = outer
    .filter(({ slot, weight }) => slot !== place && !slot.unknown && weight > 0)
    // `Which hall`: what is only asked for is no part of what is said to be there.
    .filter(({ slot }) => !slot.terms.every((term) => lexicon.wants(term) === 'other'))
    .map((one) =>
      Math.abs(one.slot.at - place.at) <= NEAR ? one : { ...one, weight: one.weight * FAR },
    );
  const isNamed = ({ terms }: Slot): boolean => terms.every((term) => term.startsWith('@'));
  const total = rest.reduce((sum, { weight }) => sum + weight, 0);
  if (total < ENOUGH || rest.every(({ slot }) => isNamed(slot) && !isEventSlot(slot, pack)))
    return [];
  return candidatesOf(pack)
    .candidates.flatMap((candidate) => {
      const places = placedIn(pack).get(candidate) ?? [];
      if (places.length === 0 || said.some((id) => places.includes(id))) return [];
      const share = weightIn(candidate, rest);
      const isAtHost = places.includes(pack.meta.summit.place);
      return share < total * SAME ? [] : [{ candidate, share, isAtHost }];
    })
    .toSorted((a, b) => b.share - a.share || Number(b.isAtHost) - Number(a.isAtHost))
    .map(({ candidate }) => candidate)
    .slice(0, 1);
}

/** Whether a place is at a party that does not host the summit. */
const isAway = ({ terms }: Slot, pack: Pack): boolean => {
  const { ids } = hostsOf(pack);
  return ids.length > 0 && !terms.some((term) => ids.includes(term.slice(1)));
};

const hostsOf = perPack((pack) => ({
  ids: candidatesOf(pack).candidates.flatMap(({ own, entities }) =>
    own.has('host') ? [...entities].filter((id) => pack.meta.parties.includes(id)).slice(0, 1) : [],
  ),
}));

const isEventSlot = ({ terms }: Slot, pack: Pack): boolean =>
  terms.some((term) => isEvent(term, pack));

/** Of each fact, the parties and places that its text says it is in. */
const placedIn = perPack(
  (pack) =>
    new Map(
      candidatesOf(pack).candidates.flatMap((candidate) => {
        if (candidate.source.from !== 'fact') return [];
        const tokens = tokensOf(candidate.source.fact.text);
        const places = readMentions(tokens, lexiconOf(pack)).flatMap(({ from, senses, inner }) =>
          inner || !isIn(tokens, from, pack)
            ? []
            : senses.flatMap((sense) =>
                sense.kind === 'entity' && isPlaceLike(sense.id, pack) ? [sense.id] : [],
              ),
        );
        return places.length > 0 ? [[candidate, places] as const] : [];
      }),
    ),
);

const isPlaceLike = (id: string, pack: Pack): boolean =>
  pack.meta.parties.includes(id) || pack.entities.get(id)?.kind === 'place';

/** Whether a place is what something is in; in Hindi the word for it stands behind. */
const isIn = (tokens: readonly Token[], at: number, { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(tokens[at - 1], 'at-place') ||
  wordsOf(vocabulary).is(tokens[at + 1], 'behind-place');

const isPartyPlace = ({ at, terms }: Slot, { question }: Assertion, pack: Pack): boolean =>
  terms.some((term) => pack.meta.parties.some((id) => term === entityTerm(id))) &&
  isIn(question.tokens, at, pack);

/** `Moved to X`: a place that the pack does not know. */
const isElsewhere = ({ at, outside }: Slot, { question: { tokens } }: Assertion, pack: Pack) =>
  outside === true &&
  (isIn(tokens, at, pack) || wordsOf(pack.vocabulary).is(tokens[at - 1], 'until', 'towards'));

const isEvent = (term: string, pack: Pack): boolean =>
  term.startsWith('@') && pack.entities.get(term.slice(1))?.kind === 'event';
