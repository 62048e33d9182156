import type { Pack } from '../content/library.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { lexiconOf } from './language/lexicon.ts';
import { entityTerm, type Question, type Slot, yearTerm } from './question.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from './rank.ts';
import { answersWant, hasKey, isLoose, type Want, wantOf } from './wants.ts';

/** A question against the pack: what fits it, and whether that is enough. */
export interface Resolved {
  readonly question: Question;
  readonly want: Want;
  /** All that bears on it, best first. */
  readonly ranked: readonly Ranked[];
  /** Those that answer it, best first. */
  readonly fitting: readonly Ranked[];
  /** Whether the thread was needed to understand it. */
  readonly carried: boolean;
  /** Its slots with those that were carried over. */
  readonly slots: readonly WeighedSlot[];
}

/** The least share of a question that a figure or a statement must speak of to answer it. */
const ENOUGH = { figure: 0.66, statement: 0.47 } as const;
const UNKEYED = 0.15;
/** Without a reason to give, what is asked about is told where it is spoken of nearly whole. */
const NEARLY_ALL = 0.8;
/** So alike are two wordings of which one may be of the other's matter. */
const FAIRLY_LIKE = 0.5;

/** What a question that is still in use was resolved to: it is put to the same pack from many sides. */
const resolutions = new WeakMap<Question, { pack: Pack; resolved: Resolved }>();

/** A question by itself, whatever was said before it. */
export function resolveAlone(question: Question, pack: Pack): Resolved {
  const known = resolutions.get(question);
  if (known?.pack === pack) return known.resolved;
  const slots = weighed(question, pack);
  const resolved = resolveWith(question, wantOf(question, pack), slots, false, pack);
  resolutions.set(question, { pack, resolved });
  return resolved;
}

/** The air force of a country stands for the country: what is said of it need not name it. */
const weighed = (question: Question, pack: Pack): readonly WeighedSlot[] =>
  weigh(question.slots, candidatesOf(pack)).map(({ slot, weight }) =>
    slot.terms.some((term) => isBodyOfParty(term, pack))
      ? { slot, weight: weight * BODY }
      : { slot, weight },
  );

const BODY = 0.2;

function isBodyOfParty(term: string, pack: Pack): boolean {
  const entity = term.startsWith('@') ? pack.entities.get(term.slice(1)) : undefined;
  return entity?.kind === 'organisation' && isOfParty(entity.name, pack);
}

/** What fits a question of these slots that wants this. */
export function resolveWith(
  question: Question,
  want: Want,
  slots: readonly WeighedSlot[],
  carried: boolean,
  pack: Pack,
): Resolved {
  const found = likenedFirst(rank(slots, candidatesOf(pack)), slots, question, pack);
  const ranked = definitionsFirst(
    keyedFirst(pricedAlike(datedAlike(found, slots, pack), slots, question, pack), question, pack),
    slots,
    want,
  );
  const enough = want.kind === 'amount' || want.kind === 'date' ? ENOUGH.figure : ENOUGH.statement;
  const fitting = ranked.filter(
    (one) =>
      isEnough(one, enough) &&
      (isSame(one, want, slots, question, pack) ||
        (isMeant(one.candidate, slots, want) &&
          answersWant(one.candidate, want, question, pack))) &&
      holdsYears(one.candidate, question, pack) &&
      !isReversed(one.candidate, question) &&
      isSaidBy(one.candidate, question.speaker) &&
      !one.missing.some((slot) => isNeeded(slot, pack)) &&
      !isOff(one, slots, question),
  );
  const told =
    fitting.length > 0 || want.kind !== 'reason' || carried
      ? []
      : ranked.filter(
          (one) =>
            one.coverage >= NEARLY_ALL &&
            one.candidate.source.from === 'fact' &&
            !one.missing.some((slot) => isNeeded(slot, pack)),
        );
  // What no word asks the size of may be asked for itself: `which goods`.
  if (fitting.length === 0 && !carried && question.asks.has('which') && isLoose(want, question)) {
    const plain = resolveWith(question, { kind: 'statement' }, slots, carried, pack);
    const [first] = plain.fitting;
    if (first && first.likeness >= FAIRLY_LIKE && !lacksTelling(first, slots)) return plain;
  }
  const denied = opposedOf(ranked, slots, question, pack);
  const second = alsoWanted(question, want);
  const also = second
    ? ranked.filter(
        (one) =>
          one.coverage >= ENOUGH.statement &&
          answersWant(one.candidate, second, question, pack) &&
          !one.missing.some((slot) => isNeeded(slot, pack)),
      )
    : [];
  const opposed = (denied[0]?.score ?? 0) > (fitting[0]?.score ?? 0) ? denied : [];
  return {
    question,
    want,
    ranked: opposed.length > 0 ? opposed : ranked,
    fitting:
      opposed.length > 0
        ? opposed
        : fitting.length + also.length > 0
          ? firstOfEach(fitting, also)
          : told,
    carried,
    slots,
  };
}

