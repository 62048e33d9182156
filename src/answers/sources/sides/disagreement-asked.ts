import type { Disagreement, Pack } from '../../../content/library.ts';
import type { Ranked } from '../../finding/rank.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { monthDayTerm, monthTerm } from '../../reading/terms.ts';
import { isKeyed, isOfNameTold, isOfSystemNamed, sidesOf } from './disagreement-named.ts';
import { daysCounted, disagreementStated, sidesStated } from './sides-stated.ts';

/** How much of the question a fact must speak of for its disagreement to be what is asked about. */
const LEAST = 0.4;

/** The disagreement that a question asks about: by word, or by stating two sides of it. */
export function disagreementAsked({ question, ranked }: Resolved, pack: Pack): Disagreement | null {
  return (
    disagreementStated(question, pack) ??
    ofStatedDates(question, pack) ??
    eitherOf(question, pack) ??
    (question.signs.has('disagree') ? nearestTo(question, ranked, pack) : null)
  );
}

/** `Is it due in 2026 and not in 2027`: one side is stated, and another date beside it. */
const ofStatedDates = (question: Question, pack: Pack): Disagreement | null =>
  (question.polar &&
    question.dates.length >= 2 &&
    pack.disagreements.find(
      (one) =>
        one.measure.kind === 'date' &&
        isKeyed(one, question, pack) &&
        sidesStated(one, question, pack).length > 0,
    )) ||
  null;

/** `On the 4th or the 5th`, `since 2019 or only now`: one side is stated, and the other asked beside it. */
function eitherOf(question: Question, pack: Pack): Disagreement | null {
  if (!offersChoice(question, pack)) return null;
  // `An old one or a new one`
  const isAged = phraseRuns(question.tokens, pack.vocabulary.provenance.ages).length > 0;
  const isMeant = (one: Disagreement): boolean => {
    const isStated = sidesStated(one, question, pack).length > 0;
    return (
      (isStated && holdsDays(one, question, pack)) ||
      ((isStated || isAged) && isKeyed(one, question, pack) && isOfSystemNamed(one, question, pack))
    );
  };
  return pack.disagreements.find((one) => one.measure.kind === 'date' && isMeant(one)) ?? null;
}

/** Whether it asks which of two it is; `official or not` asks of one. */
export const offersChoice = ({ tokens }: Question, { vocabulary }: Pack): boolean => {
  const { is } = wordsOf(vocabulary);
  return tokens.some((token, at) => is(token, 'disjunction') && !is(tokens[at + 1], 'denying'));
};

/** Whether each of several days that are stated is one of its sides'. */
function holdsDays(one: Disagreement, question: Question, pack: Pack): boolean {
  const dated = question.dates.flatMap(({ day }) => (day === null ? [] : [monthDayTerm(day)]));
  const stated = [...new Set([...daysCounted(question), ...dated])];
  const sides = sidesOf(one, pack);
  return stated.length > 1 && stated.every((term) => sides.some(({ terms }) => terms.has(term)));
}

/** Of what is nearest to the question, the disagreement that it names. */
function nearestTo(question: Question, ranked: readonly Ranked[], pack: Pack): Disagreement | null {
  const near = ranked
    .filter(({ coverage }) => coverage >= LEAST)
    .flatMap(
      ({ candidate }) =>
        pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id) ?? [],
    );
  return (
    near.find((one) => isKeyed(one, question, pack)) ??
    near.find((one) => isOfNameTold(one, question, pack)) ??
    ofStatedMonth(near, question, pack)
  );
}

/** `The later of the two December dates`: dates that differ are meant by the month that they have in common. */
function ofStatedMonth(
  near: readonly Disagreement[],
  { dates }: Question,
  pack: Pack,
): Disagreement | null {
  const months = dates.flatMap(({ month, day }) =>
    month !== null && day === null ? [monthTerm(month)] : [],
  );
  if (months.length === 0) return null;
  const isIn = (one: Disagreement): boolean =>
    sidesOf(one, pack).every(({ terms }) => months.every((month) => terms.has(month)));
  return near.find((one) => one.measure.kind === 'date' && isIn(one)) ?? null;
}
