import { WebAPIRequestError, type WebClient, type WebClientOptions } from '@slack/web-api';
import type { PostedMessage, PostOptions } from '../../../contract.ts';
import type { Document } from '../../../document/model.ts';
import type { Logger } from '../../../logger.ts';
import { PostError, PostWithheld } from '../../../post-error.ts';
import { callFailure } from '../call-failure.ts';
import { insistently, QUIET } from '../insist.ts';
import { renderPost, type SlackMessage } from '../render.ts';
import { type DeliveryStamp, writeStamp } from './delivery-stamp.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { GateClosed, HeldBack, type PostGate } from './post-gate.ts';

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
    // Thousands may wait for their turn: what a message takes is made when it has come.
    let messages: readonly SlackMessage[] | null = null;
    const rendered = (): readonly SlackMessage[] => {
      messages ??= renderPost(document);
      return messages;
    };
    for (let part = skip; part === 0 || part < rendered().length; part += 1) {
      const posted = await postOne(channelId, mayPost, { key, part }, () => rendered()[part]);
      await onPosted(part, posted);
    }
    return rendered().length;
  };

  async function postOne(
    channel: string,
    mayPost: () => boolean,
    stamp: DeliveryStamp,
    messageOf: () => SlackMessage | undefined,
  ): Promise<PostedMessage> {
    try {
      const { ts } = await gate.inTurn(channel, () => {
        const message = messageOf();
        if (!message) throw new Error(`a post has no message ${stamp.part}`);
        const client = clientWith(guardedFetch(mayPost));
        return insistently(message, logger, (said) =>
          client.chat.postMessage({ channel, ...said, ...QUIET, metadata: writeStamp(stamp) }),
        );
      });
      return { messageId: ts ?? '' };
    } catch (cause) {
      const failure = deliveryFailure(cause, channel);
      if (cause instanceof HeldBack) throw failure;
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
  if (cause instanceof HeldBack) {
    const { retryAfter } = cause;
    return new PostError(cause.message, { outcome: 'not-sent', retryAfter, cause });
  }
  if (cause instanceof WebAPIRequestError && cause.original instanceof PostWithheld) {
    return cause.original;
  }
  return callFailure(cause, 'a post', channelId);
}
