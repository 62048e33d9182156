import { RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { assertNever } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { ClosedChannel, PostError } from '../../post-error.ts';
import { callFailure } from './call-failure.ts';
import { contentOf, insistently, QUIET } from './insist.ts';
import type { PostGate } from './posting/post-gate.ts';
import type { Place } from './receive.ts';
import type { SlackMessage } from './render.ts';

/** Longest wait for a rate limit while somebody waits for an answer, and how often. */
const LONGEST_WAIT_S = 60;
const ANSWER_TRIES = 3;

/** What Sherpa says in Slack to those who asked; what it posts unasked goes another way. */
export interface Sender {
  /** Posts messages into a thread, waiting for rate limits: somebody asked and looks on. */
  answer(channelId: string, threadTs: string, messages: readonly SlackMessage[]): Promise<void>;
  /** Says something to one person in a direct message, in the same way. */
  tell(userId: string, messages: readonly SlackMessage[]): Promise<void>;
  /**
   * Shows a message to one person: by the response URL; where that fails, by the Web API; and where
   * Sherpa is not in the channel, in a direct message.
   */
  showPrivately(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
  /** Puts another message in the place of a private one. */
  replacePrivately(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
  /** Posts a message into the channel on behalf of the person. */
  share(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
}

/** `client` must not retry: a post whose answer was lost would be posted again. */
export function createSender(options: {
  readonly client: WebClient;
  readonly gate: PostGate;
  readonly logger: Logger;
  readonly pause: (milliseconds: number) => Promise<void>;
}): Sender {
  const { client, gate, logger, pause } = options;

  /** Posts one message once. Rejects as `callFailure` says. */
  async function post(channel: string, message: SlackMessage, threadTs?: string): Promise<void> {
    try {
      await gate.atOnce(channel, () =>
        insistently(message, logger, (said) =>
          client.chat.postMessage({
            channel,
            ...said,
            ...QUIET,
            ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          }),
        ),
      );
    } catch (cause) {
      throw callFailure(cause, 'an answer', channel);
    }
  }

  async function postPatiently(
    channelId: string,
    message: SlackMessage,
    threadTs?: string,
  ): Promise<void> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await post(channelId, message, threadTs);
      } catch (error) {
        const wait = error instanceof PostError ? error.retryAfter : null;
        if (wait === null || wait > LONGEST_WAIT_S || attempts === ANSWER_TRIES) throw error;
        logger.warn({ channelId, wait }, 'Slack asks to wait before an answer is posted');
        await pause(wait * 1000);
      }
    }
  }

  async function postPrivately(to: Place, message: SlackMessage): Promise<void> {
    const { channelId: channel, userId: user, threadTs } = to;
    if (channel === null) return postPatiently(user, message);
    try {
      await insistently(message, logger, (said) =>
        client.chat.postEphemeral({
          channel,
          user,
          ...said,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
        }),
      );
    } catch (cause) {
      const failure = callFailure(cause, 'a private reply', channel);
      if (!(failure instanceof ClosedChannel)) throw failure;
      await postPatiently(user, message);
    }
  }

  async function showPrivately(
    to: Place,
    respond: RespondFn | undefined,
    message: SlackMessage,
  ): Promise<void> {
    const delivered = await attempt(respond, {
      response_type: 'ephemeral',
      replace_original: false,
      ...contentOf(message),
      ...(to.threadTs === null ? {} : { thread_ts: to.threadTs }),
    });
    if (delivered !== 'yes') await postPrivately(to, message);
  }

  /** Answers by the response URL; a failure is logged and told, for the caller to go another way. */
  async function attempt(
    respond: RespondFn | undefined,
    message: Parameters<RespondFn>[0],
  ): Promise<'yes' | 'no' | 'perhaps'> {
    if (!respond) return 'no';
    try {
      await respond(message);
      return 'yes';
    } catch (err) {
      logger.warn({ err }, 'Slack did not take a reply by its response URL; going another way');
      return err instanceof RespondError && err.statusCode < 500 ? 'no' : 'perhaps';
    }
  }

  return {
    showPrivately,
    async answer(channelId, threadTs, messages) {
      for (const message of messages) await postPatiently(channelId, message, threadTs);
    },
    async tell(userId, messages) {
      // Slack opens the conversation where a person stands in the place of a channel.
      for (const message of messages) await postPatiently(userId, message);
    },
    async replacePrivately(to, respond, message) {
      const delivered = await attempt(respond, { replace_original: true, ...contentOf(message) });
      if (delivered !== 'yes') await postPrivately(to, message);
    },
    async share(to, respond, message) {
      const delivered = await attempt(respond, {
        response_type: 'in_channel',
        replace_original: false,
        ...contentOf(message),
        ...QUIET,
      });
      switch (delivered) {
        case 'yes':
          return;
        case 'no':
          if (to.channelId !== null) await post(to.channelId, message);
          return;
        case 'perhaps':
          // Posting once more could show it to the whole channel twice.
          return postPrivately(to, {
            text: 'Slack did not confirm that the reply was posted. If it is not in the channel, press the button again.',
            blocks: [],
          });
        default:
          return assertNever(delivered);
      }
    },
  };
}