/** How much the nearest wording counts in the order, and from where on it is the same question. */
const LIKENED = 0.4;
const SAME = 0.68;
/** A fact that has wordings is asked for in words that are at least so much like one of them. */
const LIKE = 0.33;
/** So many are compared with their wordings: what is asked is among them. */
const COMPARED = 40;

/** Whether an editor says that just this is asked for: its question words need not be read then. */
function isSame(
  one: Ranked,
  want: Want,
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): boolean {
  const derived = one.candidate.source.from === 'derivation';
  if (one.likeness < (derived ? NEARLY_ALL : SAME)) return false;
  if (!one.sameAsk || question.signs.has('precise')) return false;
  if (lacksTelling(one, slots)) return false;
  const lexicon = lexiconOf(pack);
  const { gives } = one.candidate;
  switch (want.kind) {
    case 'told':
      return false;
    case 'named':
      return !want.terms.some((term) => lexicon.wants(term) !== undefined);
    case 'amount':
      if (isLoose(want, question)) return true;
      return (
        (isCounted(want, question, pack)
          ? gives.has('count')
          : gives.has('amount') || gives.has('how-much')) && hasKey(one.candidate, question, pack)
      );
    case 'date':
      return (
        (gives.has('date') || gives.has('when')) &&
        ((one.likeness >= NEARLY_ALL && !question.signs.has('each')) ||
          hasKey(one.candidate, question, pack))
      );
    default:
      return true;
  }
}

/** How many there are is asked, and not how much money, which Hindi asks for in the same words. */
function isCounted(want: Want, { terms }: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const isPriced = [...terms].some((term) => lexicon.wants(term) === 'money');
  return want.kind === 'amount' && want.of === 'count' && !isPriced;
}

/**
 * Whether it lacks what a short question is about: the word behind `who` or `how`, `who cooked it`, or a
 * heavy word without which about half of it is left. In a longer one such a word may be mere talk.
 */
function isOff(
  { missing, coverage, likeness }: Ranked,
  slots: readonly WeighedSlot[],
  { tokens }: Question,
): boolean {
  const outer = slots.filter(({ slot }) => !slot.inner);
  const isShort = outer.filter(({ slot }) => !slot.unknown).length <= SHORT;
  return outer.some(({ slot, weight }) => {
    if (!missing.includes(slot)) return false;
    const isAsked = WHO_OR_HOW.test(tokens[slot.at - 1]?.text ?? '');
    if (isAsked && isShort && (slot.unknown || weight >= TELLING)) return likeness < NEARLY_ALL;
    const isHeavy = !slot.unknown && weight >= (isShort ? HEAVY : HEAVIEST);
    return isHeavy && coverage < MOST && likeness < SAME;
  });
}

const WHO_OR_HOW = /^(?:who|whos|how|кто|кому|кем|как|kisne|kaun|किसने|कौन)$/;
const SHORT = 2;
const HEAVY = 0.68;
const HEAVIEST = 0.95;
const MOST = 0.58;

/** A word that weighs so much is missed. */
const TELLING = 0.45;

const lacksTelling = ({ missing }: Ranked, slots: readonly WeighedSlot[]): boolean =>
  slots.some(({ slot, weight }) => !slot.inner && weight >= TELLING && missing.includes(slot));

/** Whether it speaks of enough of the question. */
const isEnough = ({ coverage, likeness, candidate }: Ranked, enough: number): boolean =>
  likeness >= SAME || (coverage >= enough && (candidate.forms.length === 0 || likeness >= LIKE));

