import { PostError } from '../../../post-error.ts';
import { reasonFor, shut } from '../access/refusals.ts';
import { readFailure } from '../network/failure.ts';
import { tokenRefused } from '../start-error.ts';

/** What failed. All but posting leaves it open whether a post stands. */
export type Doing =
  | 'posting'
  | 'finishing a post'
  | 'looking for a post'
  | 'taking away a message'
  | 'opening a direct message'
  | 'asking for a channel';

/**
 * Says of a failed call whether trying again may help, what people in the channel can do, or what an
 * operator has to do; gives any other error back as it is.
 */
export function explainCall(error: unknown, channelId: string, doing: Doing): unknown {
  const failure = readFailure(error);
  if (!failure) return error;
  const again = (what: string, known: boolean, retryAfter: number | null = null) =>
    new PostError(`${what} (${doing})`, {
      outcome: known && doing === 'posting' ? 'not-sent' : 'unknown',
      retryAfter,
      cause: error,
    });
  switch (failure.type) {
    case 'rate-limited':
      return again('Discord asks to wait', true, failure.retryAfter);
    case 'unreachable':
      return again('Discord could not be reached', true);
    case 'unclear':
      return again('Discord did not say what came of it', false);
    case 'unauthorized':
      return tokenRefused(error);
    case 'refused': {
      const reason = reasonFor(failure.code);
      return reason ? shut(reason, channelId, error) : error;
    }
  }
}
