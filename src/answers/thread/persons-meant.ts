import type { Pack } from '../../content/library.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';

/**
 * Whom `he` means where the last question did not name him: whoever was spoken of last, and with `did he give
 * him` the one before too. None where the question names a person.
 */
export function personsMeant(question: Question, context: Context, pack: Pack): readonly string[] {
  const words = pack.vocabulary.signs['person-meant'];
  const isPerson = (id: string): boolean => pack.entities.get(id)?.kind === 'person';
  if (!words || !question.signs.has('person-meant') || question.entities.some(isPerson)) return [];
  const asked = context.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1)));
  const said = phraseRuns(question.tokens, words).map(({ from }) => question.tokens[from]?.text);
  const count = Math.min(new Set(said).size, 2);
  return asked.filter(isPerson).length >= count
    ? []
    : context.spoken.filter(isPerson).slice(0, count);
}
