import type { PostOptions } from '../../../contract.ts';
import type { Document } from '../../../document/model.ts';
import { renderPost } from '../render.ts';
import { createMessage, type PostDeps } from './create-message.ts';
import { finishFirst, silently, summaryOf } from './first-message.ts';
import { partName, stamped } from './mark.ts';

/**
 * Posts a document into a channel, the first `skip` messages of it left out; resolves to the number of
 * messages that it is, and rejects as `Platform.post` does.
 *
 * The first message is posted as its summary and then turned into the whole, the others are silent. It
 * is told as posted when it is whole: where a summary was left behind, `findPosted` makes it whole.
 */
export async function postDocument(
  channelId: string,
  document: Document,
  { key, skip, mayPost, onPosted }: PostOptions,
  deps: PostDeps,
): Promise<number> {
  const nameOf = (part: number): string => partName(channelId, key, part);
  // Thousands of posts may wait for their turn here, so none is rendered before its summary stands.
  const summaryId =
    skip > 0
      ? null
      : await createMessage(
          {
            channelId,
            name: nameOf(0),
            body: summaryOf(document),
            way: { urgency: 'post', mayPost },
          },
          deps,
        );
  const messages = renderPost(document);
  for (const [part, message] of messages.entries()) {
    if (part < skip) continue;
    const name = nameOf(part);
    const whole = stamped(message, name);
    const messageId =
      part === 0 && summaryId !== null
        ? await finishFirst({ channelId, summaryId, whole, name, mayPost }, deps)
        : await createMessage(
            { channelId, name, body: silently(whole), way: { urgency: 'finish', mayPost } },
            deps,
          );
    await onPosted(part, { messageId });
  }
  return messages.length;
}
