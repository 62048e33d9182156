const FIRST_MS = 2_000;
const LONGEST_MS = 2 * 60_000;

/**
 * Milliseconds until something is tried again: 2 s, 4 s, 8 s … up to two minutes, of which up to half
 * is left to chance (`random` in [0, 1)), so that what failed together does not come back together.
 */
export function backoff(attempts: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(20, Math.max(0, attempts - 1)));
  return Math.round(full * (1 - random / 2));
}
