import type { Pack } from '../../../content/library.ts';
import { spanOf } from '../../../content/span.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { monthOf } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { type Dated, figuresOf } from '../operands/figures.ts';
import { meets, readSaid, type Said } from '../operands/read-said.ts';
import { byStart } from './by-start.ts';
import { hitsOf, holds } from './dates-meant.ts';
import { elapsedBetween, overlap } from './elapsed.ts';

/** Two dates of the pack that a question names, the earlier first. */
export interface Between {
  readonly from: Dated;
  readonly to: Dated;
}

/**
 * The two dates that account for most of a question: each is meant by its own word or name, and has
 * something of the question that the other has not. Where one alone is named, the other is the
 * summit's day.
 */
export function readSpan(resolved: Resolved, pack: Pack): Between | null {
  const { question } = resolved;
  const said = readSaid(question, pack);
  const hits = hitsOf(said, question, pack);
  const index = candidatesOf(pack);
  const weigh = (places: ReadonlySet<Said>): number =>
    [...places].reduce(
      (sum, { terms }) => sum + Math.max(0, ...[...terms].map((term) => index.weight(term))),
      0,
    );
  const isOfNamed = hits.some(({ isNamed }) => isNamed);
  const pairs = hits.flatMap((one, at) =>
    hits.slice(at + 1).flatMap((other) => {
      if (overlap(one.dated, other.dated)) return [];
      if (one.dated.measure === other.dated.measure) return [];
      if (one.anchors.isSubsetOf(other.anchors) || other.anchors.isSubsetOf(one.anchors)) return [];
      // Of what is named an end is wanted: two days of the visit are no wait for the submarine.
      if (isOfNamed && !one.isNamed && !other.isNamed) return [];
      if (isOneVisit(one.dated, other.dated, question, pack)) return [];
      const score =
        weigh(one.covers.union(other.covers)) +
        MATCHED * (one.matches + other.matches) +
        0.15 * (one.labelled + other.labelled) +
        NAMED * (Number(one.isNamed) + Number(other.isNamed)) +
        0.2 * (firmness(one.dated) + firmness(other.dated));
      return [{ one: one.dated, other: other.dated, score }];
    }),
  );
  const [best] = pairs.toSorted((a, b) => b.score - a.score);
  if (best) return inOrder(best.one, best.other);
  const keyed = hits.filter(({ isKeyed }) => isKeyed);
  const [alone] = keyed.toSorted(
    (a, b) => weigh(b.covers) + MATCHED * b.matches - weigh(a.covers) - MATCHED * a.matches,
  );
  // Of two ends of which one is a name that no source has, the summit is not the other.
  const isForeign = question.slots.some(({ outside, inner }) => outside === true && !inner);
  const day = alone && !isForeign ? summitDay(alone.dated, pack) : null;
  return alone && day ? inOrder(alone.dated, day) : null;
}

/**
 * Whether a question names an end that neither of the two is: a date that neither has, or a word or a name
 * by which another date of the pack is meant.
 */
export function leavesEnd({ from, to }: Between, question: Question, pack: Pack): boolean {
  const ends = [from, to];
  if (question.dates.some((date) => !ends.some((one) => holds(one, date)))) return true;
  // `From the summit until the submarine is due`: a system that is named is of one end at least.
  const isOfEnd = (id: string): boolean => ends.some(({ candidate }) => candidate.entities.has(id));
  const isSystem = (id: string): boolean => pack.entities.get(id)?.kind === 'weapon-system';
  if (question.entities.some((id) => isSystem(id) && !isOfEnd(id))) return true;
  const { dates } = figuresOf(pack);
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  // `When does the visit come` names no end by its verb.
  const isNoun = (at: number): boolean =>
    is(tokens[at - 1], 'article', 'preposition', 'from', 'until', 'between', 'determiner') ||
    monthOf(tokens[at - 1], pack.vocabulary) !== null;
  return readSaid(question, pack).some(({ terms, from: at }) => {
    if (!isNoun(at)) return false;
    const isCovered = ends.some(({ candidate }) =>
      [...terms].some((term) => candidate.terms.has(term)),
    );
    return !isCovered && dates.some(({ keys }) => meets(keys, terms));
  });
}

const NAMED = 0.3;
/** How much it counts that a date is stated as the pack has it. */
const MATCHED = 0.5;

/** Days that lie next to each other are one visit, and only days are counted between them. */
function isOneVisit(one: Dated, other: Dated, { tokens }: Question, pack: Pack): boolean {
  if (tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'day'))) return false;
  const [a, b] = [spanOf(one.figure.date), spanOf(other.figure.date)];
  const { grain, count } = a.start <= b.start ? elapsedBetween(a, b) : elapsedBetween(b, a);
  return grain === 'day' && count < ONE_VISIT;
}

const ONE_VISIT = 4;

/** One day is firmer than several, and what is so is firmer than what is bounded. */
export const firmness = ({ figure, fact }: Dated): number =>
  (figure.precision === 'exact' ? 1 : 0) +
  (figure.date.includes('/') ? 0 : 1) +
  (fact.status === 'reported' ? 0.5 : 0);

/** The summit's own day, told by the pack's first fact of it that is known to the day. */
function summitDay(first: Dated, pack: Pack): Dated | null {
  const index = candidatesOf(pack);
  const own = pack.meta.summit.facts.flatMap((id): readonly Candidate[] => {
    const candidate = index.byId.get(id);
    return candidate ? [candidate] : [];
  });
  const dates = figuresOf(pack).dates.filter(({ candidate }) => own.includes(candidate));
  const days = dates.filter(({ figure }) => figure.date.length === 10);
  return days.find((one) => !overlap(one, first)) ?? null;
}

/** Two dates, the earlier first. */
export const inOrder = (one: Dated, other: Dated): Between =>
  byStart(one, other) <= 0 ? { from: one, to: other } : { from: other, to: one };
