import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import type { Question } from '../../reading/question.ts';

/** Words by which a figure is asked for: `rate`, `number`. */
const figureWords = perVocabulary(
  ({ sources }): ReadonlySet<string> =>
    new Set(LANGUAGES.flatMap((language) => sources.figure?.[language] ?? [])),
);

/** The same, and words for whatever else sources may differ in: dates, names. */
export const kindWords = perVocabulary(
  ({ sources }): ReadonlySet<string> =>
    new Set(
      LANGUAGES.flatMap((language) =>
        (['figure', 'dated', 'named'] as const).flatMap((kind) => sources[kind]?.[language] ?? []),
      ),
    ),
);

/** `A rate`, `the number`: a source that has none is said to have none. `Does it figure` asks for none. */
export function asksForFigure({ tokens, asks }: Question, { vocabulary }: Pack): boolean {
  if (asks.has('how-many') || asks.has('how-much')) return true;
  const words = figureWords(vocabulary);
  const { is } = wordsOf(vocabulary);
  return tokens.some(
    ({ text }, at) =>
      words.has(text) && !is(tokens[at - 1], 'auxiliary', 'modal', 'pronoun', 'conjunction'),
  );
}
