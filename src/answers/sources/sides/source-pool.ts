import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { isOfPress } from '../../finding/of-press.ts';
import type { Ranked } from '../../finding/rank.ts';
import { isNeeded, type Resolved } from '../../finding/resolve.ts';
import type { Question } from '../../reading/question.ts';
import { entityTerm } from '../../reading/terms.ts';

/** What fits in full is worth a little more than what is merely near. */
const FITS = 0.15;
/** What another thing's fact, that names this one by the way, is worth less. */
const BY_THE_WAY = 0.6;
/** An entity of which so few facts speak that naming it says what is meant. */
const TELLING = 0.15;
/** What tells the kind of thing that is asked for: how, why, whether it is official. */
const TELLS = 0.4;

/** A source's facts on what is asked, best first; who wrote it is of no matter. */
export function poolOf({ ranked, fitting, question }: Resolved, pack: Pack): readonly Ranked[] {
  // Of two that are named, a fact may be about one.
  const needed = question.slots.filter((slot) => isNeeded(slot, pack));
  const worth = worthFor(question, pack);
  return ranked
    .filter(
      ({ candidate: { source }, missing }) =>
        source.from === 'fact' &&
        !isOfPress(source.fact) &&
        (needed.length === 0 || needed.some((slot) => !missing.includes(slot))),
    )
    .map((one) => ({
      ...one,
      score: one.score + worth(one.candidate) + (fitting.includes(one) ? FITS : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
}

/** What a fact is worth beside how much of the question it speaks of: more where it tells what is asked for. */
function worthFor(question: Question, pack: Pack): (candidate: Candidate) => number {
  const { asks, signs, entities: named } = question;
  const { weight } = candidatesOf(pack);
  const isTelling = (id: string): boolean => weight(entityTerm(id)) > TELLING;
  const meant = named.filter(isTelling);
  const isFirm = signs.has('official') || signs.has('sure');
  return ({ gives, entities }) => {
    // What is about another thing names this one by the way.
    const [subject] = entities;
    const isOther =
      meant.length > 0 && subject !== undefined && isTelling(subject) && !meant.includes(subject);
    if (isOther) return -BY_THE_WAY;
    // Who asks which of many each has is told the list.
    if (asks.has('which') && gives.has('list of')) return TELLS / 2;
    const isAsked = [...asks].some((ask) => ask !== 'what' && gives.has(ask));
    if (isAsked || (isFirm && gives.has('official'))) return TELLS;
    // What takes place on a day is under way or settled.
    return isFirm && gives.has('date') ? TELLS / 2 : 0;
  };
}
