import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Authority } from '../../../contract.ts';
import { UserError } from '../../../errors.ts';
import { ClosedChannel, PostError } from '../../../post-error.ts';
import { callFailure } from '../call-failure.ts';
import { isDirect, readChannel } from './channel-info.ts';

/** https://docs.slack.dev/reference/objects/user-object */
const answer = z.object({
  user: z.object({
    is_admin: z.boolean().nullish(),
    is_owner: z.boolean().nullish(),
    is_primary_owner: z.boolean().nullish(),
  }),
});

const ONLY =
  "workspace admins and owners, the channel's creator, and those whom Sherpa's operator names (SHERPA_EDITORS)";

/**
 * Whether a person may change what is posted into a channel: whoever runs the workspace, whoever made
 * the channel, and in a direct conversation with Sherpa, in which it was asked, whoever asked. Rejects
 * with a UserError where Slack does not tell.
 */
export async function authorityOver(
  client: WebClient,
  who: { readonly userId: string; readonly askedIn: string | null },
  channelId: string | null,
): Promise<Authority> {
  const { userId, askedIn } = who;
  if (channelId !== null && isDirect(channelId) && channelId === askedIn) return { may: true };
  const may =
    (await runsWorkspace(client, userId)) ||
    (channelId !== null && (await made(client, userId, channelId)));
  return may ? { may } : { may, only: ONLY };
}

async function runsWorkspace(client: WebClient, userId: string): Promise<boolean> {
  try {
    const { user } = answer.parse(await client.users.info({ user: userId }));
    return Boolean(user.is_admin || user.is_owner || user.is_primary_owner);
  } catch (cause) {
    throw untold(callFailure(cause, 'who somebody is', userId));
  }
}

async function made(client: WebClient, userId: string, channelId: string): Promise<boolean> {
  if (isDirect(channelId)) return false;
  try {
    return (await readChannel(client, channelId)).creator === userId;
  } catch (cause) {
    const failure = callFailure(cause, 'who made a channel', channelId);
    // Nobody is told of a channel that is hidden from the app.
    if (failure instanceof ClosedChannel) return false;
    throw untold(failure);
  }
}

const untold = (failure: Error): Error =>
  failure instanceof PostError
    ? new UserError(
        {
          what: 'Slack did not tell whether you may change this',
          remedy: 'try again in a moment',
        },
        { cause: failure },
      )
    : failure;
