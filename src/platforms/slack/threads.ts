import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Turn } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { toPlainText, withoutMention } from './message-text.ts';
import { type Addressed, TO_ANOTHER } from './receive.ts';
import type { Identity } from './sign-in.ts';

/** Of a conversation so far, the last ones: what is asked now seldom goes further back. */
const TURNS = 20;
/** Of one message: what a question is understood by stands in its first lines. */
const TURN_CHARACTERS = 1_000;
/** A page of a thread, and how many are read: they come oldest first. */
const PAGE = 200;
const PAGES = 3;
/** In a direct conversation what was asked within this time is of one piece, thread or not. */
const RECENT_SECONDS = 30 * 60;
const RECENT_MESSAGES = 10;
/** Threads of which it is remembered whether Sherpa is in them; the oldest are forgotten first. */
const REMEMBERED_THREADS = 10_000;
/** Another replica may have been called into a thread meanwhile. */
const ABSENCE_MS = 10 * 60_000;
/** How long a thread that could not be read is left alone. */
const REFUSAL_MS = 60_000;

const said = z.object({
  ts: z.string(),
  user: z.string().nullish(),
  bot_id: z.string().nullish(),
  subtype: z.string().nullish(),
  text: z.string().nullish(),
});
type Said = z.infer<typeof said>;
const page = z.object({
  messages: z.array(said).default([]),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/** Reads back from Slack what was said before, so that a thread survives a restart. */
export interface Threads {
  /**
   * What was said before this, oldest first; empty where Slack does not let it be read. Null where
   * Sherpa was not called and, as far as can be known, is not in the thread.
   */
  before(addressed: Addressed): Promise<readonly Turn[] | null>;
  /** Sherpa has spoken in this thread. */
  joined(channelId: string, threadTs: string): void;
}

/** `now` is in milliseconds. */
export function createThreads(options: {
  readonly client: WebClient;
  readonly identity: Identity;
  readonly logger: Logger;
  readonly now: () => number;
}): Threads {
  const { client, identity, logger, now } = options;
  /** When Sherpa was found absent; null where it is in the thread. */
  const absentSince = new Map<string, number | null>();
  const isOurs = ({ user, bot_id: botId }: Said): boolean =>
    (user ?? null) === identity.botUserId || (botId ? botId === identity.botId : false);

  function remember(key: string, since: number | null): void {
    absentSince.delete(key);
    absentSince.set(key, since);
    for (const oldest of absentSince.keys()) {
      if (absentSince.size <= REMEMBERED_THREADS) return;
      absentSince.delete(oldest);
    }
  }

  function turnOf(message: Said): readonly Turn[] {
    const { text } = message;
    if (!text || (!message.user && !isOurs(message))) return [];
    if (isOurs(message)) return [{ speaker: 'sherpa', text: cut(toPlainText(text)) }];
    const toUs = identity.botUserId !== null && text.includes(`<@${identity.botUserId}`);
    if (message.bot_id || (!toUs && TO_ANOTHER.test(text))) return [];
    return [{ speaker: 'person', text: cut(withoutMention(text, identity.botUserId)) }];
  }

  async function readThread(channel: string, threadTs: string, latest: string): Promise<Said[]> {
    const messages: Said[] = [];
    let cursor: string | null | undefined;
    for (let read = 0; read < PAGES; read += 1) {
      const answer = page.parse(
        await client.conversations.replies({
          channel,
          ts: threadTs,
          latest,
          limit: PAGE,
          ...(cursor ? { cursor } : {}),
        }),
      );
      messages.push(...answer.messages);
      cursor = answer.response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return messages;
  }

  async function readRecent(channel: string, latest: string): Promise<Said[]> {
    const answer = page.parse(
      await client.conversations.history({
        channel,
        latest,
        oldest: String(Number(latest) - RECENT_SECONDS),
        limit: RECENT_MESSAGES,
      }),
    );
    return answer.messages.toReversed();
  }

  return {
    joined: (channelId, threadTs) => remember(`${channelId}:${threadTs}`, null),
    async before({ place, ts, inThread, direct, question }) {
      const { channelId, threadTs } = place;
      const key = `${channelId}:${threadTs}`;
      const since = absentSince.get(key);
      const isAbsent = typeof since === 'number' && now() - since < ABSENCE_MS;
      if (!question.called && isAbsent) return null;
      if (!inThread && !direct) return [];
      try {
        const messages = inThread
          ? await readThread(channelId, threadTs, ts)
          : await readRecent(channelId, ts);
        const earlier = messages.filter((message) => message.ts !== ts);
        const present = since === null || earlier.some(isOurs);
        if (inThread) remember(key, present ? null : now());
        if (!question.called && !present) return null;
        return earlier.flatMap(turnOf).slice(-TURNS);
      } catch (err) {
        logger.warn(
          { err, channelId },
          'Slack did not let a thread be read; the question is taken by itself',
        );
        if (question.called || since === null) return [];
        remember(key, now() - ABSENCE_MS + REFUSAL_MS);
        return null;
      }
    },
  };
}

const cut = (text: string): string => text.slice(0, TURN_CHARACTERS);
