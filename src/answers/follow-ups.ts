import type { Pack } from '../content/library.ts';
import type { AnswerLanguage } from './answer.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

const SHOWN = 3;

/** Up to three questions that the pack answers, first on what was just spoken of. */
export function suggestQuestions(
  near: readonly Candidate[],
  pack: Pack,
  _language: AnswerLanguage,
): readonly string[] {
  const entities = new Set(
    near.flatMap((one) => [...one.entities]).filter((id) => !pack.meta.parties.includes(id)),
  );
  const shown = new Set(near.flatMap(({ measure }) => (measure ? [measure.id] : [])));
  const figured = candidatesOf(pack).candidates.filter(
    ({ measure, source }) => measure !== null && source.from === 'fact' && !shown.has(measure.id),
  );
  const related = figured.filter((one) => [...one.entities].some((id) => entities.has(id)));
  const highlights = new Set(pack.meta.highlights);
  const others = figured.filter(({ id }) => highlights.has(id));
  const questions = [...related, ...others].flatMap(({ measure }) =>
    measure ? [ask(measure)] : [],
  );
  return [...new Set(questions)].slice(0, SHOWN);
}

const ask = (measure: NonNullable<Candidate['measure']>): string => `${measure.label}?`;
