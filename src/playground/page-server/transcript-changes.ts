import type { Chat } from '../chat.ts';
import type { TranscriptChange, WireMessage } from '../wire.ts';

/**
 * Follows a transcript as one person sees it: each call tells what changed since the last, or null
 * where nothing did. The first call tells everything.
 */
export function followTranscript(
  chat: Chat,
  place: { readonly channelId: string; readonly personId: string },
): () => TranscriptChange | null {
  let known = new Map<string, string>();
  let first = true;
  return () => {
    const messages = chat.transcript(place.channelId, place.personId).map(
      (message): WireMessage => ({
        id: message.id,
        channelId: message.channelId,
        author: message.author,
        private: message.private,
        threadId: message.threadId,
        postedAt: message.postedAt,
        edited: message.edited,
        text: message.text,
        buttons: [...message.buttons],
        payload: message.payload,
      }),
    );
    const written = new Map(messages.map((message) => [message.id, JSON.stringify(message)]));
    const changed = messages.filter(({ id }) => known.get(id) !== written.get(id));
    const same = !first && changed.length === 0 && written.size === known.size;
    known = written;
    first = false;
    return same ? null : { service: chat.service, order: [...written.keys()], changed };
  };
}
