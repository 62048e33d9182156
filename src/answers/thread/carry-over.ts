import type { Pack } from '../../content/library.ts';
import { figuresOf } from '../arithmetic/operands/figures.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { type WeighedSlot, weigh } from '../finding/rank.ts';
import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { areValues, entityTerm } from '../reading/terms.ts';
import { wantOf } from '../reading/wanted/read-want.ts';
import type { Want } from '../reading/wanted/wants.ts';
import type { Context } from './context.ts';
import { personsMeant } from './persons-meant.ts';

/** How heavily counts what was said before. */
const CARRIED = 0.6;

export function wantFor(question: Question, context: Context, pack: Pack): Want {
  const own = wantOf(question, pack);
  if (own.kind !== 'statement') return own;
  if (isSameOfAnother(question, context, pack)) return context.want;
  if (isAnotherAmount(question, context, pack)) return { kind: 'amount', of: null };
  if (isOfAnotherTime(question, context) || isForOthers(question, context, pack))
    return context.want;
  if (question.slots.some(({ terms }) => !hasEntityIn(terms))) return own;
  // "And the S-500?" asks of it what was asked before.
  const asksAnew = [...question.asks].some((ask) => ask !== 'what');
  return !asksAnew && question.slots.length > 0 ? context.want : own;
}

/** `And exports?` behind how much trade is: of another amount that words alone name the figure is asked. */
export const isAnotherAmount = (
  { signs, asks, slots }: Question,
  { want, focus: [told] }: Context,
  pack: Pack,
): boolean =>
  // `Trade total` tells an amount, though no word asks how much.
  (want.kind === 'amount' || (want.kind === 'statement' && told?.gives.has('amount') === true)) &&
  signs.has('follows') &&
  asks.size === 0 &&
  slots.length > 0 &&
  slots.every(({ terms }) => terms.some((term) => figuresOf(pack).numberKeys.has(term)));

/** `And in 2024?` behind an amount: the same of another time. */
const isOfAnotherTime = ({ signs, asks, slots, dates }: Question, { want }: Context): boolean =>
  want.kind === 'amount' &&
  signs.has('follows') &&
  asks.size === 0 &&
  dates.length > 0 &&
  slots.every(({ inner, terms }) => inner || areValues(terms));

/** `For the remaining two?` behind a price: it goes on from the same amount. */
const isForOthers = (
  { tokens, asks, slots }: Question,
  { want }: Context,
  { vocabulary }: Pack,
): boolean => {
  const { is } = wordsOf(vocabulary);
  const at = tokens.findIndex((token) => !is(token, 'conjunction', 'connective'));
  return (
    want.kind === 'amount' &&
    asks.size === 0 &&
    slots.length > 0 &&
    tokens.length <= SHORT &&
    is(tokens[at], 'owned-by') &&
    is(tokens[at], 'preposition') &&
    is(tokens[at + 1], 'article', 'determiner')
  );
};

/** A follow-up of more words asks something of its own. */
const SHORT = 6;

/** Asked for one of these, a thing is not asked for its price any more. */
const ASKED_ANEW: ReadonlySet<Want['kind']> = new Set(['date', 'place', 'person']);

/** `And the S-400 contract?` behind a price: of another thing the same figure or date is asked. */
export function isSameOfAnother(
  { signs, asks, entities, slots }: Question,
  { want }: Context,
  pack: Pack,
): boolean {
  const isFigure = want.kind === 'amount' || want.kind === 'date';
  const asksAnew = [...asks].some((ask) => ask !== 'what');
  const lexicon = lexiconOf(pack);
  const isAnew = slots.some(
    ({ terms, inner }) => !inner && terms.some((term) => lexicon.wants(term)),
  );
  return (
    isFigure &&
    signs.has('follows') &&
    !asksAnew &&
    !isAnew &&
    entities.some((id) => pack.entities.get(id)?.kind === 'weapon-system')
  );
}

