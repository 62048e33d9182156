import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Turn } from '../../contract.ts';
import { type Names, readableText } from './readable-text.ts';

/** Of one message: what a question is understood by stands in its first lines. */
const TURN_CHARACTERS = 1_000;

export const reference = z.object({ message_id: z.string().nullish() });

/** What we read of a message that was said before; Discord leaves out what we may not read. */
const shallow = z.object({
  id: z.string().nullish(),
  timestamp: z.string().nullish(),
  author: z.object({ id: z.string(), bot: z.boolean().nullish() }).nullish(),
  content: z.string().nullish(),
  components: z.array(z.unknown()).nullish(),
  message_reference: reference.nullish(),
});
export const said = shallow.extend({ referenced_message: shallow.nullish().catch(null) });
export type Said = z.infer<typeof said>;

/** The message as a turn of the conversation; null where it is neither of a person nor ours, or empty. */
export function turnOf(
  message: Said,
  botUserId: string,
  places: Pick<Names, 'role' | 'channel'>,
): Turn | null {
  const { author } = message;
  if (!author || (author.bot && author.id !== botUserId)) return null;
  const ours = author.id === botUserId;
  const names: Names = { ...places, user: () => null };
  const text = readableText(wordsOf(message), botUserId, names).slice(0, TURN_CHARACTERS);
  return text === '' ? null : { speaker: ours ? 'sherpa' : 'person', text };
}

/** What a message says: its text, or that of its components. */
export const wordsOf = ({ content, components }: Pick<Said, 'content' | 'components'>): string =>
  content || textOf(components);

const part = z.object({ type: z.number(), content: z.string().nullish() });
const container = z.object({ components: z.array(z.unknown()).nullish() });

/** All texts of a message of components, a line a piece. */
function textOf(components: readonly unknown[] | null | undefined): string {
  return (components ?? [])
    .flatMap((component) => {
      const text = part.safeParse(component);
      if (text.success && text.data.type === ComponentType.TextDisplay) {
        return [text.data.content ?? ''];
      }
      const inner = container.safeParse(component);
      return inner.success && inner.data.components ? [textOf(inner.data.components)] : [];
    })
    .filter((text) => text !== '')
    .join('\n');
}
