import type { PostedMessage } from '../../contract.ts';
import { assertNever } from '../../errors.ts';
import { PostError } from '../../post-error.ts';
import { badTokenError, channelError, readSlackFault } from './slack-fault.ts';

/**
 * What a failed `chat.postMessage` means to whoever posts: a `UserError` for what the operator can
 * mend, a `PostError` for what may be tried again, a plain error for a message that is at fault.
 */
export function postFailure(
  cause: unknown,
  channelId: string,
  posted: readonly PostedMessage[],
): Error {
  const fault = readSlackFault(cause);
  const told = { posted: [...posted], cause };
  switch (fault.type) {
    case 'rate-limited':
      return new PostError(`Slack limits posts to ${channelId}`, {
        ...told,
        outcome: 'not-sent',
        retryAfter: fault.retryAfter,
      });
    case 'unreachable':
      return new PostError(`Slack was not reached (${fault.reason})`, {
        ...told,
        outcome: 'not-sent',
        retryAfter: null,
      });
    case 'unclear':
      return new PostError(`Slack did not confirm a post to ${channelId} (${fault.reason})`, {
        ...told,
        outcome: 'unknown',
        retryAfter: null,
      });
    case 'refused':
      return (
        channelError(fault, channelId, cause) ??
        badTokenError(fault, 'bot', cause) ??
        new Error(`Slack refused a post to ${channelId} (${fault.error})`, { cause })
      );
    default:
      return assertNever(fault);
  }
}
