import { Routes } from 'discord-api-types/v10';
import type { Handlers } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { type ConversationParts, readConversation } from './conversation.ts';
import { describeError, readFailure } from './failure.ts';
import { onceFor } from './nonce.ts';
import type { IncomingQuestion } from './read-message.ts';
import { replyMessages } from './reply-messages.ts';
import type { Rests } from './rest.ts';

/** Pauses before a reply is sent again. */
const PAUSES_MS = [250, 1_000];

const APOLOGY = 'Something went wrong on our side, and it has been noted. Please ask again.';

interface QuestionDeps {
  readonly handlers: Handlers;
  readonly rests: Rests;
  /** How what was said before is read. */
  readonly conversation: Pick<ConversationParts, 'botUserId' | 'places'>;
  /** Rejects when the platform stops. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly logger: Logger;
}

/** Answers a mention or a direct message as a reply to it, notifying nobody. */
export async function answerQuestion(
  incoming: IncomingQuestion,
  { handlers, rests, conversation, pause, logger }: QuestionDeps,
): Promise<void> {
  const { messageId, question } = incoming;
  const thread = await readConversation(incoming, {
    ...conversation,
    rest: rests.repeatable,
    logger,
  });
  const messages: readonly object[] = await handlers.question({ ...question, thread }).then(
    (reply) => (reply ? replyMessages(reply, { page: 0, audience: 'channel' }) : []),
    (error: unknown) => {
      logger.error({ err: describeError(error) }, 'discord: a question could not be answered');
      return [{ content: APOLOGY }];
    },
  );
  for (const [part, message] of messages.entries()) {
    await send({ rests, pause }, question.channelId, {
      ...message,
      ...onceFor(`reply to ${messageId}, part ${part}`),
      allowed_mentions: { parse: [], replied_user: false },
      ...(part === 0 && {
        message_reference: { message_id: messageId, fail_if_not_exists: false },
      }),
    });
  }
}

/** The nonce in `body` lets it be sent again after an unclear outcome without being posted twice. */
async function send(
  { rests, pause }: Pick<QuestionDeps, 'rests' | 'pause'>,
  channelId: string,
  body: unknown,
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rests.posting.post(Routes.channelMessages(channelId), { body });
      return;
    } catch (error) {
      const failure = readFailure(error);
      const wait = PAUSES_MS[attempt];
      if (wait === undefined) throw error;
      if (failure?.type === 'rate-limited') await pause(failure.retryAfter * 1000);
      else if (failure?.type === 'unclear' || failure?.type === 'unreachable') await pause(wait);
      else throw error;
    }
  }
}
