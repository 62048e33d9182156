import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { readTokens, type Token } from '../../language/tokens.ts';
import { perVocabulary } from '../../per-pack.ts';

/** A word of which only one of its group can be, where it stands in a text. */
export interface RivalWord {
  /** The place of its group among those of the vocabulary, and its own within the group. */
  readonly group: number;
  readonly place: number;
  readonly from: number;
  /** The first token that is no longer of it. */
  readonly to: number;
}

interface Phrase {
  readonly group: number;
  readonly place: number;
  readonly words: readonly string[];
}

/** All of them that a text has: it is looked through once for all groups. */
export function rivalWords(tokens: readonly Token[], vocabulary: Vocabulary): readonly RivalWord[] {
  const byFirst = phrasesOf(vocabulary);
  const found: RivalWord[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const phrases = byFirst.get(tokens[from]?.text ?? '');
    for (const { group, place, words } of phrases ?? NONE) {
      const stands = words.every((word, at) => tokens[from + at]?.text === word);
      if (stands) found.push({ group, place, from, to: from + words.length });
    }
  }
  return found;
}

const NONE: readonly Phrase[] = [];

/** The phrases of all groups by their first words. */
const phrasesOf = perVocabulary(({ premises }): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases = premises.rivals.flatMap((rivals, group) =>
    rivals.flatMap((list, place) =>
      list.map((phrase) => ({ group, place, words: readTokens(phrase).map(({ text }) => text) })),
    ),
  );
  return Map.groupBy(phrases, ({ words: [first = ''] }) => first);
});
