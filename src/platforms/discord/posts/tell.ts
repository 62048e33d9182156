import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Document } from '../../../document/model.ts';
import type { Rests } from '../network/rest.ts';
import type { PostDeps } from './create-message.ts';
import { postDocument } from './post.ts';
import { explainCall } from './post-failure.ts';

const conversation = z.object({ id: z.string() });

/** Says something to one person in a direct message; the same within some minutes is said once. */
export async function tell(
  userId: string,
  document: Document,
  deps: PostDeps & { readonly rests: Pick<Rests, 'repeatable' | 'posting' | 'via'> },
): Promise<void> {
  const channelId = await openConversation(userId, deps.rests);
  const key = `told ${JSON.stringify(document)}`;
  await postDocument(
    channelId,
    document,
    { key, skip: 0, mayPost: () => true, onPosted: async () => {} },
    deps,
  );
}

async function openConversation(
  userId: string,
  { repeatable }: Pick<Rests, 'repeatable'>,
): Promise<string> {
  try {
    const body = { recipient_id: userId };
    return conversation.parse(await repeatable.post(Routes.userChannels(), { body })).id;
  } catch (error) {
    throw explainCall(error, userId, 'opening a direct message');
  }
}
