import type { Pack } from '../../content/library.ts';
import type { Context } from '../context.ts';
import { entityTerm, type Question } from '../question.ts';
import type { Ranked, WeighedSlot } from '../rank.ts';
import { type Resolved, resolveAlone, resolveWith } from '../resolve.ts';
import { asksWays, isPlan } from './asks-ways.ts';
import { carryOver, wantFor, withTerms } from './carry-over.ts';
import { comparedWith } from './comparative.ts';
import { counterpartOf } from './counterpart.ts';
import { isElliptical, namesMatter, strays } from './elliptical.ts';
import { otherOne } from './other-one.ts';
import { onSubject, preferFocus } from './stay-on.ts';
import { isMatter, namedIn, subjectsOf } from './subjects.ts';

/** A question with what it leaves out taken from its thread. */
export function resolveInThread(question: Question, context: Context | null, pack: Pack): Resolved {
  const alone = resolveAlone(question, pack);
  if (!context) return alone;
  if (!isElliptical(question, alone, context, pack)) return alone;
  // `And about India?` is still asked of whoever was speaking.
  const speaker = question.speaker ?? (question.signs.has('follows') ? context.speaker : null);
  const other =
    counterpartOf(question, context, pack) ??
    comparedWith(question, context, pack) ??
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
  const want = wantFor(asked, context, pack);
  const slots = carryOver(asked, context, pack, false);
  const full = carryOver(asked, context, pack, true);
  const resolveOf = (all: readonly WeighedSlot[]): Resolved =>
    resolveWith(withTerms(asked, all), want, all, true, pack);
  // What has all that was spoken of before, too, is meant rather than what has some of it.
  const whole = full.length > slots.length && strays(alone, context, pack) ? resolveOf(full) : null;
  const carried = whole && hasAll(whole) ? whole : resolveOf(slots);
  const onIt = onSubject(carried, question, pack);
  if (carried !== whole && onIt.length === 0 && alone.fitting.length > 0) {
    const another = question.entities.some((id) => !pack.meta.parties.includes(id));
    const general = context.want.kind !== 'amount' && context.want.kind !== 'date';
    const isSwitch = namesMatter(question, pack) || (another && general);
    if (isSwitch && !isAstray(alone, question, context, pack)) return alone;
  }
  const planned = asksWays(question) ? plansIn(carried) : [];
  return preferFocus({ ...carried, fitting: planned.length > 0 ? planned : onIt }, context);
}

const hasAll = ({ ranked }: Resolved): boolean => ranked[0]?.missing.length === 0;

/** What has all of it and tells of a plan. */
const plansIn = ({ ranked }: Resolved): readonly Ranked[] =>
  ranked.filter(({ candidate, missing }) => isPlan(candidate) && missing.length === 0);

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
