import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';
import { anyWord, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import { readQuestion } from '../reading/question.ts';
import type { Context } from './context.ts';

/**
 * `Who started it, according to him`: with the name of whoever was speaking, or was last spoken of. So it
 * limits what is asked to what he said, and carries over nothing else of what was asked of him.
 */
export function withVoiceNamed(text: string, context: Context | null, pack: Pack): string {
  if (!context) return text;
  const { said, by, topic } = patternsOf(pack.vocabulary);
  const isPerson = (id: string | null): boolean =>
    id !== null && pack.entities.get(id)?.kind === 'person';
  if (said.test(text)) {
    const name = nameOf([context.speaker, ...context.spoken].find(isPerson), pack);
    return name === undefined ? text : text.replace(said, `${by} ${name}`);
  }
  // `What did X say of him`: whoever was spoken of, and neither of the two who speak.
  if (!topic.test(text)) return text;
  const { speaker } = readQuestion(text, pack);
  if (speaker === null) return text;
  const spoken = context.spoken.find(
    (id) => isPerson(id) && id !== speaker && id !== context.speaker,
  );
  const name = nameOf(spoken, pack);
  return name === undefined ? text : text.replace(topic, `$1 ${name}`);
}

/** `Where is he staying`: with the name of the person who was last spoken of, where a single pronoun stands for one. */
export function withPersonNamed(text: string, context: Context, pack: Pack): string | null {
  const { he } = patternsOf(pack.vocabulary);
  if ([...text.matchAll(he)].length !== 1) return null;
  const isPerson = (id: string): boolean => pack.entities.get(id)?.kind === 'person';
  const asked = context.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1)));
  const name = nameOf([...asked, ...context.spoken].find(isPerson), pack);
  return name === undefined ? null : text.replace(he, name);
}

const nameOf = (id: string | null | undefined, pack: Pack): string | undefined =>
  pack.entities.get(id ?? '')?.name;

const patternsOf = perVocabulary((vocabulary) => {
  const { phrases, sources, signs } = vocabulary;
  const all = LANGUAGES.flatMap((language) => phrases['his-word'][language]);
  const persons = signs['person-meant']?.en ?? [];
  const before = wordsOf(vocabulary).anyOf('preposition');
  return {
    said: new RegExp(anyWord(all), 'iu'),
    he: new RegExp(anyWord(persons), 'giu'),
    by: sources.by?.en[0] ?? '',
    /** At the end alone: `about his letter` is about the letter. */
    topic: new RegExp(`(${before})\\s+${anyWord(persons)}[\\s?!.]*$`, 'iu'),
  };
});
