/** How long a nonce keeps a second message from being made: "the past few minutes". */
const WINDOW_MS = 5 * 60_000;

/** The nonces that messages were made with lately. */
export interface Nonces {
  /** The id of the message that its author made with this nonce; null where there is none lately. */
  messageOf(authorId: string, nonce: string | number): string | null;
  keep(authorId: string, nonce: string | number, messageId: string): void;
}

/** `now` gives milliseconds. */
export function createNonces(now: () => number): Nonces {
  const kept = new Map<string, { readonly messageId: string; readonly at: number }>();
  const isOver = (at: number): boolean => now() - at > WINDOW_MS;

  function forgetOld(): void {
    for (const [nonce, { at }] of kept) {
      if (!isOver(at)) return;
      kept.delete(nonce);
    }
  }

  return {
    messageOf(authorId, nonce) {
      const found = kept.get(`${authorId} ${nonce}`);
      return found && !isOver(found.at) ? found.messageId : null;
    },
    keep(authorId, nonce, messageId) {
      forgetOld();
      // The oldest stand first, also where a nonce is used again.
      kept.delete(`${authorId} ${nonce}`);
      kept.set(`${authorId} ${nonce}`, { messageId, at: now() });
    },
  };
}
