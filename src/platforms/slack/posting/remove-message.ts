import type { WebClient } from '@slack/web-api';
import type { PostedMessage } from '../../../contract.ts';
import { callFailure } from '../call-failure.ts';
import { readSlackFault } from '../slack-fault.ts';

/** Takes away a message of ours; one that is gone already is no fault. Rejects as `callFailure` says. */
export async function removeMessage(
  client: WebClient,
  channel: string,
  { messageId }: PostedMessage,
): Promise<void> {
  try {
    await client.chat.delete({ channel, ts: messageId });
  } catch (cause) {
    const fault = readSlackFault(cause);
    if (fault.type === 'refused' && fault.error === 'message_not_found') return;
    throw callFailure(cause, 'that a message is taken away', channel);
  }
}
