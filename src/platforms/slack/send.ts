import { RespondError, type RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { PostedMessage } from '../../contract.ts';
import { assertNever } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { PostError } from '../../post-error.ts';
import { postFailure } from './post-failure.ts';
import type { Place } from './receive.ts';
import type { SlackMessage } from './render.ts';
import { readSlackFault } from './slack-fault.ts';

/** Links in a briefing are citations: shown as they are, never unfolded into previews. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

const BLOCKS_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Longest wait for a rate limit while somebody waits for an answer, and how often. */
const LONGEST_WAIT_S = 60;
const ANSWER_TRIES = 3;

/** Everything that Sherpa says in Slack goes through here. */
export interface Sender {
  /**
   * Posts messages into a channel, in order, each sent once. Rejects with a `UserError` where the
   * channel or the token cannot be posted with, with a `PostError` where it may be tried again.
   */
  post(
    channelId: string,
    messages: readonly SlackMessage[],
    threadTs?: string,
  ): Promise<readonly PostedMessage[]>;
  /** Posts messages into a thread, waiting for rate limits: somebody asked and looks on. */
  answer(channelId: string, threadTs: string, messages: readonly SlackMessage[]): Promise<void>;
  /** Shows a message to one person: by the response URL, or where that fails, by the Web API. */
  showPrivately(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
  /** Puts another message in the place of a private one. */
  replacePrivately(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
  /** Posts a message into the channel on behalf of the person. */
  share(to: Place, respond: RespondFn | undefined, message: SlackMessage): Promise<void>;
}

/** `client` must not retry: a post whose answer was lost would be posted again. */
export function createSender(options: {
  readonly client: WebClient;
  readonly logger: Logger;
  readonly pause: (milliseconds: number) => Promise<void>;
}): Sender {
  const { client, logger, pause } = options;

  /** Sends a message's text alone where Slack does not know its blocks (a proxy, an older server). */
  async function insistently<Result>(
    message: SlackMessage,
    call: (said: ReturnType<typeof content>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await call(content(message));
    } catch (err) {
      const fault = readSlackFault(err);
      if (fault.type !== 'refused' || !BLOCKS_REFUSED.has(fault.error)) throw err;
      logger.error({ err }, 'Slack refused the blocks of a message; sending its text alone');
      return call({ text: message.text });
    }
  }

  async function post(
    channel: string,
    messages: readonly SlackMessage[],
    threadTs?: string,
  ): Promise<readonly PostedMessage[]> {
    const posted: PostedMessage[] = [];
    for (const message of messages) {
      try {
        const { ts } = await insistently(message, (said) =>
          client.chat.postMessage({
            channel,
            ...said,
            ...QUIET,
            ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          }),
        );
        posted.push({ messageId: ts ?? '' });
      } catch (cause) {
        throw postFailure(cause, channel, posted);
      }
    }
    return posted;
  }

  async function postPrivately(to: Place, message: SlackMessage): Promise<void> {
    const { channelId: channel, userId: user, threadTs } = to;
    if (channel === null) throw new Error('there is no channel to show the reply in');
    await insistently(message, (said) =>
      client.chat.postEphemeral({
        channel,
        user,
        ...said,
        ...(threadTs === null ? {} : { thread_ts: threadTs }),
      }),
    );
  }

  async function showPrivately(
    to: Place,
    respond: RespondFn | undefined,
    message: SlackMessage,
  ): Promise<void> {
    const delivered = await attempt(respond, {
      response_type: 'ephemeral',
      replace_original: false,
      ...content(message),
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
    post,
    showPrivately,
    async answer(channelId, threadTs, messages) {
      let left = messages;
      for (let attempts = 1; ; attempts += 1) {
        try {
          await post(channelId, left, threadTs);
          return;
        } catch (error) {
          const wait = error instanceof PostError ? error.retryAfter : null;
          if (wait === null || wait > LONGEST_WAIT_S || attempts === ANSWER_TRIES) throw error;
          if (error instanceof PostError) left = left.slice(error.posted.length);
          logger.warn({ channelId, wait }, 'Slack asks to wait before an answer is posted');
          await pause(wait * 1000);
        }
      }
    },
    async replacePrivately(to, respond, message) {
      const delivered = await attempt(respond, { replace_original: true, ...content(message) });
      if (delivered !== 'yes') await postPrivately(to, message);
    },
    async share(to, respond, message) {
      const delivered = await attempt(respond, {
        response_type: 'in_channel',
        replace_original: false,
        ...content(message),
        ...QUIET,
      });
      switch (delivered) {
        case 'yes':
          return;
        case 'no':
          if (to.channelId !== null) await post(to.channelId, [message]);
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

/** The message's content as the SDK's types want it. */
function content(message: SlackMessage) {
  return message.blocks.length === 0
    ? { text: message.text }
    : { text: message.text, blocks: [...message.blocks] };
}