/** What an editor says is asked for in such words comes first. */
function likenedFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (pack.asked.size === 0) return ranked;
  const nearest = candidatesOf(pack).nearestForm(question.asks, slots);
  return ranked
    .map((one, at) => {
      if (at >= COMPARED || one.candidate.forms.length === 0) return one;
      const alike = nearest(one.candidate.rank);
      return { ...one, ...alike, score: one.score + LIKENED * alike.likeness };
    })
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** A date that is stated of what a candidate is about, and told by another on it, is not missed. */
function datedAlike(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  pack: Pack,
): readonly Ranked[] {
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const dates = slots.filter(({ slot }) => slot.terms.every((term) => DATED.test(term)));
  if (dates.length === 0) return ranked;
  return ranked.map((one) => {
    const held = dates.filter(
      ({ slot }) =>
        one.missing.includes(slot) &&
        slot.terms.every((term) => isDatedBy(one.candidate, term, pack)),
    );
    if (held.length === 0) return one;
    const more = (held.reduce((sum, { weight }) => sum + weight, 0) / total) * HELD;
    return {
      ...one,
      coverage: one.coverage + more,
      score: one.score + more,
      missing: one.missing.filter((slot) => !held.some((date) => date.slot === slot)),
    };
  });
}

const DATED = /^#(?:year|month|day|of-month):/;
const HELD = 0.8;

/** Whether something on the same matter has the date. */
function isDatedBy(candidate: Candidate, term: string, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const telling = [...candidate.entities].filter((id) => index.weight(`@${id}`) > 0.5);
  return (index.byTerm.get(term) ?? []).some(({ candidate: other }) =>
    telling.some((id) => other.entities.has(id)),
  );
}

/** What exports are worth is their figure: money that is asked for by its own word needs no other. */
function pricedAlike(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const lexicon = lexiconOf(pack);
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const prices = slots.filter(({ slot }) =>
    slot.terms.some((term) => lexicon.wants(term) === 'money'),
  );
  if (prices.length === 0) return ranked;
  return ranked.map((one) => {
    const { candidate, missing } = one;
    const lacking = prices.filter(({ slot }) => missing.includes(slot));
    if (lacking.length === 0 || !candidate.gives.has('money') || candidate.keys.size === 0)
      return one;
    if (!hasKey(candidate, question, pack)) return one;
    const more = lacking.reduce((sum, { weight }) => sum + weight, 0) / total;
    return {
      ...one,
      coverage: one.coverage + more,
      score: one.score + more,
      missing: missing.filter((slot) => !lacking.some((price) => price.slot === slot)),
    };
  });
}

/** A figure whose measure is not asked for by its own word stands back. */
function keyedFirst(ranked: readonly Ranked[], question: Question, pack: Pack): readonly Ranked[] {
  return ranked
    .map((one) =>
      one.candidate.keys.size > 0 && !hasKey(one.candidate, question, pack)
        ? { ...one, score: one.score - UNKEYED }
        : one,
    )
    .toSorted((a, b) => b.score - a.score || a.candidate.rank - b.candidate.rank);
}

/** What there are several of. */
const LISTED = new Set(['sector', 'agenda', 'goods', 'more-of']);

/** `How much, and in which year` asks two things. */
function alsoWanted({ asks }: Question, want: Want): Want | null {
  const dated = asks.has('when') || asks.has('which-year');
  const counted = asks.has('how-much') || asks.has('how-many');
  if (!dated || !counted) return null;
  return want.kind === 'date' ? { kind: 'amount', of: null } : { kind: 'date', grain: 'any' };
}

const firstOfEach = (some: readonly Ranked[], others: readonly Ranked[]): readonly Ranked[] => [
  ...some.slice(0, 1),
  ...others.slice(0, 1),
  ...some.slice(1),
  ...others.slice(1),
];

/** Who asks what something is wants to hear of what type it is before what is said of it. */
function definitionsFirst(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  want: Want,
): readonly Ranked[] {
  const outer = slots.filter(({ slot }) => !slot.inner);
  const lists = outer.some(({ slot }) => slot.terms.some((term) => LISTED.has(term)));
  if (lists) {
    return ranked
      .map((one) => (one.candidate.gives.has('list') ? { ...one, score: one.score + 0.15 } : one))
      .toSorted((a, b) => b.score - a.score);
  }
  if (want.kind !== 'statement' || !outer.every(({ slot }) => isEntitySlot(slot.terms)))
    return ranked;
  return ranked
    .map((one) =>
      isDefined(one.candidate, outer) && one.missing.every(({ unknown }) => unknown)
        ? { ...one, score: one.score + 0.3 }
        : one,
    )
    .toSorted((a, b) => b.score - a.score);
}

