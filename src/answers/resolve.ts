import type { Pack } from '../content/library.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { Context } from './context.ts';
import type { Question, Slot } from './question.ts';
import { type Ranked, rank, type WeighedSlot, weigh } from './rank.ts';
import { answersWant, type Want, wantOf } from './wants.ts';

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
const ENOUGH = { figure: 0.66, statement: 0.55 } as const;
const CARRIED = 0.6;

export function resolve(question: Question, context: Context | null, pack: Pack): Resolved {
  const alone = resolveWith(question, wantOf(question, pack), weighed(question, pack), false, pack);
  if (!context) return alone;
  if (!isElliptical(question, alone, pack)) return alone;
  const slots = carryOver(question, context, pack);
  const want = wantFor(question, context, pack);
  const carried = resolveWith(withTerms(question, slots), want, slots, true, pack);
  const together: Resolved = { ...carried, question: carried.question };
  return preferFocus(together, context);
}

const weighed = (question: Question, pack: Pack): readonly WeighedSlot[] =>
  weigh(question.slots, candidatesOf(pack));

function resolveWith(
  question: Question,
  want: Want,
  slots: readonly WeighedSlot[],
  carried: boolean,
  pack: Pack,
): Resolved {
  const ranked = rank(slots, candidatesOf(pack));
  const enough = want.kind === 'amount' || want.kind === 'date' ? ENOUGH.figure : ENOUGH.statement;
  const fitting = ranked.filter(
    (one) =>
      one.coverage >= enough &&
      (one.candidate.source.from === 'fact' || one.candidate.measure !== null) &&
      answersWant(one.candidate, want, question, pack) &&
      !one.missing.some((slot) => isNeeded(slot, pack)),
  );
  return { question, want, ranked, fitting, carried, slots };
}

/** A person, country, system, place or outlet that is named must be what the answer is about. */
export function isNeeded(slot: Slot, pack: Pack): boolean {
  if (slot.inner) return false;
  return slot.terms.every((term) => {
    const entity = term.startsWith('@') ? pack.entities.get(term.slice(1)) : undefined;
    if (!entity || pack.meta.parties.includes(entity.id)) return false;
    if (entity.id === pack.meta.summit.place) return false;
    return entity.kind !== 'event' && entity.kind !== 'programme';
  });
}

/** Whether a question leans on what was said before it. */
function isElliptical(question: Question, alone: Resolved, pack: Pack): boolean {
  const outer = question.slots.filter(({ inner }) => !inner);
  const named = question.entities.filter((id) => !pack.meta.parties.includes(id));
  if (outer.length === 0) return true;
  const known = outer.filter(({ unknown }) => !unknown);
  if (question.signs.has('refers') && named.length === 0 && outer.length <= 4) return true;
  if (question.signs.has('follows') && outer.length <= 3 && alone.fitting.length === 0) return true;
  if (named.length === 0 && known.length <= 2 && question.tokens.length <= 7) {
    return alone.fitting.length === 0 || question.asks.size === 0 || outer.length <= 1;
  }
  return named.length > 0 && outer.length === named.length && question.tokens.length <= 6 && question.signs.has('follows');
}

function wantFor(question: Question, context: Context, pack: Pack): Want {
  const own = wantOf(question, pack);
  if (own.kind !== 'statement' || question.slots.some(({ terms }) => !isEntitySlot(terms))) return own;
  // "And the S-500?" asks of it what was asked before.
  return question.asks.size === 0 && question.slots.length > 0 ? context.want : own;
}

const isEntitySlot = (terms: readonly string[]): boolean =>
  terms.every((term) => term.startsWith('@'));

/** The question's own slots, and from before what it leaves out. */
function carryOver(question: Question, context: Context, pack: Pack): readonly WeighedSlot[] {
  const index = candidatesOf(pack);
  const own = weigh(question.slots, index);
  const outer = question.slots.filter(({ inner }) => !inner);
  const hasEntity = question.entities.some((id) => !pack.meta.parties.includes(id));
  const hasMeaning = outer.some(({ terms }) => !isEntitySlot(terms));
  const terms = new Set(question.slots.flatMap((slot) => slot.terms));
  const before = context.slots.filter(({ slot }) => {
    if (slot.terms.some((term) => terms.has(term)) || slot.unknown) return false;
    return isEntitySlot(slot.terms) ? !hasEntity : !hasMeaning;
  });
  return [
    ...own,
    ...before.map(({ slot, weight }) => ({ slot: { ...slot, inner: false }, weight: Math.max(weight, 0.1) * CARRIED })),
  ];
}

function withTerms(question: Question, slots: readonly WeighedSlot[]): Question {
  const terms = slots.flatMap(({ slot }) => slot.terms);
  return {
    ...question,
    slots: slots.map(({ slot }) => slot),
    meanings: new Set([...question.meanings, ...terms.filter((term) => /^[a-z0-9]/.test(term))]),
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

