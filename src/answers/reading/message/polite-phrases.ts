import { LANGUAGES } from '../../../content/schema/languages.ts';
import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { perVocabulary } from '../../per-pack.ts';

/** A word of a polite phrase: any of several, and perhaps left out. */
interface Place {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}
type Phrase = readonly Place[];

/** The phrases by the words with which each may begin, read from the front or from the end. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** The words of a message, as they are compared, that lie between what is polite before and behind them; of nothing but that, all. */
export function betweenPolite(
  said: readonly string[],
  vocabulary: Vocabulary,
): { readonly from: number; readonly to: number } {
  const { fromFront, fromEnd } = phrasesOf(vocabulary);
  let [from, to] = [0, said.length];
  // A phrase may not go beyond what is left; where nothing is left, an empty word ends it.
  const at = (index: number): string => (index >= from && index < to ? (said[index] ?? '') : '');
  for (;;) {
    const length = longest(fromFront, (index) => at(from + index));
    if (length === 0) break;
    from += length;
  }
  for (;;) {
    const length = longest(fromEnd, (index) => at(to - 1 - index));
    if (length === 0) break;
    to -= length;
  }
  return from < to ? { from, to } : { from: 0, to: said.length };
}

/** How many words the longest phrase takes that stands there. */
const longest = (phrases: Phrases, wordAt: (index: number) => string): number =>
  Math.max(0, ...(phrases.get(wordAt(0)) ?? []).map((phrase) => lengthOf(phrase, wordAt) ?? 0));

/** How many words a phrase takes, as many as it can; null where it does not stand there. */
function lengthOf(
  [place, ...rest]: Phrase,
  wordAt: (index: number) => string,
  index = 0,
): number | null {
  if (!place) return index;
  const said = place.words.has(wordAt(index)) ? lengthOf(rest, wordAt, index + 1) : null;
  return said ?? (place.optional ? lengthOf(rest, wordAt, index) : null);
}

const phrasesOf = perVocabulary(({ polite }) => {
  const all = LANGUAGES.flatMap((language) => polite[language]).map(
    (phrase): Phrase =>
      phrase.split(' ').map((place) => ({
        words: new Set(place.replace('?', '').split('|')),
        optional: place.endsWith('?'),
      })),
  );
  return { fromFront: byFirst(all), fromEnd: byFirst(all.map((phrase) => phrase.toReversed())) };
});

function byFirst(phrases: readonly Phrase[]): Phrases {
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const word of firstWords(phrase)) {
      found.set(word, [...(found.get(word) ?? []), phrase]);
    }
  }
  return found;
}

/** With which words it may begin: those of its first place and, as long as that may be left out, of the next. */
function firstWords(phrase: Phrase): ReadonlySet<string> {
  const until = phrase.findIndex(({ optional }) => !optional);
  return new Set(phrase.slice(0, until + 1).flatMap(({ words }) => [...words]));
}
