import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import { answerBoth } from '../telling/both-sides.ts';
import { PHRASES, type Phrases } from '../telling/phrases.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { ledBy } from '../telling/statement.ts';
import type { Correction } from './check.ts';
import { hasTerm, termsOf, wholeOf } from './claims/whole-of.ts';
import type { Verdict } from './instead-of.ts';
import { isOnDate } from './values/days.ts';
import { hasNumber } from './values/number-values.ts';

/** What share of the fact that corrects another must speak of to go with it. */
const RELATED = 0.25;
/** How much less it counts that it is asked about than that it goes with the correction. */
const ASKED = 0.25;

/** Says that it is not so, what the pack has instead of each thing that is wrong, and what goes with it. */
export function correct(
  resolved: Resolved,
  { instead, verdict }: Correction,
  pack: Pack,
): Reply | null {
  const { question } = resolved;
  const [found] = instead;
  if (!found) return null;
  // `They come in X`: what is told of several days at once puts it right as a whole.
  const isOfDays = found.measure?.kind === 'date' && question.dates.length > 0;
  const first = isOfDays ? (wholeOf(found, listsLike(found, pack)) ?? found) : found;
  const phrases = PHRASES[question.language];
  const before = leadOf(question, verdict, phrases);
  const disagreement = pack.disagreements.find(({ measure }) => measure.id === first.measure?.id);
  if (disagreement) {
    const both = answerBoth(disagreement, resolved, pack);
    // What one of them has is not wrong, and not the whole of it.
    const isOneSide =
      question.dates.some((stated) => both.focus.some((side) => isOnDate(side, stated))) &&
      // An amount that is neither's is wrong, whatever span it is said to be for.
      !question.numbers.some(
        (stated) => stated.kind === 'money' && !both.focus.some((side) => hasNumber(side, stated)),
      );
    const lead = isOneSide ? both.answer.lead : `${before}${both.answer.lead}`;
    // What the figure that was named is of.
    const others = instead.slice(1).map(({ source }) => source);
    const support = [...both.answer.support, ...others].slice(0, SUPPORT);
    return { ...both, answer: { ...both.answer, lead, support }, corrects: true };
  }
  const chosen = [...new Set([first, ...instead, ...besides(first, resolved, pack)])].slice(
    0,
    SUPPORT,
  );
  const lead = ledBy(before, first, pack, question.language);
  return { answer: answered(question, lead, chosen, pack), focus: chosen, corrects: true };
}

/** No where it is ruled out; that it is not said where another is told of, or a reason asked for; else what is said. */
function leadOf({ polar, asks }: Question, verdict: Verdict, phrases: Phrases): string {
  if (polar && verdict === 'no') return phrases.no;
  const isNotSo = verdict === 'nothing' || asks.has('why') || (verdict === 'no' && asks.size > 0);
  return isNotSo ? phrases.notSo : phrases.said;
}

/** What is told of the same as the fact that corrects, in much the same words. */
function besides(first: Candidate, { ranked }: Resolved, pack: Pack): readonly Candidate[] {
  const index = candidatesOf(pack);
  const weigh = (terms: readonly string[]): number =>
    terms.reduce((sum, term) => sum + index.weight(term), 0);
  const own = termsOf(first);
  const most = weigh(own);
  const asked = new Map(ranked.map(({ candidate, coverage }) => [candidate, coverage]));
  const all = index
    .havingAny(own)
    .filter((one) => one !== first && one.source.from === 'fact')
    .map((one) => ({
      one,
      shared: weigh(own.filter((term) => hasTerm(one, term))) / most,
      asked: asked.get(one) ?? 0,
    }))
    .filter(({ shared }) => shared >= RELATED)
    .toSorted((a, b) => b.shared + b.asked * ASKED - (a.shared + a.asked * ASKED))
    .map(({ one }) => one);
  const lists = all.filter(({ gives }) => gives.has('list of'));
  return all.map((one) => wholeOf(one, lists, weigh) ?? one);
}

/** Lists that have any of its words. */
const listsLike = (one: Candidate, pack: Pack): readonly Candidate[] =>
  candidatesOf(pack)
    .havingAny(termsOf(one))
    .filter(({ source, gives }) => source.from === 'fact' && gives.has('list of'));
