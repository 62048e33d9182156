import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Disagreement, Observation, Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import { isOnDate } from '../premise/dates.ts';
import { hasNumber } from '../premise/numbers.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { entityTerm, monthDayTerm, monthTerm, yearTerm } from '../reading/terms.ts';

/** An entity of which so few facts speak that naming it says what is meant. */
const TELLING = 0.3;

/** The disagreement that a question asks about: by word, or by stating two sides of it. */
export function disagreementAsked(resolved: Resolved, pack: Pack): Disagreement | null {
  const { question, ranked } = resolved;
  const stated = disagreementStated(resolved, pack);
  if (stated) return stated;
  const keyed = (one: Disagreement): boolean => isKeyed(one, question, pack);
  if (question.polar && question.dates.length >= 2) {
    const dated = pack.disagreements.find(
      (one) =>
        one.measure.kind === 'date' &&
        keyed(one) &&
        statedSides(one.observations, resolved, pack) >= 1,
    );
    if (dated) return dated;
  }
  const between = eitherOf(resolved, keyed, pack);
  if (between) return between;
  if (!question.signs.has('disagree')) return null;
  const found = ranked
    .filter(({ coverage }) => coverage >= 0.4)
    .map(({ candidate }) =>
      pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id),
    );
  const all = found.flatMap((one) => (one ? [one] : []));
  const index = candidatesOf(pack);
  const about = (one: Disagreement): boolean =>
    one.observations.some((seen) =>
      [...(index.byId.get(idOf(seen))?.entities ?? [])].some(
        (id) => index.weight(entityTerm(id)) > TELLING && question.entities.includes(id),
      ),
    );
  return all.find(keyed) ?? all.find(about) ?? ofStatedMonth(all, question, pack);
}

/** `The later of the two December dates`: dates that differ are meant by the month that they have in common. */
function ofStatedMonth(
  all: readonly Disagreement[],
  { dates }: Question,
  pack: Pack,
): Disagreement | null {
  const months = dates.flatMap(({ month, day }) => (month !== null && day === null ? [month] : []));
  if (months.length === 0) return null;
  const { byId } = candidatesOf(pack);
  const isIn = (seen: Observation): boolean =>
    months.every((month) => byId.get(idOf(seen))?.terms.has(monthTerm(month)) === true);
  return (
    all.find(({ measure, observations }) => measure.kind === 'date' && observations.every(isIn)) ??
    null
  );
}

/** The disagreement of which a question states two sides by their values. */
export const disagreementStated = (resolved: Resolved, pack: Pack): Disagreement | null =>
  pack.disagreements.find(({ observations }) => statedSides(observations, resolved, pack) >= 2) ??
  null;

/** `Is there more than one number for where trade stands`: the only one that is named, where a figure is asked for. */
export function disagreementNamed({ question }: Resolved, pack: Pack): Disagreement | null {
  return question.signs.has('disagree') ? onlyKeyed(question, pack) : null;
}

/** The only disagreement over an amount that a question about a figure names. */
function onlyKeyed(question: Question, pack: Pack): Disagreement | null {
  if (phraseRuns(question.tokens, pack.vocabulary.provenance.said).length === 0) return null;
  const keyed = pack.disagreements.filter(
    (one) => one.measure.kind === 'quantity' && isKeyed(one, question, pack),
  );
  return keyed.length === 1 ? (keyed[0] ?? null) : null;
}

/** Whether a question has a word by which the measure is asked for. */
const isKeyed = ({ observations }: Disagreement, question: Question, pack: Pack): boolean =>
  observations.some((seen) =>
    [...(candidatesOf(pack).byId.get(idOf(seen))?.keys ?? [])].some((key) =>
      question.terms.has(key),
    ),
  );

