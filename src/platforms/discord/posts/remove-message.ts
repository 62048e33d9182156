import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { isRefusal } from '../network/failure.ts';
import type { Rests } from '../network/rest.ts';
import { explainCall } from './post-failure.ts';

/** Takes away a message of ours; one that is gone, with its channel perhaps, is no fault. */
export async function removeMessage(
  channelId: string,
  messageId: string,
  { repeatable }: Pick<Rests, 'repeatable'>,
): Promise<void> {
  try {
    await repeatable.delete(Routes.channelMessage(channelId, messageId));
  } catch (error) {
    const { UnknownMessage, UnknownChannel } = RESTJSONErrorCodes;
    if (isRefusal(error, UnknownMessage, UnknownChannel)) return;
    throw explainCall(error, channelId, 'taking away a message');
  }
}
