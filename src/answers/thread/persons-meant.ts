import type { Pack } from '../../content/library.ts';
import type { Context } from '../context.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { Question } from '../question.ts';

/**
 * Whom `he` means where the last question named nobody: whoever was spoken of last, and with `did he give
 * him` the one before too. None where the question or the last one names a person.
 */
export function personsMeant(question: Question, context: Context, pack: Pack): readonly string[] {
  const isPerson = (id: string): boolean => pack.entities.get(id)?.kind === 'person';
  const asked = context.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1)));
  if (!question.signs.has('person-meant') || [...question.entities, ...asked].some(isPerson))
    return [];
  const words = pack.vocabulary.signs['person-meant'];
  if (!words) return [];
  const said = phraseRuns(question.tokens, words).map(({ from }) => question.tokens[from]?.text);
  return context.spoken.filter(isPerson).slice(0, Math.min(new Set(said).size, 2));
}