/** `On the 4th or the 5th`, `since 2019 or only now`: one side is stated, and the other asked beside it. */
function eitherOf(
  resolved: Resolved,
  keyed: (one: Disagreement) => boolean,
  pack: Pack,
): Disagreement | null {
  const { question } = resolved;
  if (!offersChoice(question, pack)) return null;
  const index = candidatesOf(pack);
  const days = question.numbers.flatMap(({ kind, value }) =>
    kind === 'ordinal' ? [monthDayTerm(value)] : [],
  );
  const dated = question.dates.flatMap(({ day }) => (day === null ? [] : [monthDayTerm(day)]));
  const stated = [...new Set([...days, ...dated])];
  const isAged = phraseRuns(question.tokens, pack.vocabulary.provenance.ages).length > 0;
  const holdsDays = ({ observations }: Disagreement): boolean =>
    stated.length > 1 &&
    stated.every((term) =>
      observations.some((seen) => index.byId.get(idOf(seen))?.terms.has(term) === true),
    );
  return (
    pack.disagreements.find(
      (one) =>
        one.measure.kind === 'date' &&
        (statedSides(one.observations, resolved, pack) >= 1
          ? holdsDays(one) || (keyed(one) && isNamedBy(one, question, pack))
          : // `An old one or a new one`
            isAged && keyed(one) && isNamedBy(one, question, pack)),
    ) ?? null
  );
}

/** Whether the question names a system that it is of. */
const isNamedBy = ({ observations }: Disagreement, question: Question, pack: Pack): boolean =>
  observations.some((seen) =>
    [...(candidatesOf(pack).byId.get(idOf(seen))?.entities ?? [])].some(
      (id) => pack.entities.get(id)?.kind === 'weapon-system' && question.terms.has(entityTerm(id)),
    ),
  );

/** Whether it asks which of two it is. */
export const offersChoice = ({ tokens }: Question, { vocabulary }: Pack): boolean =>
  tokens.some((token) => wordsOf(vocabulary).is(token, 'disjunction'));

/** The disagreement over a figure of which it is asked whose or how sure it is, no value being stated. */
export function disagreementOfFigure({ question }: Resolved, pack: Pack): Disagreement | null {
  if (question.numbers.length + question.dates.length > 0) return null;
  return onlyKeyed(question, pack);
}

/** The disagreement of which a question states a side that is not the one source's that it names. */
export function disagreementBeside(
  resolved: Resolved,
  source: string,
  pack: Pack,
): Disagreement | null {
  const elsewhere = (seen: Observation): boolean =>
    seen.from === 'derivation' || !seen.fact.sources.includes(source);
  return (
    pack.disagreements.find(({ observations }) =>
      sidesStated(observations, resolved, pack).some(elsewhere),
    ) ?? null
  );
}

/** How near to the best a side of a disagreement must be for it to be what is compared. */
const NEAR = 0.75;

/**
 * The disagreement that lies in what is to be compared: its measure is asked for by its own word, or
 * one of its sides is stated.
 */
export function disagreementBetween(
  resolved: Resolved,
  differs: boolean,
  pack: Pack,
): Disagreement | null {
  const { question, ranked, want } = resolved;
  const stated = pack.disagreements
    .map((one) => ({ one, sides: statedSides(one.observations, resolved, pack) }))
    .filter(({ sides }) => sides > 0)
    .toSorted((a, b) => b.sides - a.sides)[0];
  if (stated) {
    // `4.9 out of 68.7 imply one deficit`: what is stated only goes into what is asked for.
    const keyed = pack.disagreements.filter((one) => isKeyed(one, question, pack));
    const [only] = keyed;
    return only && keyed.length === 1 && stated.sides < 2 ? only : stated.one;
  }
  // Who, why or where is told in words, and no figure answers it.
  if (['person', 'place', 'told'].includes(want.kind)) return null;
  if (want.kind === 'reason' && !differs) return null;
  // A date is compared where a date is asked for: `how do they describe the visit` asks for none.
  const { is } = wordsOf(pack.vocabulary);
  const isDate =
    want.kind === 'date' ||
    question.dates.length > 0 ||
    (differs && question.tokens.some((token) => is(token, 'date', 'day')));
  const fits = ({ measure }: Disagreement): boolean => measure.kind !== 'date' || isDate;
  const named = pack.disagreements.filter((one) => fits(one) && isNamed(one, question, pack));
  if (named.length === 1) return named[0] ?? null;
  const best = ranked[0]?.score ?? 0;
  const near = ranked.filter(({ score, coverage }) => score >= best * NEAR && coverage >= LEAST);
  const found = near.flatMap(({ candidate }) => {
    const one = pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id);
    return one && [...candidate.keys].some((key) => question.terms.has(key)) ? [one] : [];
  });
  return found.find(fits) ?? null;
}

