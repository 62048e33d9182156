import { distance } from 'fastest-levenshtein';

interface Known {
  readonly word: string;
  /** A bit for each letter that it has: words of too different letters need no comparing. */
  readonly letters: number;
}

/** Words by what a slip seldom changes: their length and first letter. */
export type KnownWords = ReadonlyMap<number, readonly Known[]>;

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

export function knownWords(words: ReadonlySet<string>): KnownWords {
  const groups = new Map<number, Known[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    const key = groupOf(word.length, word);
    const group = groups.get(key);
    const known = { word, letters: lettersOf(word) };
    if (group) group.push(known);
    else groups.set(key, [known]);
  }
  return groups;
}

const groupOf = (length: number, word: string): number => length * 0x10000 + word.charCodeAt(0);

/**
 * The word one or two slips away, the first letter right, of words that it is not itself among; null
 * where none is near. Of those that are equally near, the shortest, and of the first list.
 */
export function nearestWord(word: string, lists: readonly KnownWords[]): string | null {
  if (word.length < SHORTEST) return null;
  // Two slips in a short word make it another word: `commend` is no `common`.
  const allowed = word.length < 9 ? 1 : 2;
  const letters = lettersOf(word);
  let best: string | null = null;
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    const group = groupOf(length, word);
    for (const list of lists) {
      for (const other of list.get(group) ?? []) {
        // A slip takes away one letter and brings in another at most.
        if (bitsOf(letters ^ other.letters) > 2 * allowed) continue;
        const cost = slips(word, other.word);
        // One letter for another makes another word of a short one: `tall` is no `tell`.
        if (word.length === SHORTEST && length === SHORTEST && isReplaced(word, other.word))
          continue;
        if (cost === 1) return other.word;
        if (cost <= allowed) best ??= other.word;
      }
    }
  }
  return best;
}

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
