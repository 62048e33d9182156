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
  const messages = renderPost(document);
  for (const [part, message] of messages.entries()) {
    if (part < skip) continue;
    const name = partName(channelId, key, part);
    const whole = stamped(message, name);
    const messageId =
      part === 0
        ? await postFirst({ channelId, name, document, whole, mayPost }, deps)
        : await createMessage(
            { channelId, name, body: silently(whole), way: { urgency: 'finish', mayPost } },
            deps,
          );
    await onPosted(part, { messageId });
  }
  return messages.length;
}

async function postFirst(
  {
    document,
    ...first
  }: Omit<Parameters<typeof finishFirst>[0], 'summaryId'> & { document: Document },
  deps: PostDeps,
): Promise<string> {
  const { channelId, name, mayPost } = first;
  const body = summaryOf(document);
  const way = { urgency: 'post', mayPost } as const;
  const summaryId = await createMessage({ channelId, name, body, way }, deps);
  return finishFirst({ ...first, summaryId }, deps);
}
