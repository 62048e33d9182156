import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { PostSought, StandingMessage } from '../../../contract.ts';
import type { Identity } from '../sign-in.ts';
import { readStamp } from './delivery-stamp.ts';

/** Clocks of two machines may be so far apart. */
const CLOCKS_APART = { minutes: 10 };
/** Of a channel's history at a time; Slack takes up to 999 and asks for no more than 200. */
const PAGE = 200;

const page = z.object({
  messages: z
    .array(
      z.object({
        ts: z.string(),
        user: z.string().nullish(),
        bot_id: z.string().nullish(),
        metadata: z.unknown().optional(),
      }),
    )
    .default([]),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});

/**
 * The messages of a post that stand in the channel, oldest first, whichever process of ours posted them.
 * Rejects as the Web client does.
 */
export async function findPosted(
  { client, identity }: { readonly client: WebClient; readonly identity: Identity },
  channel: string,
  { key, since }: PostSought,
): Promise<readonly StandingMessage[]> {
  const oldest = String(since.subtract(CLOCKS_APART).epochMilliseconds / 1000);
  const found: StandingMessage[] = [];
  let cursor: string | null | undefined;
  do {
    const read = page.parse(
      await client.conversations.history({
        channel,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      }),
    );
    for (const { ts, user, bot_id: botId, metadata } of read.messages) {
      const stamp = readStamp(metadata);
      if (stamp?.key !== key || !isOurs(identity, user, botId)) continue;
      found.push({ part: stamp.part, messageId: ts });
    }
    cursor = read.response_metadata?.next_cursor;
  } while (cursor);
  // Slack gives the newest first.
  return found.reverse();
}

/** Another app could stamp its messages as we do. */
function isOurs(
  { botUserId, botId }: Identity,
  user: string | null | undefined,
  from: string | null | undefined,
): boolean {
  if (from && botId !== null) return from === botId;
  return !user || botUserId === null || user === botUserId;
}
