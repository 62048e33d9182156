import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Logger } from '../../../logger.ts';
import { PostError } from '../../../post-error.ts';
import { isRefusal } from '../network/failure.ts';
import type { HandOver } from '../network/hand-over.ts';
import type { Rests } from '../network/rest.ts';
import { onceFor } from './mark.ts';
import { explainCall } from './post-failure.ts';

/** What posting works with. */
export interface PostDeps {
  readonly rests: Pick<Rests, 'posting' | 'via'>;
  /** Rejects when the platform stops. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly logger: Logger;
}

const created = z.object({ id: z.string() });

/**
 * Makes one message and gives its id. For some minutes after its first making `name` brings that one
 * back instead. Rejects as `Platform.post` does.
 */
export async function createMessage(
  { channelId, name, body, way }: { channelId: string; name: string; body: object; way: HandOver },
  { rests }: PostDeps,
): Promise<string> {
  try {
    const made = await rests.posting.post(Routes.channelMessages(channelId), {
      body: { ...body, ...onceFor(name) },
      dispatcher: rests.via(way),
    });
    return created.parse(made).id;
  } catch (error) {
    // Discord remembers the nonce of a message that was taken away, and neither brings it back nor
    // makes another: https://github.com/discord/discord-api-docs/pull/6647
    if (isRefusal(error, RESTJSONErrorCodes.UnknownMessage)) {
      throw new PostError('Discord made this message before, and somebody took it away', {
        outcome: 'unknown',
        retryAfter: null,
        cause: error,
      });
    }
    throw explainCall(error, channelId, 'posting');
  }
}
