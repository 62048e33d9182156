import type { Platform } from '../contract.ts';
import { ClosedChannel, PostError } from '../post-error.ts';

/**
 * What went wrong, once a channel that is said to be gone or closed was looked at: a service that errs for
 * a moment is not to cost a channel its digest for good. Resolves to what is to be judged.
 */
export async function confirmClosed(
  error: unknown,
  platform: Pick<Platform, 'checkAccess'>,
  channelId: string,
): Promise<unknown> {
  if (!(error instanceof ClosedChannel)) return error;
  try {
    const { may } = await platform.checkAccess(channelId);
    if (!may) return error;
    const said = `the service said ${error.what}, and says now that it is open`;
    return new PostError(said, { outcome: 'not-sent', retryAfter: null, cause: error });
  } catch (fault) {
    return fault;
  }
}
