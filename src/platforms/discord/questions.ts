import { Routes } from 'discord-api-types/v10';
import type { Handlers } from '../../contract.ts';
import type { Logger } from '../../logger.ts';
import { type ConversationParts, readConversation } from './conversation.ts';
import { describeError } from './network/failure.ts';
import { repeat } from './network/repeat.ts';
import type { Rests } from './network/rest.ts';
import { onceFor } from './posts/mark.ts';
import type { IncomingQuestion } from './read-message.ts';
import { replyMessages } from './reply-messages.ts';

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
    const body = {
      ...message,
      // Lets it be sent again after an unclear outcome without being posted twice.
      ...onceFor(`reply to ${messageId}, part ${part}`),
      allowed_mentions: { parse: [], replied_user: false },
      ...(part === 0 && {
        message_reference: { message_id: messageId, fail_if_not_exists: false },
      }),
    };
    await repeat(() => rests.posting.post(Routes.channelMessages(question.channelId), { body }), {
      pause,
      waitsForLimits: true,
    });
  }
}
