import type { Pack } from '../../../content/library.ts';
import type { Question } from '../question.ts';

/** Whether a person, by name or by office, is all that a question speaks of: `who is the defence minister`. */
export function namesPersonAlone({ slots }: Question, pack: Pack): boolean {
  const [only, ...others] = slots.filter(({ inner }) => !inner);
  const isPerson = (term: string): boolean =>
    term.startsWith('@') && pack.entities.get(term.slice(1))?.kind === 'person';
  return only?.terms.some(isPerson) === true && others.length === 0;
}
