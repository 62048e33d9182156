import { distance } from 'fastest-levenshtein';
import { remember } from './remember.ts';
import type { WordList } from './word-list.ts';

/** Words by what a slip seldom changes: those that begin with a letter. */
export type KnownWords = (first: number) => readonly string[];

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

/** Words by their first letters, each gathered when a word that is not known begins with it. */
export function knownWords(words: ReadonlySet<string>, others?: WordList): KnownWords {
  const groups = new Map<number, readonly string[]>();
  return (first) => {
    const known = groups.get(first);
    if (known) return known;
    const made: string[] = [];
    words.forEach((word) => {
      if (word.charCodeAt(0) === first && word.length >= SHORTEST) made.push(word);
    });
    for (const word of others?.beginning(first) ?? []) {
      if (word.length >= SHORTEST) made.push(word);
    }
    groups.set(first, made);
    return made;
  };
}

/**
 * The word one or two slips away, the first letter right, of words that it is not itself among; null
 * where none is near. Of those that are equally near, one that has a vowel more, then one
 * that is no shorter, and of the first list.
 */
export function nearestWord(word: string, lists: readonly KnownWords[]): string | null {
  if (word.length < SHORTEST) return null;
  // Two slips in a short word make it another word: `commend` is no `common`.
  const allowed = word.length < 9 ? 1 : 2;
  const letters = lettersOf(word);
  const groups = lists.map((list) => list(word.charCodeAt(0)));
  let best: string | null = null;
  let near: string | null = null;
  let hasty: string | null = null;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    for (const group of groups) {
      for (const other of group) {
        if (other.length !== length) continue;
        // A slip takes away one letter and brings in another at most.
        if (bitsOf(letters ^ lettersOf(other)) > 2 * allowed) continue;
        const cost = slips(word, other);
        // One letter for another makes another word of a short one: `tall` is no `tell`.
        if (word.length === SHORTEST && length === SHORTEST && isReplaced(word, other)) continue;
        // A doubled letter is written once before any other slip is made.
        if (cost === 1 && isOnce(word, other)) return other;
        // A vowel is left out in haste more often than another letter typed: `exprts` is no `exerts`.
        if (cost === 1 && isWithin(word, other) && bones(word) === bones(other)) hasty ??= other;
        // A letter is more often left out than typed for nothing.
        if (cost === 1 && (near === null || near.length < word.length)) near = other;
        else if (cost <= allowed) best ??= other;
      }
    }
  }
  return hasty ?? near ?? best;
}

const VOWELS = /(?<!^)[aeiou]/gu;
const DOUBLED = /(.)\1/gu;

/** A word as it is typed in haste: its first letter, and of the others those that are no vowels, each once. */
const bones = remember((word) => word.replace(VOWELS, '').replace(DOUBLED, '$1'), 20_000);

/** With some vowels left, `agremnt`, a shorter word may be another. */
const SOME_VOWELS = 6;

/** The word of which nothing but vowels and doubled letters was left out, `sbmrn`; null where none is so. */
export function wordLackingVowels(word: string, lists: readonly KnownWords[]): string | null {
  if (word.length < (word.search(VOWELS) >= 0 ? SOME_VOWELS : SHORTEST)) return null;
  const typed = bones(word);
  // Words are known by their stems, without the ending of a past or a plural.
  const stems = new Set([typed, typed.replace(/(?:ng|[ds])$/u, '')]);
  for (const wanted of stems) {
    if (wanted.length < SHORTEST - 1) continue;
    for (const list of lists) {
      const [found] = list(word.charCodeAt(0))
        .filter(
          (other) =>
            other.length + endingOf(typed, wanted) > word.length && bones(other) === wanted,
        )
        .filter((other) =>
          isWithin(word.slice(0, word.length - typed.length + wanted.length), other),
        )
        .toSorted((a, b) => a.length - b.length);
      if (found !== undefined) return found;
    }
  }
  return null;
}

/** How long the ending is that was left out of what is compared: `ng` is `ing` in haste. */
const endingOf = (typed: string, wanted: string): number =>
  typed.length - wanted.length + (typed.length - wanted.length === 2 ? 1 : 0);

/** Whether a word's letters stand in another in the same order. */
function isWithin(word: string, other: string): boolean {
  let at = 0;
  for (const letter of other) {
    if (letter === word[at]) at += 1;
  }
  return at === word.length;
}

/** `sumit` for `summit`: the two differ in a doubled letter alone. */
const isOnce = (word: string, other: string): boolean =>
  word.length !== other.length && word.replace(DOUBLED, '$1') === other.replace(DOUBLED, '$1');

/** Whether one letter stands for another, and the rest is the same. */
const isReplaced = (word: string, other: string): boolean =>
  [...word].filter((letter, at) => letter !== other[at]).length === 1;

/** Two letters that changed places are one slip. */
function slips(word: string, other: string): number {
  const cost = distance(word, other);
  if (cost !== 2 || word.length !== other.length) return cost;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const swapped = word[at] === other[at + 1] && word[at + 1] === other[at];
  return swapped && word.slice(at + 2) === other.slice(at + 2) ? 1 : cost;
}

/** A bit for each letter that it has: words of too different letters need no comparing. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(letters: number): number {
  let bits = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
