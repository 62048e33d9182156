import type { Pack } from '../../content/library.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';

/** `What did he say` behind `who is X` asks for the words of X; null where nobody or more than one may be meant. */
export function speakerMeant(question: Question, context: Context, pack: Pack): string | null {
  const { tokens, signs, speaker } = question;
  const pronouns = pack.vocabulary.signs['person-meant'];
  if (speaker !== null || !pronouns || !signs.has('person-meant')) return null;
  const { is } = wordsOf(pack.vocabulary);
  const isSaid =
    tokens.some((token) => is(token, 'asking-what')) &&
    phraseRuns(tokens, pronouns).some(
      ({ from, to }) => is(tokens[from - 1], 'auxiliary') && is(tokens[to], 'saying'),
    );
  const isSaidPlainly =
    tokens.some((token) => is(token, 'asked-said')) &&
    tokens.some((token) => is(token, 'having-said'));
  if (!isSaid && !isSaidPlainly) return null;
  const isPerson = (id: string): boolean => pack.entities.get(id)?.kind === 'person';
  const named = context.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1)));
  const persons = [...new Set(named.filter(isPerson))];
  return persons.length === 1 ? (persons[0] ?? null) : null;
}
