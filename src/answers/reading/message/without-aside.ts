import { LANGUAGES } from '../../../content/schema/languages.ts';
import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { anyWord, HELPING } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';

/** So many ends of a clause are tried: its own verb may be a helping one too. */
const ENDS = 3;
/** No clause is longer. */
const LONGEST = 90;

/**
 * A message without a clause that only says more of what it stands behind, `the missile that they will talk
 * of is built for what`: where it ends is told by a comma or a verb, and each of them may be its own.
 */
export function withoutAside(text: string, vocabulary: Vocabulary): readonly string[] {
  const { opening, ending } = patterns(vocabulary);
  const found = opening.exec(text);
  if (!found) return [];
  const from = found.index;
  const behind = text.slice(from + found[0].length, from + LONGEST);
  return [...behind.matchAll(ending)]
    .slice(0, ENDS)
    .map(({ index }) => text.slice(0, from) + text.slice(from + found[0].length + index));
}

const patterns = perVocabulary(({ words }) => {
  const any = (...roles: readonly (keyof typeof words)[]): string =>
    anyWord(
      roles.flatMap((role) => LANGUAGES.flatMap((language) => words[role]?.[language] ?? [])),
    );
  return {
    // Without a comma `which` asks.
    opening: new RegExp(
      `(?<=[\\p{L}\\p{N}])(?:\\s+${any('relating')}|,\\s+${any('asking-which', 'asking-who')})\\s`,
      'iu',
    ),
    ending: new RegExp(`,|\\s(?=${any(...HELPING)})`, 'giu'),
  };
});
