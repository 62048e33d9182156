import type { StoredMessage, ThreadSummary } from './message.ts';

/** Every message of the workspace, in the order of posting. */
export interface MessageStore {
  add(message: StoredMessage): void;
  /** Puts another version in the place of the message with the same `ts`. */
  replace(message: StoredMessage): void;
  remove(message: StoredMessage): void;
  find(channelId: string, ts: string): StoredMessage | undefined;
  findAnywhere(ts: string): StoredMessage | undefined;
  /** Oldest first, private ones and replies among them. */
  inChannel(channelId: string): readonly StoredMessage[];
  /** Answers in a thread, oldest first. */
  replies(rootTs: string): readonly StoredMessage[];
  thread(message: StoredMessage): ThreadSummary | null;
  /** Called after every change; returns how to stop it. */
  subscribe(listener: () => void): () => void;
}

export function createMessageStore(userOf: (message: StoredMessage) => string): MessageStore {
  const channels = new Map<string, Map<string, StoredMessage>>();
  const everywhere = new Map<string, StoredMessage>();
  /** Answers by their thread's root: long channels stay quick. */
  const threads = new Map<string, Map<string, StoredMessage>>();
  const listeners = new Set<() => void>();

  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const put = (message: StoredMessage): void => {
    const channel = channels.get(message.channelId) ?? new Map<string, StoredMessage>();
    channels.set(message.channelId, channel.set(message.ts, message));
    everywhere.set(message.ts, message);
    if (message.threadTs !== null && message.visibleTo === null) {
      const thread = threads.get(message.threadTs) ?? new Map<string, StoredMessage>();
      threads.set(message.threadTs, thread.set(message.ts, message));
    }
    changed();
  };
  const inChannel = (channelId: string) => [...(channels.get(channelId)?.values() ?? [])];
  const replies = (rootTs: string) => [...(threads.get(rootTs)?.values() ?? [])];

  return {
    add: put,
    replace: put,
    remove(message) {
      channels.get(message.channelId)?.delete(message.ts);
      everywhere.delete(message.ts);
      if (message.threadTs !== null) threads.get(message.threadTs)?.delete(message.ts);
      changed();
    },
    find: (channelId, ts) => channels.get(channelId)?.get(ts),
    findAnywhere: (ts) => everywhere.get(ts),
    inChannel,
    replies,
    thread(message) {
      if (message.threadTs !== null) return null;
      const answers = replies(message.ts);
      const latest = answers.at(-1);
      if (!latest) return null;
      return {
        replyCount: answers.length,
        replyUsers: [...new Set(answers.map(userOf))],
        latestReply: latest.ts,
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
