import { BUTTON_STATE_CAP, encodeButtonState } from '../../button-state.ts';
import type { CommandRequest, Reply } from '../../contract.ts';
import { type DiscordMessage, renderPost, renderReply } from './render.ts';

/**
 * The messages that a reply becomes, in order: a page with buttons to the others, or all of it at
 * once where no button can hold the request that it answers.
 */
export function replyMessages(
  { document, request }: Reply,
  view: { page: number; audience: 'asker' | 'channel' },
): readonly DiscordMessage[] {
  return request && fitsButton(request)
    ? [renderReply(document, { request, ...view })]
    : renderPost(document);
}

function fitsButton(request: CommandRequest): boolean {
  try {
    // Page 36 is the first of two characters: no reply has as many.
    return encodeButtonState({ intent: 'page', page: 36, request }).length <= BUTTON_STATE_CAP;
  } catch {
    return false;
  }
}
