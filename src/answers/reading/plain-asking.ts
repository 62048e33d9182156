import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/vocabulary.ts';

/** What is said again is at most so many words long: `banana deficit banana deficit`. */
const LONGEST_REPEAT = 4;

/**
 * A message without what changes nothing of what is asked: spaces, the mark at its end, a greeting or
 * Sherpa's name before it, thanks behind it, and what is only said again.
 */
export function plainAsking(text: string, pack: Pack): string {
  const words = saidOnce(text.trim().split(/\s+/u));
  const plain = withoutPolite(words, politeOf(pack)).join(' ');
  const asked = plain.replace(/[\s?!.,;…]+$/u, '');
  return asked === '' ? plain : asked;
}

const bare = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');

type Phrases = readonly (readonly string[])[];

/** How many of these words the longest phrase at their beginning has. */
const opening = (words: readonly string[], polite: Phrases): number =>
  polite.find((phrase) => phrase.every((word, at) => bare(words[at] ?? '') === word))?.length ?? 0;

const closing = (words: readonly string[], polite: Phrases): number =>
  polite.find((phrase) =>
    phrase.every((word, at) => bare(words.at(at - phrase.length) ?? '') === word),
  )?.length ?? 0;

/** What is left between them; of nothing but them, all. */
function withoutPolite(words: readonly string[], polite: Phrases): readonly string[] {
  let left = words;
  for (let count = opening(left, polite); count > 0; count = opening(left, polite)) {
    left = left.slice(count);
  }
  for (let count = closing(left, polite); count > 0; count = closing(left, polite)) {
    left = left.slice(0, -count);
  }
  return left.length === 0 ? words : left;
}

const known = new WeakMap<Pack['vocabulary'], Phrases>();

/** The phrases word by word, the longest first. */
function politeOf({ vocabulary }: Pack): Phrases {
  const found = known.get(vocabulary);
  if (found) return found;
  const made = LANGUAGES.flatMap((language) => vocabulary.polite[language])
    .map((phrase) => phrase.split(' '))
    .toSorted((a, b) => b.length - a.length);
  known.set(vocabulary, made);
  return made;
}

/** Each run of words that only says again what stands before it left out. */
function saidOnce(words: readonly string[]): readonly string[] {
  const keys = words.map(bare);
  let kept = words.map((_, at) => at);
  for (let length = 1; length <= LONGEST_REPEAT; length += 1) {
    const next: number[] = [];
    for (const at of kept) {
      next.push(at);
      const tail = next.slice(-2 * length);
      const isSame =
        tail.length === 2 * length &&
        tail.slice(length).every((one, i) => keys[one] !== '' && keys[one] === keys[tail[i] ?? -1]);
      if (isSame) next.length -= length;
    }
    kept = next;
  }
  return kept.flatMap((at) => words[at] ?? []);
}
