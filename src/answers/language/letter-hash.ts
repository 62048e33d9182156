/**
 * A number for some letters that others seldom have; behind letters whose number is `before`, that of
 * all of them together.
 */
export function letterHash(letters: string, before = 0, end = letters.length): number {
  let hash = before;
  for (let at = 0; at < end; at += 1) hash = hashWith(hash, letters.charCodeAt(at));
  return hash;
}

/** The number of some letters with one more. */
export const hashWith = (hash: number, letter: number): number =>
  (Math.imul(hash, 31) + letter) | 0;