/** The question's own slots, and from before what it leaves out. */
export function carryOver(
  question: Question,
  context: Context,
  pack: Pack,
  /** Whether the matter is carried over too where the question has one of its own. */
  whole: boolean,
): readonly WeighedSlot[] {
  const index = candidatesOf(pack);
  const asked = missed(question);
  const own = weigh(asked, index);
  const outer = asked.filter(({ inner }) => !inner);
  const hasEntity = question.entities.some((id) => !pack.meta.parties.includes(id));
  const lexicon = lexiconOf(pack);
  const telling = context.slots.some(
    ({ slot }) => hasEntityIn(slot.terms) && slot.terms.some((term) => index.weight(term) > 0.15),
  );
  // A bare attribute, `how much money`, is asked of what was spoken of, be it a thing or a matter.
  const hasMeaning = outer.some(
    ({ terms }) =>
      !hasEntityIn(terms) &&
      !areValues(terms) &&
      (telling || !terms.some((term) => lexicon.wants(term) !== undefined)),
  );
  const terms = new Set(question.slots.flatMap((slot) => slot.terms));
  const want = wantOf(question, pack);
  const isTurned = telling && ASKED_ANEW.has(want.kind) && want.kind !== context.want.kind;
  const isSame = isSameOfAnother(question, context, pack);
  const isFor = isForOthers(question, context, pack);
  const persons = personsMeant(question, context, pack);
  if (persons.length > 0 && outer.length > 0)
    return [...own, ...persons.map((id) => slotOf(id, pack))];
  const before = context.slots.filter(({ slot }) => {
    if (slot.terms.some((term) => terms.has(term)) || slot.unknown) return false;
    // What nothing tells of was not understood the first time.
    if (slot.terms.every((term) => !index.has(term))) return false;
    if (question.dates.length > 0 && areValues(slot.terms)) return false;
    if (isTurned && slot.terms.some((term) => isAskedOf(term, want, lexicon))) return false;
    if (hasEntityIn(slot.terms)) {
      // `And about the war?` is asked of whoever spoke, and no more of whom he spoke.
      const isTopic = question.signs.has('follows') && outer.some(({ terms }) => !areValues(terms));
      const spoken = question.speaker !== null && (question.entities.length > 0 || isTopic);
      return !hasEntity && (!spoken || slot.terms.includes(entityTerm(question.speaker ?? '')));
    }
    // Of a date it is what was done then that is asked of the other too.
    if (isSame && context.want.kind !== 'date')
      return slot.terms.some((term) => lexicon.wants(term) !== undefined);
    if (isSame) return true;
    if (isFor && slot.terms.some((term) => lexicon.wants(term) !== undefined)) return true;
    const meant = !telling && (whole || question.signs.has('refers'));
    return (!hasMeaning || meant) && context.focus.length > 0;
  });
  // Who asks why or when in the same breath leaves out of whom, not what else was asked.
  const turned = question.asks.size > 0;
  return [
    ...own,
    ...before.map(({ slot, weight }) => ({
      slot: { ...slot, inner: false },
      weight: Math.max(weight, 0.1) * (turned && !hasEntityIn(slot.terms) ? CARRIED / 2 : CARRIED),
    })),
  ];
}

function slotOf(id: string, pack: Pack): WeighedSlot {
  const term = entityTerm(id);
  const weight = Math.max(candidatesOf(pack).weight(term), 0.1) * CARRIED;
  return { slot: { terms: [term], at: 0, inner: false, unknown: false }, weight };
}

/** Whether a word asks for something else than is wanted now: `signed` goes on to say of what the date is. */
function isAskedOf(term: string, { kind }: Want, lexicon: Lexicon): boolean {
  const wants = lexicon.wants(term);
  return wants !== undefined && !(kind === 'date' && wants === 'date-or-any');
}

/** `What class is it`, `did he give him anything`: a word that is mostly filler is what is asked for where nothing else is. */
function missed({ slots, asks, signs, polar }: Question): readonly Slot[] {
  const isKind = asks.size === 1 && (asks.has('what') || asks.has('which')) && signs.size <= 1;
  const isDeed = polar && asks.size === 0 && signs.has('person-meant');
  if ((!isKind && !isDeed) || !slots.every(({ inner }) => inner)) return slots;
  return slots.map((slot) =>
    slot.unknown || hasEntityIn(slot.terms) ? slot : { ...slot, inner: false },
  );
}

export function withTerms(question: Question, slots: readonly WeighedSlot[]): Question {
  return {
    ...question,
    terms: question.terms.union(new Set(slots.flatMap(({ slot }) => slot.terms))),
  };
}

/** A name that is a word too, as `bridge` is, is a name still. */
const hasEntityIn = (terms: readonly string[]): boolean =>
  terms.some((term) => term.startsWith('@'));