/** Whether it says what that is which is asked for: its subject is the first entity that it names. */
function isDefined({ gives, entities }: Candidate, asked: readonly WeighedSlot[]): boolean {
  const [subject] = entities;
  return (
    gives.has('type') &&
    subject !== undefined &&
    asked.some(({ slot }) => slot.terms.includes(entityTerm(subject)))
  );
}

/** What says the opposite of the question in every word that it lacks: heavier for lighter. */
function opposedOf(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const lexicon = lexiconOf(pack);
  const outer = new Set(
    slots.flatMap(({ slot, weight }) => (slot.inner || weight < 0.2 ? [] : [slot])),
  );
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return ranked
    .flatMap((one): readonly Ranked[] => {
      const { candidate, missing, coverage } = one;
      const lacking = missing.filter((slot) => outer.has(slot));
      if (lacking.length === 0 || coverage < 0.25 || candidate.source.from !== 'fact') return [];
      const isDenied = (slot: Slot): boolean =>
        slot.terms.some((term) =>
          lexicon.opposites(term).some((other) => (candidate.terms.get(other) ?? 0) >= 0.9),
        );
      const denies =
        lacking.some(isDenied) && lacking.every((slot) => slot.unknown || isDenied(slot));
      if (!denies || question.signs.has('negation')) return [];
      // Every word is spoken of, if only to say the opposite.
      const spoken = slots.reduce(
        (sum, { slot, weight }) => sum + (lacking.includes(slot) ? weight * 0.9 : 0),
        0,
      );
      return [{ ...one, score: one.score + spoken / total }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** A sum that belongs to no measure is meant where the question has all of one of its names. */
function isMeant(candidate: Candidate, slots: readonly WeighedSlot[], want: Want): boolean {
  if (candidate.source.from === 'fact' || candidate.measure !== null) return true;
  if (want.kind !== 'amount' && want.kind !== 'statement') return false;
  const terms = new Set(slots.flatMap(({ slot }) => slot.terms));
  return candidate.names.some(
    (name) => name.size > 1 && [...name].every((term) => terms.has(term)),
  );
}

/** A year that is stated must be that of the candidate or of something about the same. */
function holdsYears(candidate: Candidate, question: Question, pack: Pack): boolean {
  if (question.polar) return true;
  const index = candidatesOf(pack);
  return question.dates.every(({ year }) => {
    if (year === null) return true;
    const term = yearTerm(year);
    if (candidate.terms.has(term)) return true;
    const telling = [...candidate.entities].filter((id) => index.weight(`@${id}`) > 0.3);
    return (index.byTerm.get(term) ?? []).some(({ candidate: other }) =>
      telling.length > 0
        ? telling.some((id) => other.entities.has(id))
        : other.measure !== null && other.measure === candidate.measure,
    );
  });
}

/**
 * Whether the question has somebody do what the candidate says was done to them: `what did Putin
 * give` is not answered by what he was given.
 */
function isReversed({ doer, entities }: Candidate, { actor }: Question): boolean {
  if (!actor || doer === null || !entities.has(actor.entity)) return false;
  return doer !== actor.entity && actor.meanings.includes('give');
}

/** What somebody is asked to have said must be said by them. */
function isSaidBy({ source }: Candidate, speaker: string | null): boolean {
  if (speaker === null) return true;
  if (source.from !== 'fact') return false;
  return source.fact.by.includes(speaker) || source.fact.via === speaker;
}

/** A person, country, system, place or outlet that is named must be what the answer is about. */
export function isNeeded(slot: Slot, pack: Pack): boolean {
  if (slot.inner) return false;
  if (slot.outside === true) return true;
  return slot.terms.some((term) => {
    const entity = term.startsWith('@') ? pack.entities.get(term.slice(1)) : undefined;
    if (!entity || pack.meta.parties.includes(entity.id)) return false;
    if (entity.id === pack.meta.summit.place) return false;
    if (entity.kind === 'organisation' && isOfParty(entity.name, pack)) return false;
    return entity.kind !== 'event' && entity.kind !== 'programme';
  });
}

/** The Indian Navy is India's: what is said of India is said of it. */
function isOfParty(name: string, pack: Pack): boolean {
  return pack.meta.parties.some((id) => {
    const party = pack.entities.get(id);
    // `India Today` is a name of its own.
    return (party?.aliases ?? []).some((alias) => name.startsWith(`${alias} `));
  });
}

const isEntitySlot = (terms: readonly string[]): boolean =>
  terms.every((term) => term.startsWith('@'));
