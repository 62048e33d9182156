import type { Pack } from '../content/library.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Context } from './context.ts';
import { counterpartOf } from './counterpart.ts';
import { fits, lacksTelling } from './fit.ts';
import { lexiconOf } from './language/lexicon.ts';
import { inOrder } from './order.ts';
import { entityTerm, type Question, type Slot } from './question.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from './rank.ts';
import { answersWant, isLoose, type Want, wantOf } from './wants.ts';

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
const CARRIED = 0.6;
/** Without a reason to give, what is asked about is told where it is spoken of nearly whole. */
const NEARLY_ALL = 0.8;
/** So alike are two wordings of which one may be of the other's matter. */
const FAIRLY_LIKE = 0.5;

export function resolve(question: Question, context: Context | null, pack: Pack): Resolved {
  const alone = resolveWith(question, wantOf(question, pack), weighed(question, pack), false, pack);
  if (!context) return alone;
  if (!isElliptical(question, alone, pack)) return alone;
  // `And about India?` is still asked of whoever was speaking.
  const speaker = question.speaker ?? (question.signs.has('follows') ? context.speaker : null);
  const other =
    counterpartOf(question, context, pack) ??
    (question.signs.has('other-one') ? otherOne(context, pack) : null);
  const asked: Question =
    other === null
      ? { ...question, speaker }
      : {
          ...question,
          speaker: context.speaker === null ? null : other,
          entities: [other],
          slots: [
            { terms: [entityTerm(other)], at: 0, inner: false, unknown: false },
            ...question.slots.filter(
              ({ terms, unknown }) => !unknown && !terms.some((term) => isParty(term, pack)),
            ),
          ],
        };
  const slots = carryOver(asked, context, pack);
  const want = wantFor(asked, context, pack);
  const carried = resolveWith(withTerms(asked, slots), want, slots, true, pack);
  const onIt = onSubject(carried, question, pack);
  if (onIt.length === 0 && alone.fitting.length > 0) {
    const another = question.entities.some((id) => !pack.meta.parties.includes(id));
    const general = context.want.kind !== 'amount' && context.want.kind !== 'date';
    if (namesMatter(question, pack) || (another && general)) return alone;
  }
  return preferFocus({ ...carried, fitting: onIt }, context);
}

const isParty = (term: string, pack: Pack): boolean =>
  pack.meta.parties.some((id) => term === entityTerm(id));

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

