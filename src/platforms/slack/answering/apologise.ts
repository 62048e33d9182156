import type { Logger } from '../../../logger.ts';
import type { SlackMessage } from '../render.ts';

export const APOLOGY: SlackMessage = {
  text: 'Sorry, something went wrong on my side and I could not answer. Please try again in a moment.',
  blocks: [],
};

/** Whoever asked is never left in silence, and the operator learns why. */
export async function orApologise(
  logger: Logger,
  job: () => Promise<void>,
  apologise: () => Promise<void>,
): Promise<void> {
  try {
    await job();
  } catch (err) {
    logger.error({ err }, 'could not answer');
    await apologise();
  }
}
