import { z } from 'zod';
import type { Document } from '../../../document/model.ts';
import { renderPost } from '../render.ts';
import { wordsOf } from '../said.ts';
import { summaryOf } from './first-message.ts';
import { isStamp, nonceFor, partName, stampFor } from './mark.ts';

/** What is read of a message when a post is looked for. */
export const standing = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }).nullish(),
  content: z.string().nullish(),
  components: z.array(z.unknown()).nullish(),
  nonce: z.union([z.string(), z.number()]).nullish(),
});
export type Standing = z.infer<typeof standing>;

/** Which part of the post a message is; `summary` is the first one before it was made whole. */
export type Recognised = number | 'summary' | null;

/**
 * Tells the messages of a post from all others: by the stamp in their components, which is the post's
 * own; by the nonce where a message carries one; else by what they show, which Discord may have tidied.
 */
export function recogniser(
  document: Document,
  { channelId, key }: { channelId: string; key: string },
): (message: Standing) => Recognised {
  const parts = renderPost(document).map((message, part) => {
    const name = partName(channelId, key, part);
    return { stamp: stampFor(name), nonce: nonceFor(name), words: tidied(wordsOf(message)) };
  });
  const summary = tidied(summaryOf(document).content);
  const partWith = (fits: (part: (typeof parts)[number]) => boolean): number | null => {
    const at = parts.findIndex(fits);
    return at < 0 ? null : at;
  };

  return (message) => {
    const isWhole = (message.components ?? []).length > 0;
    const words = tidied(wordsOf(message));
    if (!isWhole) {
      const another = message.nonce != null && message.nonce !== parts[0]?.nonce;
      return words === summary && !another ? 'summary' : null;
    }
    const stamp = stampOf(message);
    if (stamp !== null) return partWith((part) => part.stamp === stamp);
    if (message.nonce != null) return partWith(({ nonce }) => nonce === message.nonce);
    return partWith((part) => part.words === words);
  };
}

const numbered = z.object({ id: z.number().refine(isStamp) });

function stampOf({ components }: Standing): number | null {
  const parsed = numbered.safeParse(components?.[0]);
  return parsed.success ? parsed.data.id : null;
}

/** Words as they compare: without what does not show, and with one kind of space. */
const tidied = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
