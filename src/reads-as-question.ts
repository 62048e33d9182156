import { LANGUAGES } from './content/schema/languages.ts';
import type { Vocabulary } from './content/schema/vocabulary.ts';

/**
 * Whether a text reads as a question rather than as words to search for: it has a question mark, begins
 * with a word of asking (behind an "and" or a "but", too), or has one of those that ask wherever they
 * stand. The words are the vocabulary's.
 */
export function readsAsQuestion(text: string, vocabulary: Vocabulary): boolean {
  if (/[?？؟]/u.test(text)) return true;
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  const [head, second] = words;
  if (head === undefined) return false;
  const { first, before, anywhere } = wordsOf(vocabulary);
  const begins = before.has(head) && second !== undefined ? [head, second] : [head];
  return begins.some((word) => first.has(word)) || words.some((word) => anywhere.has(word));
}

interface AskingWords {
  readonly first: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
}

const known = new WeakMap<Vocabulary, AskingWords>();

/** The words of all languages: nobody says in which one they ask. */
function wordsOf(vocabulary: Vocabulary): AskingWords {
  const found = known.get(vocabulary);
  if (found) return found;
  const { first, before, anywhere } = vocabulary.questions;
  const together = (lists: typeof first): ReadonlySet<string> =>
    new Set(LANGUAGES.flatMap((language) => lists[language]).map((word) => word.normalize('NFC')));
  const made = {
    first: together(first),
    before: together(before),
    anywhere: together(anywhere),
  };
  known.set(vocabulary, made);
  return made;
}
