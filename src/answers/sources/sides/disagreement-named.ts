import type { Disagreement, Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Question, readQuestion } from '../../reading/question.ts';
import { entityTerm } from '../../reading/terms.ts';

/** A word so light tells nothing. */
const COMMON = 0.1;
/** An entity of which so few facts speak that naming it says what is meant. */
const TELLING = 0.3;

/** `Is there more than one number for where trade stands`: the only one that is named, where a figure is asked for. */
export const disagreementNamed = (question: Question, pack: Pack): Disagreement | null =>
  question.signs.has('disagree') ? onlyKeyed(question, pack) : null;

/** The disagreement over a figure of which it is asked whose or how sure it is, no value being stated. */
export const disagreementOfFigure = (question: Question, pack: Pack): Disagreement | null =>
  question.numbers.length + question.dates.length > 0 ? null : onlyKeyed(question, pack);

/** The only disagreement over an amount that a question about a figure names. */
function onlyKeyed(question: Question, pack: Pack): Disagreement | null {
  if (phraseRuns(question.tokens, pack.vocabulary.provenance.said).length === 0) return null;
  const [only, ...others] = pack.disagreements.filter(
    (one) => one.measure.kind === 'quantity' && isKeyed(one, question, pack),
  );
  return only && others.length === 0 ? only : null;
}

/** The sides of a disagreement as what may answer a question. */
export function sidesOf({ observations }: Disagreement, pack: Pack): readonly Candidate[] {
  const { byId } = candidatesOf(pack);
  return observations.flatMap((seen) => byId.get(originId(seen)) ?? []);
}

/** Whether a question has a word by which the measure is asked for. */
export const isKeyed = (one: Disagreement, { terms }: Question, pack: Pack): boolean =>
  sidesOf(one, pack).some(({ keys }) => !keys.isDisjointFrom(terms));

/** Whether a question names a system that it is of. */
export const isOfSystemNamed = (one: Disagreement, { terms }: Question, pack: Pack): boolean =>
  sidesOf(one, pack).some(({ entities }) =>
    [...entities].some(
      (id) => pack.entities.get(id)?.kind === 'weapon-system' && terms.has(entityTerm(id)),
    ),
  );

/** Whether a question names something that hardly any fact but its sides speaks of. */
export function isOfNameTold(one: Disagreement, question: Question, pack: Pack): boolean {
  const { weight } = candidatesOf(pack);
  return sidesOf(one, pack).some(({ entities }) =>
    [...entities].some((id) => weight(entityTerm(id)) > TELLING && question.entities.includes(id)),
  );
}

/** Whether a question speaks of nothing but its measure, by a word of its own. */
export function isAllOfIt(one: Disagreement, question: Question, pack: Pack): boolean {
  const { weight } = candidatesOf(pack);
  const { label, aliases, keys } = one.measure;
  const [first] = sidesOf(one, pack);
  const names = new Set(
    [label, ...aliases, ...keys].flatMap((name) => [...readQuestion(name, pack).terms]),
  );
  const outer = question.slots.filter(
    (slot) => !slot.inner && !slot.unknown && slot.terms.some((term) => weight(term) > COMMON),
  );
  return (
    outer.length > 0 &&
    outer.every(({ terms }) => terms.some((term) => names.has(term))) &&
    outer.some(({ terms }) => terms.some((term) => first?.keys.has(term)))
  );
}
