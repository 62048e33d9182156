import type { Disagreement, Pack } from '../../../content/library.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { isAllOfIt, isKeyed } from './disagreement-named.ts';
import { sidesStated } from './sides-stated.ts';

/** How near to the best a side of a disagreement must be for it to be what is compared. */
const NEAR = 0.75;
/** How much of the question it must speak of. */
const LEAST = 0.4;

/**
 * The disagreement that lies in what is to be compared: its measure is asked for by its own word, or
 * one of its sides is stated.
 */
export function disagreementBetween(
  resolved: Resolved,
  /** Whether it is asked how the sources differ. */
  differs: boolean,
  pack: Pack,
): Disagreement | null {
  const { question, want } = resolved;
  const stated = ofStatedSides(question, pack);
  if (stated) return stated;
  // Who, why or where is told in words, and no figure answers it.
  if (['person', 'place', 'told'].includes(want.kind)) return null;
  if (want.kind === 'reason' && !differs) return null;
  const isDate = asksDate(resolved, differs, pack);
  const fits = ({ measure }: Disagreement): boolean => measure.kind !== 'date' || isDate;
  const [only, ...others] = pack.disagreements.filter(
    (one) => fits(one) && isAllOfIt(one, question, pack),
  );
  return only && others.length === 0 ? only : (nearestTo(resolved, pack).find(fits) ?? null);
}

/**
 * `Do they contradict each other on the submarine`: the only disagreement on what is named, where nothing is
 * named but that.
 */
export function disagreementOn({ question }: Resolved, pack: Pack): Disagreement | null {
  const named = namedAlone(question, pack);
  const [only, ...others] = pack.disagreements.filter(({ observations }) =>
    observations.every(
      (seen) => seen.from === 'fact' && seen.fact.entities.some((id) => named.includes(id)),
    ),
  );
  return only && others.length === 0 ? only : null;
}

/** What is named besides the parties; none where the question speaks of anything else. */
export function namedAlone({ slots, entities }: Question, { meta }: Pack): readonly string[] {
  const isName = (term: string): boolean => term.startsWith('@');
  const others = slots.filter(
    ({ inner, unknown, terms }) => !inner && !unknown && !terms.some(isName),
  );
  return others.length > 0 ? [] : entities.filter((id) => !meta.parties.includes(id));
}

/** The disagreement of which most sides are stated. */
function ofStatedSides(question: Question, pack: Pack): Disagreement | null {
  const [stated] = pack.disagreements
    .map((one) => ({ one, sides: sidesStated(one, question, pack).length }))
    .filter(({ sides }) => sides > 0)
    .toSorted((a, b) => b.sides - a.sides);
  if (!stated) return null;
  // `4.9 out of 68.7 imply one deficit`: what is stated only goes into what is asked for.
  const [only, ...others] = pack.disagreements.filter((one) => isKeyed(one, question, pack));
  return only && others.length === 0 && stated.sides < 2 ? only : stated.one;
}

/** A date is compared where a date is asked for: `how do they describe the visit` asks for none. */
function asksDate({ question, want }: Resolved, differs: boolean, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return (
    want.kind === 'date' ||
    question.dates.length > 0 ||
    (differs && question.tokens.some((token) => is(token, 'date', 'day')))
  );
}

/** Those of what is nearest to the question, by a word of their measure. */
function nearestTo({ question, ranked }: Resolved, pack: Pack): readonly Disagreement[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.flatMap(({ candidate, score, coverage }) => {
    if (score < best * NEAR || coverage < LEAST || candidate.keys.isDisjointFrom(question.terms))
      return [];
    return pack.disagreements.find(({ measure }) => measure.id === candidate.measure?.id) ?? [];
  });
}
