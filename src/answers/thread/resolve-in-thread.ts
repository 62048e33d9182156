import type { Pack } from '../../content/library.ts';
import type { Ranked, WeighedSlot } from '../finding/rank.ts';
import { type Resolved, resolveAlone, resolveWith } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Want } from '../reading/wanted/wants.ts';
import { asksWays, isPlan } from './asks-ways.ts';
import { carryOver, isAnotherAmount, isSameOfAnother, wantFor, withTerms } from './carry-over.ts';
import { comparedWith } from './comparative.ts';
import type { Context } from './context.ts';
import { counterpartOf } from './counterpart.ts';
import { describedOne } from './described-one.ts';
import { countsUnnamed, isElliptical, namesMatter, strays } from './elliptical.ts';
import { onWhatWasTold } from './on-what-was-told.ts';
import { otherOne } from './other-one.ts';
import { sameKindFirst } from './same-kind-first.ts';
import { isOfAnotherMatter, namesAnother } from './same-of-another.ts';
import { speakerMeant } from './speaker-meant.ts';
import { standsAlone } from './stands-alone.ts';
import { onSubject, preferFocus } from './stay-on.ts';
import { straysUnnamed } from './strays-unnamed.ts';
import { isMatter, namedIn, subjectsOf } from './subjects.ts';
import { waysFirst } from './ways-first.ts';

/** A question with what it leaves out taken from its thread. */
export function resolveInThread(asked: Question, context: Context | null, pack: Pack): Resolved {
  const question = context && isNameAlone(asked) ? withFollowing(asked) : asked;
  const alone = resolveAlone(question, pack);
  const isOwn = context !== null && standsAlone(question, alone, context, pack);
  const found = isOwn ? alone : resolveWithThread(question, context, pack);
  const resolved = { ...found, fitting: waysFirst(found.fitting, question, pack) };
  if (!context || isOwn) return resolved;
  const isElse =
    isOfAnotherMatter(resolved, question, context, pack) ||
    straysUnnamed(resolved, question, context, pack);
  if (isElse) return { ...resolved, fitting: [], carried: true };
  const fitting = sameKindFirst(resolved.fitting, asked, context, pack);
  return onWhatWasTold({ ...resolved, fitting }, question, context, pack);
}

/** `Putin's?`: a name and nothing else goes on as `and Putin's?` does. */
const isNameAlone = ({ tokens, slots, asks }: Question): boolean =>
  tokens.length <= 2 &&
  asks.size === 0 &&
  slots.some(({ inner }) => !inner) &&
  slots.every(({ inner, terms }) => inner || terms.every((term) => term.startsWith('@')));

const withFollowing = (question: Question): Question => ({
  ...question,
  signs: new Set([...question.signs, 'follows' as const]),
});

function resolveWithThread(question: Question, context: Context | null, pack: Pack): Resolved {
  const alone = resolveAlone(question, pack);
  if (!context) return alone;
  const compared = comparedWith(question, context, pack);
  if (compared === null && !isElliptical(question, alone, context, pack)) return alone;
  // `And about India?` is still asked of whoever was speaking.
  const speaker =
    question.speaker ??
    otherSpeaker(question, context, pack) ??
    speakerMeant(question, context, pack) ??
    (question.signs.has('follows') ? context.speaker : null);
  const lexicon = lexiconOf(pack);
  const described = describedOne(question, context, pack);
  const other =
    counterpartOf(question, context, pack) ??
    compared ??
    described ??
    (question.signs.has('other-one') ? otherOne(question, context, pack) : null);
  const signs = withShare(question, context, pack);
  const asked: Question =
    other === null
      ? { ...question, signs, asks: withAmount(question, context, pack), speaker }
      : {
          ...question,
          speaker: context.speaker === null ? null : other,
          entities: [other],
          slots: [
            { terms: [entityTerm(other)], at: 0, inner: false, unknown: false },
            ...question.slots.filter(
              ({ terms, unknown }) =>
                !unknown &&
                !terms.some((term) => isParty(term, pack)) &&
                !(other === compared && terms.some((term) => lexicon.opposites(term).length > 0)),
            ),
          ],
        };
  // Who says which one it is does not ask for its name.
  const isNamed = other !== null && other === described && context.want.kind === 'named';
  const want: Want = isNamed ? { kind: 'statement' } : wantFor(asked, context, pack);
  const left = isNamed ? { ...context, slots: [] } : context;
  const slots = carryOver(asked, left, pack, false);
  const full = carryOver(asked, left, pack, true);
  const resolveOf = (all: readonly WeighedSlot[]): Resolved =>
    resolveWith(withTerms(asked, all), want, all, true, pack);
  // What has all that was spoken of before, too, is meant rather than what has some of it.
  const whole = full.length > slots.length && strays(alone, context, pack) ? resolveOf(full) : null;
  const carried = whole && hasAll(whole) ? whole : resolveOf(slots);
  const onIt = onSubject(carried, question, pack);
  const isBound = countsUnnamed(question, pack) && strays(alone, context, pack);
  if (
    carried !== whole &&
    other === null &&
    signs === question.signs &&
    !isBound &&
    onIt.length === 0 &&
    alone.fitting.length > 0
  ) {
    const another = question.entities.some((id) => !pack.meta.parties.includes(id));
    const general = context.want.kind !== 'amount' && context.want.kind !== 'date';
    const isSwitch = namesMatter(question, pack) || (another && general);
    if (isSure(alone, question)) return alone;
    if (isSwitch && !isAstray(alone, question, context, pack)) return alone;
  }
  const meant = asksWays(question) ? plansIn(carried) : onIt.length > 0 ? [] : dueIn(carried);
  return preferFocus({ ...carried, fitting: meant.length > 0 ? meant : onIt }, context, pack);
}

