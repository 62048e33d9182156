import type { Platform, PlatformName } from '../../src/contract.ts';
import type { Ledger } from '../../src/delivery/ledger.ts';
import type { Document } from '../../src/document/model.ts';
import { PostError, PostWithheld } from '../../src/post-error.ts';

/** What becomes of one message on its way to the service. */
export type Luck =
  | 'stands'
  /** The service refused it for now. */
  | 'limited'
  /** It stands, and nobody learns of it. */
  | 'stands-unheard'
  /** It was lost, and nobody knows. */
  | 'lost-unheard'
  /** The process ends at that moment, before or after the message stands. */
  | 'crash-before'
  | 'crash-after'
  /** The process is frozen when it may post, and the message arrives when it wakes. */
  | 'slips';

class Crash extends Error {}

/** A message that readers of a channel see. */
export interface SeenMessage {
  readonly key: string;
  readonly part: number;
  readonly text: string;
  readonly id: string;
}

/** A process that may end at any moment: nothing it does afterwards has an effect. */
export interface Life {
  readonly over: boolean;
  readonly end: () => void;
  readonly ended: Promise<void>;
}

export function beginLife(): Life {
  const { promise, resolve } = Promise.withResolvers<void>();
  let over = false;
  return {
    get over() {
      return over;
    },
    end() {
      over = true;
      resolve();
    },
    ended: promise,
  };
}

/**
 * The channels of a service, as they outlive the processes that post into them, and a platform whose
 * messages meet with the given luck, one after the other; `frozen` lasts as long as a process is. A
 * document is as many messages as it has blocks.
 */
export function createChannels(
  luck: () => Luck,
  frozen: (channelId: string) => Promise<void> = async () => {},
) {
  const channels = new Map<string, SeenMessage[]>();
  let ids = 0;
  const seenIn = (channelId: string): SeenMessage[] => {
    const seen = channels.get(channelId) ?? [];
    channels.set(channelId, seen);
    return seen;
  };
  const takeAway = (channelId: string, messageId: string): void => {
    const seen = seenIn(channelId);
    const at = seen.findIndex(({ id }) => id === messageId);
    if (at >= 0) seen.splice(at, 1);
  };
  const unclear = new PostError('no answer', { outcome: 'unknown', retryAfter: null, cause: null });

  const platform = (life = beginLife(), name: PlatformName = 'slack'): Platform => ({
    name,
    start: async () => {},
    stop: async () => {},
    shareLimits() {},
    isConnected: () => true,
    async post(channelId, document, { key, skip, mayPost, onPosted }) {
      for (const [part, text] of messagesOf(document).entries()) {
        if (part < skip) continue;
        await Promise.resolve();
        if (life.over) throw new Crash();
        if (!mayPost()) throw new PostWithheld('withheld');
        ids += 1;
        const id = `m${ids}`;
        const fate = luck();
        if (fate === 'limited') {
          throw new PostError('wait', { outcome: 'not-sent', retryAfter: 0.001, cause: null });
        }
        if (fate === 'lost-unheard') throw unclear;
        if (fate === 'slips') await frozen(channelId);
        if (fate === 'crash-before') life.end();
        if (life.over) throw new Crash();
        seenIn(channelId).push({ key, part, text, id });
        if (fate === 'stands-unheard') throw unclear;
        if (fate === 'crash-after') life.end();
        if (life.over) throw new Crash();
        await onPosted(part, { messageId: id });
      }
      return document.blocks.length;
    },
    async findPosted(channelId, _document, { key }) {
      if (life.over) throw new Crash();
      return seenIn(channelId)
        .filter((message) => message.key === key)
        .map(({ part, id }) => ({ part, messageId: id }));
    },
    remove: async (channelId, { messageId }) => takeAway(channelId, messageId),
    checkAccess: async () => ({ may: true, workspaceId: 'T1', name: 'newsdesk' }),
    tell: async () => {},
  });
  return { platform, seenIn: (channelId: string): readonly SeenMessage[] => seenIn(channelId) };
}

const messagesOf = (document: Document): string[] =>
  document.blocks.map((_, part) => `${document.title} ${part + 1} of ${document.blocks.length}`);

/** The ledger as a process has it that may end: whatever it writes afterwards is not written. */
export function mortalLedger(ledger: Ledger, life: Life): Ledger {
  return new Proxy(ledger, {
    get(target, name, receiver) {
      const method = Reflect.get(target, name, receiver);
      return (...given: unknown[]) => {
        if (life.over) return Promise.reject(new Crash());
        return Reflect.apply(method, target, given);
      };
    },
  });
}
