import type { REST } from '@discordjs/rest';
import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Turn } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { describeError } from './network/failure.ts';
import type { IncomingQuestion } from './read-message.ts';
import type { Names } from './readable-text.ts';
import { type Said, said, turnOf } from './said.ts';
import { momentOf } from './snowflake.ts';

/** How far a chain of replies is followed back, in messages: some six questions. */
const CHAIN = 12;
/** In a direct conversation what was asked within this time is of one piece. */
const RECENT_MS = 30 * 60_000;
const RECENT_MESSAGES = 10;
/** Whoever asks does not wait longer than this for what was said before. */
const PATIENCE_MS = 2_500;

export interface ConversationParts {
  /** For what may be asked twice. */
  readonly rest: REST;
  readonly botUserId: string;
  readonly places: Pick<Names, 'role' | 'channel'>;
  readonly logger: Logger;
}

/**
 * What was said before a question, oldest first, read back from Discord so that it survives a
 * restart: the chain of replies that it stands in, or in a direct conversation the last messages.
 * What Discord does not let be read is left out.
 */
export async function readConversation(
  incoming: IncomingQuestion,
  parts: ConversationParts,
): Promise<readonly Turn[]> {
  const { rest, botUserId, places, logger } = parts;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const messages: Said[] = [];
  try {
    if (incoming.repliesTo !== null) {
      await followChain(incoming, messages, (channelId, id) =>
        rest.get(Routes.channelMessage(channelId, id), { signal }),
      );
    } else if (incoming.direct) {
      messages.push(...(await readRecent(rest, incoming, signal)));
    }
  } catch (error) {
    logger.warn(
      { err: describeError(error), channelId: incoming.question.channelId },
      'discord: not all that was said before a question could be read',
    );
  }
  return messages.reverse().flatMap((message) => turnOf(message, botUserId, places) ?? []);
}

/** Adds the messages of the chain, newest first; each brings the one that it answers along. */
async function followChain(
  { question, repliesTo }: IncomingQuestion,
  messages: Said[],
  get: (channelId: string, id: string) => Promise<unknown>,
): Promise<void> {
  let next = repliesTo;
  while (next !== null && messages.length < CHAIN) {
    const message: Said =
      typeof next === 'string' ? said.parse(await get(question.channelId, next)) : next;
    messages.push(message);
    const answered = message.referenced_message;
    next = answered ? { ...answered, referenced_message: null } : idBehind(message);
  }
}

const idBehind = ({ message_reference }: Said): string | null =>
  message_reference?.message_id ?? null;

/** The last messages of a direct conversation within the last half hour, newest first. */
async function readRecent(
  rest: REST,
  { question, messageId }: IncomingQuestion,
  signal: AbortSignal,
): Promise<readonly Said[]> {
  const query = new URLSearchParams({ before: messageId, limit: String(RECENT_MESSAGES) });
  const listed = z
    .array(said)
    .parse(await rest.get(Routes.channelMessages(question.channelId), { query, signal }));
  const since = momentOf(messageId) - RECENT_MS;
  return listed.filter(({ id }) => id && momentOf(id) >= since);
}
