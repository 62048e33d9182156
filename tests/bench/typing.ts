import type { Chat } from '../../src/playground/chat.ts';
import { until } from './until.ts';

const COMMAND = '/summit trade';
const REPLIES_WITHIN_MS = 10_000;

/** How often a transcript changes until a reply stands in it: Discord first shows "thinking…". */
const CHANGES_PER_REPLY = { slack: 1, discord: 2 };

/** Milliseconds from typing a command until its reply is seen. Rejects where none comes. */
export async function timeReply(chat: Chat): Promise<number> {
  const replied = Promise.withResolvers<number>();
  let changes = 0;
  const unsubscribe = chat.subscribe(() => {
    changes += 1;
    if (changes === CHANGES_PER_REPLY[chat.service]) replied.resolve(performance.now());
  });
  const late = setTimeout(
    () => replied.reject(new Error(`${chat.service}: no reply within ${REPLIES_WITHIN_MS} ms`)),
    REPLIES_WITHIN_MS,
  );
  try {
    const typedAt = performance.now();
    const [seenAt] = await Promise.all([replied.promise, type(chat)]);
    return seenAt - typedAt;
  } finally {
    clearTimeout(late);
    unsubscribe();
  }
}

/**
 * Types so many commands in one go and waits for all their replies, or until no more can be hoped
 * for. Resolves with the milliseconds from delivery to acknowledgement, of those that had one.
 */
export async function timeAcknowledgements(chat: Chat, count: number): Promise<readonly number[]> {
  let changes = 0;
  const unsubscribe = chat.subscribe(() => {
    changes += 1;
  });
  const typed = await Promise.allSettled(Array.from({ length: count }, () => type(chat)));
  const changesToCome = count * CHANGES_PER_REPLY[chat.service];
  await until(() => changes >= changesToCome, REPLIES_WITHIN_MS).catch(() => {});
  unsubscribe();
  return typed.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

/** Resolves with the milliseconds from the command's delivery until it is acknowledged. */
async function type(chat: Chat): Promise<number> {
  const acknowledged = chat.typeCommand({ ...placeIn(chat), text: COMMAND });
  // Before the call returns, the stand-in has handed the event to the connection.
  const deliveredAt = performance.now();
  await acknowledged;
  return performance.now() - deliveredAt;
}

/** The text of every reply to a command that the person sees. */
export function repliesSeen(chat: Chat): readonly string[] {
  const { channelId, personId } = placeIn(chat);
  return chat
    .transcript(channelId, personId)
    .filter((message) => message.private && message.author.bot)
    .map(({ text }) => text);
}

function placeIn(chat: Chat): { readonly channelId: string; readonly personId: string } {
  const channel = chat.channels().find(({ directWith }) => directWith === undefined);
  const [person] = chat.people();
  if (!channel || !person) throw new Error(`${chat.service}: there is nobody to type`);
  return { channelId: channel.id, personId: person.id };
}
