import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { Recent } from '../language/recent.ts';
import { partyOfBody } from '../reading/named/body-of-party.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { wantOf } from '../reading/wanted/read-want.ts';
import { answersWant, isLoose, type Want } from '../reading/wanted/wants.ts';
import { candidatesOf } from './candidates.ts';
import { dayInMonthFirst } from './day-in-month.ts';
import { fits, lacksTelling } from './fit.ts';
import { inOrder } from './order.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from './rank.ts';
import { isReasonOfElse } from './reason-of-else.ts';

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

/** The least share of a question that a statement must speak of to answer it too. */
const ENOUGH = 0.47;
/** Without a reason to give, what is asked about is told where it is spoken of nearly whole. */
const NEARLY_ALL = 0.8;
/** So alike are two wordings of which one may be of the other's matter. */
const FAIRLY_LIKE = 0.5;

/** What a question that is still in use was resolved to: it is put to the same pack from many sides. */
const resolutions = new Recent<Question, { pack: Pack; resolved: Resolved }>();

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

const isBodyOfParty = (term: string, pack: Pack): boolean =>
  term.startsWith('@') && partyOfBody(term.slice(1), pack) !== null;

/** What fits a question of these slots that wants this. */
export function resolveWith(
  question: Question,
  want: Want,
  slots: readonly WeighedSlot[],
  carried: boolean,
  pack: Pack,
): Resolved {
  const ranked = inOrder(rank(slots, candidatesOf(pack)), slots, want, question, pack);
  const found = ranked.filter(
    (one) =>
      fits(one, want, slots, question, pack) && !one.missing.some((slot) => isNeeded(slot, pack)),
  );
  const fitting = isReasonOfElse(found[0], ranked, want) ? [] : found;
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
  const isOpen =
    question.asks.has('which') ||
    (question.asks.has('what') && question.dates.every(({ year }) => year === null));
  if (fitting.length === 0 && !carried && isOpen && isLoose(want, question)) {
    const plain = resolveWith(question, { kind: 'statement' }, slots, carried, pack);
    const [first] = plain.fitting;
    if (first && first.likeness >= FAIRLY_LIKE && !lacksTelling(first, slots)) return plain;
  }
  const denied = opposedOf(ranked, slots, question, pack);
  const second = alsoWanted(question, want);
  const also = second
    ? ranked.filter(
        (one) =>
          one.coverage >= ENOUGH &&
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
          ? dayInMonthFirst(firstOfEach(fitting, also), question, want)
          : told,
    carried,
    slots,
  };
}

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

const NONE: readonly Ranked[] = [];

/** What says the opposite of the question in every word that it lacks: heavier for lighter. */
function opposedOf(
  ranked: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (question.signs.has('negation')) return [];
  const lexicon = lexiconOf(pack);
  const outer = new Map(
    slots.flatMap(({ slot, weight }) =>
      slot.inner || weight < 0.2
        ? []
        : [[slot, slot.terms.flatMap((term) => lexicon.opposites(term))] as const],
    ),
  );
  // Few words have an opposite.
  if (outer.values().every((opposites) => opposites.length === 0)) return [];
  const total = slots.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return ranked
    .flatMap((one): readonly Ranked[] => {
      const { candidate, missing, coverage } = one;
      if (coverage < 0.25 || candidate.source.from !== 'fact') return NONE;
      const lacking = missing.filter((slot) => outer.has(slot));
      if (lacking.length === 0) return NONE;
      const isDenied = (slot: Slot): boolean =>
        (outer.get(slot) ?? []).some((other) => (candidate.terms.get(other) ?? 0) >= 0.9);
      const denies =
        lacking.some(isDenied) && lacking.every((slot) => slot.unknown || isDenied(slot));
      if (!denies || isToldItself(lacking, one, ranked)) return [];
      // Every word is spoken of, if only to say the opposite.
      const spoken = slots.reduce(
        (sum, { slot, weight }) => sum + (lacking.includes(slot) ? weight * 0.9 : 0),
        0,
      );
      return [{ ...one, score: one.score + spoken / total }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** How much more of the question something must speak of that says the very word, for the opposite to be of another matter. */
const ITSELF = 0.2;
const ALL_OF_IT = 0.99;

/** `Why did he start the war`: whether the very word is told of the same matter, so that its opposite is told of another. */
const isToldItself = (
  lacking: readonly Slot[],
  { coverage }: Ranked,
  ranked: readonly Ranked[],
): boolean =>
  // Where something tells all of it only what is asked for is lacking.
  !ranked.some((other) => other.coverage >= ALL_OF_IT) &&
  ranked.some(
    (other) =>
      other.candidate.source.from === 'fact' &&
      other.coverage >= coverage + ITSELF &&
      lacking.every((slot) => slot.unknown || !other.missing.includes(slot)),
  );

/** A person, country, system, place or outlet that is named must be what the answer is about. */
export function isNeeded(slot: Slot, pack: Pack): boolean {
  if (slot.inner) return false;
  if (slot.outside === true) return true;
  return slot.terms.some((term) => {
    const entity = term.startsWith('@') ? pack.entities.get(term.slice(1)) : undefined;
    if (!entity || pack.meta.parties.includes(entity.id)) return false;
    if (entity.id === pack.meta.summit.place) return false;
    // The Indian Navy is India's: what is said of India is said of it.
    if (partyOfBody(entity.id, pack) !== null) return false;
    return entity.kind !== 'event' && entity.kind !== 'programme';
  });
}