function resolveWith(
  question: Question,
  want: Want,
  slots: readonly WeighedSlot[],
  carried: boolean,
  pack: Pack,
): Resolved {
  const ranked = inOrder(rank(slots, candidatesOf(pack)), slots, want, question, pack);
  const fitting = ranked.filter(
    (one) =>
      fits(one, want, slots, question, pack) && !one.missing.some((slot) => isNeeded(slot, pack)),
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
          ? firstOfEach(fitting, also)
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

/** Whether a question names a matter of its own, and not only an attribute of what was spoken of. */
function namesMatter(question: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const index = candidatesOf(pack);
  return question.slots.some(
    ({ inner, unknown, terms }) =>
      !inner &&
      !unknown &&
      terms.some(
        (term) =>
          index.weight(term) > 0.5 && lexicon.wants(term) === undefined && !term.startsWith('#'),
      ),
  );
}

/** What a follow-up is answered with must be about something of what went before. */
function onSubject(carried: Resolved, question: Question, pack: Pack): readonly Ranked[] {
  const index = candidatesOf(pack);
  const own = new Set(question.slots.flatMap(({ terms }) => terms));
  const before = carried.slots
    .map(({ slot }) => slot)
    .filter(({ terms }) => !terms.some((term) => own.has(term)))
    .filter(({ terms }) => terms.some((term) => index.weight(term) > 0.15));
  const outer = question.slots.filter(({ inner }) => !inner);
  const isOn = ({ missing }: Ranked): boolean =>
    (before.length === 0 || before.some((slot) => !missing.includes(slot))) &&
    (outer.length === 0 || outer.some((slot) => !missing.includes(slot)));
  return carried.fitting.filter(isOn);
}

/** The Indian Navy is India's: what is said of India is said of it. */
function isOfParty(name: string, pack: Pack): boolean {
  return pack.meta.parties.some((id) => {
    const party = pack.entities.get(id);
    // `India Today` is a name of its own.
    return (party?.aliases ?? []).some((alias) => name.startsWith(`${alias} `));
  });
}

/** Of two of a kind that the thread has spoken of, the one that was not last. */
function otherOne({ spoken }: Context, pack: Pack): string | null {
  const [last, ...rest] = spoken;
  const kind = pack.entities.get(last ?? '')?.kind;
  return rest.find((id) => pack.entities.get(id)?.kind === kind) ?? null;
}

/** Whether a question leans on what was said before it. */
function isElliptical(question: Question, alone: Resolved, pack: Pack): boolean {
  const outer = question.slots.filter(({ inner }) => !inner);
  const named = question.entities.filter((id) => !pack.meta.parties.includes(id));
  if (outer.length === 0 || question.signs.has('other-one')) return true;
  const known = outer.filter(({ unknown }) => !unknown);
  if (question.signs.has('refers') && named.length === 0 && outer.length <= 4) return true;
  if (question.signs.has('follows') && outer.length <= 3 && alone.fitting.length === 0) return true;
  if (named.length === 0 && known.length <= 2 && question.tokens.length <= 7) {
    return alone.fitting.length === 0 || question.asks.size === 0 || outer.length <= 1;
  }
  return (
    named.length > 0 &&
    outer.length === named.length &&
    question.tokens.length <= 6 &&
    question.signs.has('follows')
  );
}

function wantFor(question: Question, context: Context, pack: Pack): Want {
  const own = wantOf(question, pack);
  if (own.kind !== 'statement' || question.slots.some(({ terms }) => !isEntitySlot(terms)))
    return own;
  // "And the S-500?" asks of it what was asked before.
  const asksAnew = [...question.asks].some((ask) => ask !== 'what');
  return !asksAnew && question.slots.length > 0 ? context.want : own;
}

const isEntitySlot = (terms: readonly string[]): boolean =>
  terms.every((term) => term.startsWith('@'));

/** The question's own slots, and from before what it leaves out. */
function carryOver(question: Question, context: Context, pack: Pack): readonly WeighedSlot[] {
  const index = candidatesOf(pack);
  const own = weigh(question.slots, index);
  const outer = question.slots.filter(({ inner }) => !inner);
  const hasEntity = question.entities.some((id) => !pack.meta.parties.includes(id));
  const lexicon = lexiconOf(pack);
  const telling = context.slots.some(
    ({ slot }) => isEntitySlot(slot.terms) && slot.terms.some((term) => index.weight(term) > 0.15),
  );
  // A bare attribute, `how much money`, is asked of what was spoken of, be it a thing or a matter.
  const hasMeaning = outer.some(
    ({ terms }) =>
      !isEntitySlot(terms) && (telling || !terms.some((term) => lexicon.wants(term) !== undefined)),
  );
  const terms = new Set(question.slots.flatMap((slot) => slot.terms));
  const before = context.slots.filter(({ slot }) => {
    if (slot.terms.some((term) => terms.has(term)) || slot.unknown) return false;
    if (isEntitySlot(slot.terms)) {
      const spoken = question.speaker !== null && question.entities.length > 0;
      return !hasEntity && (!spoken || slot.terms.includes(entityTerm(question.speaker ?? '')));
    }
    const meant = question.signs.has('refers') && !telling;
    return (!hasMeaning || meant) && context.focus.length > 0;
  });
  // Who asks why or when in the same breath leaves out of whom, not what else was asked.
  const turned = question.asks.size > 0;
  return [
    ...own,
    ...before.map(({ slot, weight }) => ({
      slot: { ...slot, inner: false },
      weight: Math.max(weight, 0.1) * (turned && !isEntitySlot(slot.terms) ? CARRIED / 2 : CARRIED),
    })),
  ];
}

function withTerms(question: Question, slots: readonly WeighedSlot[]): Question {
  return {
    ...question,
    terms: question.terms.union(new Set(slots.flatMap(({ slot }) => slot.terms))),
  };
}

/** Among equals, what is about the same as the last answer. */
function preferFocus(resolved: Resolved, { focus }: Context): Resolved {
  const near = (candidate: Candidate): number =>
    focus.some((one) => one === candidate)
      ? 0.05
      : focus.some((one) => [...one.entities].some((id) => candidate.entities.has(id)))
        ? 0.03
        : 0;
  const order = (list: readonly Ranked[]): readonly Ranked[] =>
    list
      .map((one) => ({ ...one, score: one.score + near(one.candidate) }))
      .sort((a, b) => b.score - a.score);
  return { ...resolved, ranked: order(resolved.ranked), fitting: order(resolved.fitting) };
}
