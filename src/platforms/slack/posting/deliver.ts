import { WebAPIRequestError, type WebClient, type WebClientOptions } from '@slack/web-api';
import type { PostedMessage, PostOptions } from '../../../contract.ts';
import type { Document } from '../../../document/model.ts';
import type { Logger } from '../../../logger.ts';
import { PostError, PostWithheld } from '../../../post-error.ts';
import { callFailure } from '../call-failure.ts';
import { insistently, QUIET } from '../insist.ts';
import { renderPost, type SlackMessage } from '../render.ts';
import { writeStamp } from './delivery-stamp.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { GateClosed, type PostGate } from './post-gate.ts';

/** Posts a document into a channel, each message sent once, stamped and in its turn. */
export type Deliver = (
  channelId: string,
  document: Document,
  options: PostOptions,
) => Promise<number>;

/** `clientWith` makes a client that retries nothing and sends by this `fetch`. */
export function createDeliver(parts: {
  readonly clientWith: (fetch: NonNullable<WebClientOptions['fetch']>) => WebClient;
  readonly gate: PostGate;
  readonly logger: Logger;
}): Deliver {
  const { clientWith, gate, logger } = parts;

  return async (channelId, document, { key, skip, mayPost, onPosted }) => {
    const messages = renderPost(document);
    const client = clientWith(guardedFetch(mayPost));
    for (const [part, message] of messages.entries()) {
      if (part < skip) continue;
      const posted = await postOne(client, channelId, message, { key, part });
      await onPosted(part, posted);
    }
    return messages.length;
  };

  async function postOne(
    client: WebClient,
    channel: string,
    message: SlackMessage,
    stamp: { readonly key: string; readonly part: number },
  ): Promise<PostedMessage> {
    try {
      const { ts } = await gate.inTurn(channel, () =>
        insistently(message, logger, (said) =>
          client.chat.postMessage({ channel, ...said, ...QUIET, metadata: writeStamp(stamp) }),
        ),
      );
      return { messageId: ts ?? '' };
    } catch (cause) {
      const failure = deliveryFailure(cause, channel);
      if (failure instanceof PostError && failure.retryAfter !== null) {
        // https://docs.slack.dev/apis/web-api/rate-limits: for this method in the whole workspace.
        gate.hold(failure.retryAfter);
      }
      throw failure;
    }
  }
}

function deliveryFailure(cause: unknown, channelId: string): Error {
  if (cause instanceof GateClosed) {
    const told = { outcome: 'not-sent', retryAfter: null, cause } as const;
    return new PostError('Sherpa stops before a post has had its turn', told);
  }
  if (cause instanceof WebAPIRequestError && cause.original instanceof PostWithheld) {
    return cause.original;
  }
  return callFailure(cause, 'a post', channelId);
}
