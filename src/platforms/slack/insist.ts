import type { Logger } from '../../logger.ts';
import type { SlackMessage } from './render.ts';
import { readSlackFault } from './slack-fault.ts';

const BLOCKS_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** A message's content as the SDK's types want it. */
export const contentOf = (message: SlackMessage) =>
  message.blocks.length === 0
    ? { text: message.text }
    : { text: message.text, blocks: [...message.blocks] };

/** Links in a briefing are citations: shown as they are, never unfolded into previews. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Sends a message's text alone where Slack does not know its blocks (a proxy, an older server). */
export async function insistently<Result>(
  message: SlackMessage,
  logger: Logger,
  call: (said: ReturnType<typeof contentOf>) => Promise<Result>,
): Promise<Result> {
  try {
    return await call(contentOf(message));
  } catch (err) {
    const fault = readSlackFault(err);
    if (fault.type !== 'refused' || !BLOCKS_REFUSED.has(fault.error)) throw err;
    logger.error({ err }, 'Slack refused the blocks of a message; sending its text alone');
    return call({ text: message.text });
  }
}
