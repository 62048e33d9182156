import type { Pack } from '../../content/library.ts';
import type { Context } from '../context.ts';
import { entityTerm, type Question } from '../question.ts';
import { type Resolved, resolveAlone, resolveWith } from '../resolve.ts';
import { carryOver, wantFor, withTerms } from './carry-over.ts';
import { counterpartOf } from './counterpart.ts';
import { isElliptical, namesMatter } from './elliptical.ts';
import { otherOne } from './other-one.ts';
import { onSubject, preferFocus } from './stay-on.ts';

/** A question with what it leaves out taken from its thread. */
export function resolveInThread(question: Question, context: Context | null, pack: Pack): Resolved {
  const alone = resolveAlone(question, pack);
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
