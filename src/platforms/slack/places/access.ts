import type { WebClient } from '@slack/web-api';
import type { ChannelAccess } from '../../../contract.ts';
import { UserError } from '../../../errors.ts';
import { callFailure } from '../call-failure.ts';
import { type ClosedReason, closedChannel } from '../closed-channel.ts';
import type { Identity } from '../sign-in.ts';
import { type ChannelInfo, isDirect, readChannel } from './channel-info.ts';

/** Whether the app may post in a channel. Rejects with a PostError where Slack cannot be asked. */
export async function checkAccess(
  { client, identity }: { readonly client: WebClient; readonly identity: Identity },
  channelId: string,
): Promise<ChannelAccess> {
  if (isDirect(channelId)) return { may: true, workspaceId: identity.teamId, name: null };
  let channel: ChannelInfo;
  try {
    channel = await readChannel(client, channelId);
  } catch (cause) {
    const failure = callFailure(cause, 'a look at the channel', channelId);
    if (failure instanceof UserError) return { may: false, refusal: failure };
    throw failure;
  }
  const closed = reasonAgainst(channel);
  if (closed) return { may: false, refusal: closedChannel(closed, channelId) };
  return {
    may: true,
    workspaceId: channel.context_team_id ?? identity.teamId,
    name: channel.is_mpim ? null : (channel.name ?? null),
  };
}

function reasonAgainst(channel: ChannelInfo): ClosedReason | null {
  if (channel.is_archived) return 'is_archived';
  // Only what Slack says plainly: a service that tells less is believed to let us in.
  if (channel.is_member === false && !channel.is_im) return 'not_in_channel';
  return channel.is_read_only ? 'restricted_action_read_only_channel' : null;
}
