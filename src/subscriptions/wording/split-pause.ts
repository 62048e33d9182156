/** What is said behind `digest pause`; nothing of either for a pause without an end. */
export interface PauseWords {
  /** When: a text for `readPause`. */
  readonly when?: string;
  readonly reason?: string;
}

const NO_END =
  /^(?:indefinitely|for ?ever|for (?:now|good)|until (?:further notice|(?:it is )?resumed?))$/i;
const WHY = /^(?<when>.*?)(?:^|[\s,;–-]+)(?:because(?: of)?|reason\s*:|why\s*:)\s*(?<reason>.+)$/is;

/**
 * `until 5 Jan because of the holidays` in its two parts. Why is said behind `because` or `reason:` alone:
 * else a time that was not understood would be taken for it, and the pause would have no end.
 */
export function splitPause(words: readonly string[]): PauseWords {
  const text = words.join(' ').trim();
  const { when = text, reason } = WHY.exec(text)?.groups ?? {};
  const isOpen = when.trim() === '' || NO_END.test(when.trim());
  return { ...(isOpen ? {} : { when: when.trim() }), ...(reason ? { reason } : {}) };
}
