import type { RespondFn } from '@slack/bolt';
import type { Reply } from '../../../contract.ts';
import { openForm } from '../forms/open-form.ts';
import type { Place } from '../receive.ts';
import { renderPost, renderReply, type SlackMessage } from '../render.ts';
import type { Sender } from '../send.ts';
import type { Listening } from './listening.ts';

/** Where a reply goes, and by which handles. */
export interface Asking {
  readonly place: Place;
  readonly respond: RespondFn | undefined;
  /** Opens one form within 3 s of the request; null where there is none. */
  readonly triggerId: string | null;
}

/** Shows a reply to whoever asked: its form, or where there is none or it does not open, its document. */
export async function showReply(to: Listening, asking: Asking, reply: Reply): Promise<void> {
  if (await openForm(to, asking, reply)) return;
  await showAll(to.sender, asking, privateMessages(reply, 0));
}

export async function showAll(
  sender: Sender,
  { place, respond }: Pick<Asking, 'place' | 'respond'>,
  messages: readonly SlackMessage[],
): Promise<void> {
  for (const message of messages) await sender.showPrivately(place, respond, message);
}

/** One page with the buttons to the others; all of it where no button can bring the rest. */
export const privateMessages = (
  { document, request }: Reply,
  page: number,
): readonly SlackMessage[] =>
  request ? [renderReply(document, { request, page, audience: 'asker' })] : renderPost(document);
