import { MessageFlags, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Document } from '../../../document/model.ts';
import { reasonFor } from '../access/refusals.ts';
import { describeError, isRefusal, readFailure } from '../network/failure.ts';
import { repeat } from '../network/repeat.ts';
import { type DiscordMessage, notificationText } from '../render.ts';
import { createMessage, type PostDeps } from './create-message.ts';
import { explainCall } from './post-failure.ts';

/** The first message as it is pushed to phones: a message of components pushes an empty notification. */
export const summaryOf = (document: Document) => ({
  content: notificationText(document),
  allowed_mentions: { parse: [] },
});

/** The message without a notification of its own. */
export const silently = (message: DiscordMessage): DiscordMessage => ({
  ...message,
  flags: message.flags | MessageFlags.SuppressNotifications,
});

/**
 * Turns the summary that stands in a channel into the whole, which may be done again at any time, and
 * gives the id of the message that shows it. Where Discord does not let the summary be turned, the
 * whole stands below it. Rejects as `Platform.post` does, never with `not-sent`: the summary stands.
 */
export async function finishFirst(
  {
    channelId,
    summaryId,
    whole,
    name,
    mayPost,
  }: {
    channelId: string;
    summaryId: string;
    whole: DiscordMessage;
    name: string;
    mayPost: () => boolean;
  },
  deps: PostDeps,
): Promise<string> {
  const { rests, pause, logger } = deps;
  const way = { urgency: 'finish', mayPost } as const;
  const edit = () =>
    rests.posting.patch(Routes.channelMessage(channelId, summaryId), {
      body: { ...whole, content: null },
      dispatcher: rests.via(way),
    });
  try {
    await repeat(edit, { pause, waitsForLimits: false });
    return summaryId;
  } catch (error) {
    const failure = readFailure(error);
    if (isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) return summaryId;
    if (failure?.type !== 'refused' || reasonFor(failure.code)) {
      throw explainCall(error, channelId, 'finishing a post');
    }
    logger.error(
      { channelId, messageId: summaryId, err: describeError(error) },
      'discord: the summary of a post could not be turned into the whole, which stands below it',
    );
    const body = silently(whole);
    return createMessage({ channelId, name: `${name}, whole`, body, way }, deps);
  }
}
