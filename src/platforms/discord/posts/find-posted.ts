import type { PostedMessage, PostSought, StandingMessage } from '../../../contract.ts';
import type { Document } from '../../../document/model.ts';
import { checkAccess } from '../access/check-access.ts';
import type { Rests } from '../network/rest.ts';
import { renderPost } from '../render.ts';
import type { PostDeps } from './create-message.ts';
import { finishFirst } from './first-message.ts';
import { messagesSince } from './history.ts';
import { partName, stamped } from './mark.ts';
import { explainCall } from './post-failure.ts';
import { recogniser, type Standing } from './recognise.ts';

export interface FindDeps extends PostDeps {
  readonly rests: Pick<Rests, 'repeatable' | 'posting' | 'via'>;
  readonly botUserId: () => Promise<string>;
}

/**
 * The messages of a post that stand in a channel, oldest first. A summary that was left behind by a crash
 * is made whole here, so that readers never end up with it alone.
 */
export async function findPosted(
  channelId: string,
  document: Document,
  { key, since }: PostSought,
  deps: FindDeps,
): Promise<readonly StandingMessage[]> {
  const found: StandingMessage[] = [];
  const recognise = recogniser(document, { channelId, key });
  let summary: PostedMessage | null = null;
  for (const message of await readOwn(channelId, since, deps)) {
    const part = recognise(message);
    const messageId = message.id;
    if (part === 'summary') summary ??= { messageId };
    else if (part !== null) found.push({ part, messageId });
  }
  const [first] = renderPost(document);
  if (!summary || !first || found.some(({ part }) => part === 0)) return found;
  const name = partName(channelId, key, 0);
  const messageId = await finishFirst(
    {
      channelId,
      summaryId: summary.messageId,
      whole: stamped(first, name),
      name,
      mayPost: () => true,
    },
    deps,
  );
  return [{ part: 0, messageId }, ...found];
}

/** What Sherpa said in the channel since. */
async function readOwn(
  channelId: string,
  since: Temporal.Instant,
  { rests, botUserId }: FindDeps,
): Promise<readonly Standing[]> {
  try {
    const ours = await botUserId();
    const own: Standing[] = [];
    let isEmpty = true;
    for await (const message of messagesSince(channelId, since, rests)) {
      isEmpty = false;
      if (message.author?.id === ours) own.push(message);
    }
    // Where the right to read it is missing, Discord gives an empty list instead of an error.
    if (isEmpty) {
      const access = await checkAccess(rests.repeatable, channelId, botUserId);
      if (!access.may) throw access.refusal;
    }
    return own;
  } catch (error) {
    throw explainCall(error, channelId, 'looking for a post');
  }
}
