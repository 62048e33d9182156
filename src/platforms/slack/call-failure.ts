import { assertNever } from '../../errors.ts';
import { PostError } from '../../post-error.ts';
import { badTokenError } from './bad-token.ts';
import { closedChannelError } from './closed-channel.ts';
import { readSlackFault } from './slack-fault.ts';

/**
 * What a failed call about a channel means to whoever made it: a `ClosedChannel` or another
 * `UserError` for what people can mend, a `PostError` for what may be tried again, a plain error for a
 * call that is at fault. `doing` follows "Slack did not confirm": `a post`.
 */
export function callFailure(cause: unknown, doing: string, channelId: string): Error {
  const fault = readSlackFault(cause);
  switch (fault.type) {
    case 'rate-limited':
      return new PostError(`Slack limits ${doing} in ${channelId}`, {
        outcome: 'not-sent',
        retryAfter: fault.retryAfter,
        cause,
      });
    case 'unreachable':
      return new PostError(`Slack was not reached (${fault.reason})`, {
        outcome: 'not-sent',
        retryAfter: null,
        cause,
      });
    case 'unclear':
      return new PostError(`Slack did not confirm ${doing} in ${channelId} (${fault.reason})`, {
        outcome: 'unknown',
        retryAfter: null,
        cause,
      });
    case 'refused':
      return (
        closedChannelError(fault, channelId, cause) ??
        badTokenError(fault, 'bot', cause) ??
        new Error(`Slack refused ${doing} in ${channelId} (${fault.error})`, { cause })
      );
    default:
      return assertNever(fault);
  }
}