/** `And the submarine?` behind how much something costs asks how much too. */
function withAmount(question: Question, context: Context, pack: Pack): Question['asks'] {
  const { want } = context;
  const isPrice = want.kind === 'amount' && (want.of === null || want.of === 'money');
  return isPrice && namesAnother(question) && isSameOfAnother(question, context, pack)
    ? new Set([...question.asks, 'how-much' as const])
    : question.asks;
}

/** `And of imports?` behind a share asks for one too. */
function withShare(question: Question, context: Context, pack: Pack): Question['signs'] {
  const { signs } = question;
  const isShare = context.want.kind === 'amount' && context.want.of === 'percent';
  // What it asks for by a sign of its own, `and the rest?`, it asks for.
  const isPlain = signs.size === 1 && isAnotherAmount(question, context, pack);
  return isShare && isPlain ? new Set([...signs, 'share' as const]) : signs;
}

/** `And Belousov?` behind what Singh said asks for his words; `and about Trump?` goes on with Singh's. */
function otherSpeaker(question: Question, context: Context, pack: Pack): string | null {
  const [person, ...others] = question.entities;
  if (context.speaker === null || person === undefined || others.length > 0) return null;
  if (!namesAnother(question) || pack.entities.get(person)?.kind !== 'person') return null;
  const at = question.slots.find(({ terms }) => terms.includes(entityTerm(person)))?.at ?? 0;
  const isTopic = wordsOf(pack.vocabulary).is(question.tokens[at - 1], 'preposition');
  // Of whom he spoke before, another may be spoken of.
  const hasTopic = context.slots.some(
    ({ slot }) =>
      slot.terms.some((term) => isPerson(term, pack)) &&
      !slot.terms.includes(entityTerm(context.speaker ?? '')),
  );
  return isTopic || hasTopic || person === context.speaker ? null : person;
}

const isPerson = (term: string, pack: Pack): boolean =>
  term.startsWith('@') && pack.entities.get(term.slice(1))?.kind === 'person';

const hasAll = ({ ranked }: Resolved): boolean => ranked[0]?.missing.length === 0;

/** What has all of it and tells of a plan. */
const plansIn = ({ ranked }: Resolved): readonly Ranked[] =>
  ranked
    .filter(({ candidate, missing }) => isPlan(candidate) && missing.length === 0)
    .toSorted((a, b) => Number(tellsWay(b)) - Number(tellsWay(a)));

/** What the editor says to tell how comes before what only names the matter. */
const tellsWay = ({ candidate: { source } }: Ranked): boolean =>
  source.from === 'fact' && source.fact.tells.includes('how');

/** `By when?`: the one date on the subject that is still to come; of several none is meant for sure. */
function dueIn({ ranked, question, want }: Resolved): readonly Ranked[] {
  if (want.kind !== 'date' || !question.signs.has('deadline')) return [];
  const due = ranked.filter(
    ({ candidate: { source, gives }, missing }) =>
      missing.length === 0 &&
      gives.has('date') &&
      !gives.has('amount') &&
      source.from === 'fact' &&
      (source.fact.status === 'expected' || source.fact.status === 'target'),
  );
  return new Set(due.map(({ candidate }) => candidate.measure?.id)).size === 1 ? due : [];
}

/** `Tariffs: what for?` is one of the editor's questions as it stands, and points to nothing. */
const isSure = ({ fitting: [best] }: Resolved, { signs, asks }: Question): boolean =>
  best !== undefined &&
  // `And the order?` asks nothing by itself.
  (asks.size > 0 || !signs.has('follows')) &&
  best.likeness >= SURE &&
  best.missing.length === 0 &&
  !signs.has('refers') &&
  !signs.has('person-meant');

/** How surely a question that points back is one of the editor's for something else. */
const SURE = 0.85;

/** Whether an answer of something else would be given to what is asked of the thread's subject. */
function isAstray(alone: Resolved, question: Question, context: Context, pack: Pack): boolean {
  if (subjectsOf(context, pack).size === 0 || namedIn(question, pack).length > 0) return false;
  if (!strays(alone, context, pack)) return false;
  const matters = question.slots.filter((slot) => isMatter(slot, pack));
  const isOld = matters.every(({ terms }) =>
    context.focus.some(({ own }) => terms.some((term) => own.has(term))),
  );
  return isOld || (question.signs.has('refers') && (alone.fitting[0]?.likeness ?? 0) < SURE);
}

const isParty = (term: string, pack: Pack): boolean =>
  pack.meta.parties.some((id) => term === entityTerm(id));
