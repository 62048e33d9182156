import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';
import { anyWord } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import type { Context } from './context.ts';

/**
 * `Who started it, according to him`: with the name of whoever was speaking, or was last spoken of. So it
 * limits what is asked to what he said, and carries over nothing else of what was asked of him.
 */
export function withVoiceNamed(text: string, context: Context | null, pack: Pack): string {
  if (!context) return text;
  const { said, by } = patternsOf(pack.vocabulary);
  if (!said.test(text)) return text;
  const isPerson = (id: string | null): boolean =>
    id !== null && pack.entities.get(id)?.kind === 'person';
  const voice = [context.speaker, ...context.spoken].find(isPerson);
  const name = pack.entities.get(voice ?? '')?.name;
  return name === undefined ? text : text.replace(said, `${by} ${name}`);
}

const patternsOf = perVocabulary(({ phrases, sources }) => {
  const all = LANGUAGES.flatMap((language) => phrases['his-word'][language]);
  return { said: new RegExp(anyWord(all), 'iu'), by: sources.by?.en[0] ?? '' };
});
