import type { WebClient } from '@slack/web-api';
import { z } from 'zod';

/** https://docs.slack.dev/reference/objects/conversation-object */
const answer = z.object({
  channel: z.object({
    name: z.string().nullish(),
    creator: z.string().nullish(),
    is_member: z.boolean().nullish(),
    is_archived: z.boolean().nullish(),
    is_im: z.boolean().nullish(),
    is_mpim: z.boolean().nullish(),
    is_read_only: z.boolean().nullish(),
    context_team_id: z.string().nullish(),
  }),
});
export type ChannelInfo = z.infer<typeof answer>['channel'];

/**
 * What Slack tells of a channel. Needs channels:read for public ones and groups:read for private ones,
 * of which it knows none that the app is not in. Rejects as the Web client does.
 */
export async function readChannel(client: WebClient, channel: string): Promise<ChannelInfo> {
  return answer.parse(await client.conversations.info({ channel })).channel;
}

/**
 * A conversation between the app and one person. Told by the id, so that Sherpa needs no scope to look
 * into direct messages.
 */
export const isDirect = (channelId: string): boolean => channelId.startsWith('D');