const LEAST = 0.4;

/** Whether a question speaks of nothing but a measure, by a word of its own. */
function isNamed({ measure, observations }: Disagreement, question: Question, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const [first] = observations;
  const keys = first && index.byId.get(idOf(first))?.keys;
  const named = [measure.label, ...measure.aliases, ...measure.keys];
  const terms = new Set(named.flatMap((name) => [...readQuestion(name, pack).terms]));
  const outer = question.slots.filter(
    (slot) => !slot.inner && !slot.unknown && slot.terms.some((term) => index.weight(term) > 0.1),
  );
  return (
    outer.length > 0 &&
    outer.every((slot) => slot.terms.some((term) => terms.has(term))) &&
    outer.some((slot) => slot.terms.some((term) => keys?.has(term)))
  );
}

const idOf = (seen: Observation): string =>
  seen.from === 'fact' ? seen.fact.id : seen.derived.derivation.id;

const statedSides = (
  observations: readonly Observation[],
  resolved: Resolved,
  pack: Pack,
): number => sidesStated(observations, resolved, pack).length;

/** The observations that have a value that the question states and no other of them has. */
function sidesStated(
  observations: readonly Observation[],
  { question }: Resolved,
  pack: Pack,
): readonly Observation[] {
  const index = candidatesOf(pack);
  const published = new Set(
    [...pack.sources.values()].map((source) => monthTerm(Number(source.published.slice(5, 7)))),
  );
  // A month in which a source was published says which source, and no side.
  // The year of a month, `in May 2025`, is no span of a figure.
  const ofMonth = new Set(
    question.dates.flatMap(({ year, month }) =>
      month === null || year === null ? [] : [yearTerm(year)],
    ),
  );
  const values = question.slots.flatMap((slot) =>
    slot.terms.filter((term) => term.startsWith('#') && !published.has(term) && !ofMonth.has(term)),
  );
  // `The 5th and 6th` are days as well.
  const days = question.numbers.flatMap(({ kind, value }) =>
    kind === 'ordinal' ? [monthDayTerm(value)] : [],
  );
  const terms = [...values, ...days];
  if (terms.length === 0) return [];
  const sides = observations.map((seen) => ({ seen, side: index.byId.get(idOf(seen)) }));
  return sides
    .filter(({ seen, side }) => {
      if (statesParts(seen, question, pack)) return true;
      if (seen.from === 'derivation' && !isWorth(side, question)) return false;
      const others = sides.filter((other) => other.side !== side);
      return (
        isNearly(side, question, (stated) =>
          others.some((other) => other.side !== undefined && hasNumber(other.side, stated)),
        ) ||
        terms.some(
          (term) =>
            side?.terms.has(term) === true &&
            !others.some((other) => other.side?.terms.has(term) === true),
        )
      );
    })
    .map(({ seen }) => seen);
}

/** `59 billion` of 58.9: an amount that is one side's, as roughly as people say it. */
const isNearly = (
  side: Candidate | undefined,
  { numbers }: Question,
  isOfOther: (stated: Question['numbers'][number]) => boolean,
): boolean =>
  side !== undefined &&
  numbers.some(
    (stated) => stated.kind === 'money' && hasNumber(side, stated) && !isOfOther(stated),
  );

/** `4.9 of 68.7`: all that goes into what was worked out is stated. */
function statesParts(seen: Observation, { numbers }: Question, pack: Pack): boolean {
  if (seen.from === 'fact') return false;
  const { byId } = candidatesOf(pack);
  const parts = factsBehind(seen.derived);
  return (
    parts.length > 1 &&
    parts.every(({ id }) => {
      const part = byId.get(id);
      return part !== undefined && numbers.some((stated) => hasNumber(part, stated));
    })
  );
}

/** Whether what is stated is what was worked out, and not merely what went into it. */
const isWorth = (side: Candidate | undefined, { numbers, dates }: Question): boolean =>
  side !== undefined &&
  (numbers.some((stated) => hasNumber(side, stated)) ||
    dates.some((stated) => isOnDate(side, stated)));
