import type { Pack } from '../../content/library.ts';
import type { Question } from '../reading/question.ts';
import type { Want } from '../reading/wanted/wants.ts';
import {
  citiesFirst,
  countsLast,
  personsFirst,
  sequelsFirst,
  stateFirst,
  thingsFirst,
  waysFirst,
} from './asked-kind-first.ts';
import { candidatesOf } from './candidates.ts';
import { definitionsFirst } from './definitions-first.ts';
import { figuresFirst, numberedFirst, unkeyedLast } from './figures-first.ts';
import { datedAlike, pricedAlike } from './held-by-matter.ts';
import { raised } from './raised.ts';
import type { Ranked, WeighedSlot } from './rank.ts';

/** How much the nearest wording counts in the order. */
const LIKENED = 0.4;
/** So many are compared with their wordings: what is asked is among them. */
const COMPARED = 40;

/** What was found, with what else speaks for each of it: its wordings, its dates, its measure. */
export function inOrder(
  found: readonly Ranked[],
  slots: readonly WeighedSlot[],
  want: Want,
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  const liked = likened(found, slots, question, pack);
  const alike = pricedAlike(datedAlike(liked, slots, pack), slots, question, pack);
  return raised(alike, [
    unkeyedLast(question, pack),
    waysFirst(question),
    figuresFirst(slots, question, pack),
    countsLast(want, question),
    definitionsFirst(slots, want, question, pack),
    thingsFirst(want, question, pack),
    numberedFirst(slots, question),
    sequelsFirst(question, pack),
    stateFirst(question),
    citiesFirst(want, question, pack),
    personsFirst(want, question, pack),
  ]);
}

/** The first of what was found, each with how like the nearest of its editor's wordings the question is. */
function likened(
  found: readonly Ranked[],
  slots: readonly WeighedSlot[],
  question: Question,
  pack: Pack,
): readonly Ranked[] {
  if (pack.asked.size === 0) return found;
  const nearest = candidatesOf(pack).nearestForm(question.asks, slots);
  return found.map((one, at) => {
    if (at >= COMPARED || one.candidate.forms.length === 0) return one;
    const alike = nearest(one.candidate.rank);
    return { ...one, ...alike, score: one.score + LIKENED * alike.likeness };
  });
}
