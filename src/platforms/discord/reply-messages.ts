import { BUTTON_STATE_CAP, encodeButtonState } from '../../button-state.ts';
import type { CommandRequest, Reply } from '../../contract.ts';
import { type DiscordMessage, renderPost, renderReply, renderShareable } from './render.ts';

/**
 * The messages that a reply becomes, in order: a page with buttons to the others, or where no button
 * can hold the request that it answers, all of it at once.
 */
export function replyMessages(
  { document, request }: Reply,
  view: { page: number; audience: 'asker' | 'channel' },
): readonly DiscordMessage[] {
  if (request && fitsButton(request)) return [renderReply(document, { request, ...view })];
  const shareable = request && view.audience === 'asker' ? renderShareable(document) : null;
  return shareable ? [shareable] : renderPost(document);
}

function fitsButton(request: CommandRequest): boolean {
  try {
    // Page 36 is the first of two characters: no reply has as many.
    return encodeButtonState({ intent: 'page', page: 36, request }).length <= BUTTON_STATE_CAP;
  } catch {
    return false;
  }
}
