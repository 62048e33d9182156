import * as z from 'zod';
import type { DiscordStandIn } from './discord/stand-in.ts';
import type { SlackStandIn } from './slack/contract.ts';

/** Opens the conversation of the bot with everybody, so that each person can write to it. */
export async function openDirectConversations(
  slack: SlackStandIn,
  discord: DiscordStandIn,
): Promise<void> {
  await Promise.all([
    ...slack.people().map(({ id }) =>
      call(`${slack.apiUrl}conversations.open`, `Bearer ${slack.credentials.botToken}`, {
        users: id,
      }),
    ),
    ...discord.people().map(({ id }) =>
      call(`${discord.apiUrl}/v10/users/@me/channels`, `Bot ${discord.credentials.token}`, {
        recipient_id: id,
      }),
    ),
  ]);
}

const answer = z.object({ ok: z.literal(true).optional(), id: z.string().optional() });

async function call(url: string, authorization: string, body: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  answer.parse(await response.json());
}
