import type { REST } from '@discordjs/rest';
import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { PostedMessage } from '../../contract.ts';
import type { Document } from '../../document/model.ts';
import { UserError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { PostError } from '../../post-error.ts';
import { describeError, type Failure, readFailure } from './failure.ts';
import { type DiscordMessage, notificationText, renderPost } from './render.ts';
import type { Rests } from './rest.ts';
import { tokenRefused } from './start-error.ts';

const created = z.object({ id: z.string() });

/**
 * Posts a document into a channel, the first `skip` messages of it left out.
 *
 * A message of components pushes an empty notification, so the first one is posted as the plain
 * summary and turned into components at once; the others are silent. Rejects with a PostError, or
 * with a UserError where an operator has to do something first.
 */
export async function postDocument(
  { posting, repeatable }: Pick<Rests, 'posting' | 'repeatable'>,
  { channelId, document, skip }: { channelId: string; document: Document; skip: number },
  logger: Logger,
): Promise<readonly PostedMessage[]> {
  const posted: PostedMessage[] = [];
  for (const [index, message] of [...renderPost(document).entries()].slice(skip)) {
    try {
      const messageId =
        index === 0
          ? await postWithNotification(
              { posting, repeatable },
              channelId,
              document,
              message,
              logger,
            )
          : await create(posting, channelId, silently(message));
      posted.push({ messageId });
    } catch (error) {
      throw explain(error, channelId, posted);
    }
  }
  return posted;
}

async function postWithNotification(
  { posting, repeatable }: Pick<Rests, 'posting' | 'repeatable'>,
  channelId: string,
  document: Document,
  message: DiscordMessage,
  logger: Logger,
): Promise<string> {
  const messageId = await create(posting, channelId, {
    content: notificationText(document),
    allowed_mentions: { parse: [] },
  });
  try {
    await repeatable.patch(Routes.channelMessage(channelId, messageId), {
      body: { ...message, content: null },
    });
    return messageId;
  } catch (error) {
    const failure = readFailure(error);
    logger.error(
      { channelId, messageId, err: describeError(error) },
      'discord: only the summary of a post could be shown at first',
    );
    // Where the summary cannot be turned into the whole, the whole stands below it.
    if (failure?.type === 'refused') return create(posting, channelId, silently(message));
    return messageId;
  }
}

/** Makes one message; gives its id. */
async function create(rest: REST, channelId: string, body: unknown): Promise<string> {
  return created.parse(await rest.post(Routes.channelMessages(channelId), { body })).id;
}

const silently = (message: DiscordMessage) => ({
  ...message,
  flags: message.flags | MessageFlags.SuppressNotifications,
});

/** Says of a failed post whether trying again may help, or what an operator has to do. */
function explain(error: unknown, channelId: string, posted: readonly PostedMessage[]): unknown {
  const failure = readFailure(error);
  if (!failure) return error;
  switch (failure.type) {
    case 'rate-limited':
      return new PostError('Discord asks to wait before posting', {
        outcome: 'not-sent',
        retryAfter: failure.retryAfter,
        posted,
        cause: error,
      });
    case 'unreachable':
      return new PostError('Discord could not be reached', {
        outcome: 'not-sent',
        retryAfter: null,
        posted,
        cause: error,
      });
    case 'unclear':
      return new PostError('Discord did not say whether it posted', {
        outcome: 'unknown',
        retryAfter: null,
        posted,
        cause: error,
      });
    case 'unauthorized':
      return tokenRefused(error);
    case 'refused':
      return explainRefusal(failure, error, channelId);
  }
}

function explainRefusal(
  { code }: Extract<Failure, { type: 'refused' }>,
  cause: unknown,
  channelId: string,
): unknown {
  const where = `discord:${channelId}`;
  switch (code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return new UserError(
        {
          where,
          what: 'Discord knows no channel with this id',
          remedy:
            'turn on Developer Mode in Discord, choose "Copy Channel ID" in the channel’s menu and put that id here',
        },
        { cause },
      );
    case RESTJSONErrorCodes.MissingAccess:
      return new UserError(
        {
          where,
          what: 'Sherpa cannot see this channel',
          remedy: 'let its role view the channel, or invite it to the server',
        },
        { cause },
      );
    case RESTJSONErrorCodes.MissingPermissions:
      return new UserError(
        {
          where,
          what: 'Sherpa may not post in this channel',
          remedy: 'allow its role to send messages there, in threads too if it is one',
        },
        { cause },
      );
    default:
      return cause;
  }
}
