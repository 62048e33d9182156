import type { PostedMessage, StandingMessage } from '../contract.ts';

/** What is to be done about the messages of an edition that were found in its channel. */
export interface SortedOut {
  /** What the ledger does not know yet, by its part. */
  readonly toRecord: ReadonlyMap<number, PostedMessage>;
  /** What stands besides the message that counts for its part. */
  readonly toRemove: readonly PostedMessage[];
}

/**
 * Of each part one message counts: the one that the ledger knows, for whoever posted another goes by it;
 * else the oldest. Several stand where a process was frozen in the moment of posting, and posted when it
 * woke what another had posted meanwhile.
 */
export function sortOut(
  found: readonly StandingMessage[],
  known: ReadonlyMap<number, PostedMessage>,
): SortedOut {
  const toRecord = new Map<number, PostedMessage>();
  const toRemove: PostedMessage[] = [];
  for (const { part, messageId } of found) {
    const counts = known.get(part) ?? toRecord.get(part);
    if (!counts) toRecord.set(part, { messageId });
    else if (counts.messageId !== messageId) toRemove.push({ messageId });
  }
  return { toRecord, toRemove };
}
