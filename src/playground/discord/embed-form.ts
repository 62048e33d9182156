import { z } from 'zod';
import { fault, list, text } from './form.ts';

const MAX_EMBED_TEXT = 6000;

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const embed = z.object({
  title: text(0, 256).nullish(),
  description: text(0, 4096).nullish(),
  url: z.string().nullish(),
  timestamp: z.string().nullish(),
  color: z.int().min(0).max(0xffffff).nullish(),
  footer: z.object({ text: text(0, 2048), icon_url: z.string().nullish() }).nullish(),
  author: z.object({ name: text(0, 256), url: z.string().nullish() }).nullish(),
  fields: list(
    z.object({ name: text(1, 256), value: text(1, 1024), inline: z.boolean().optional() }),
    0,
    25,
  ).nullish(),
});
export type Embed = z.infer<typeof embed>;

/** The embeds of one message. */
export const embeds = list(embed, 0, 10).superRefine((all, context) => {
  const size = all
    .flatMap((e) => [
      e.title,
      e.description,
      e.footer?.text,
      e.author?.name,
      ...(e.fields ?? []).flatMap((f) => [f.name, f.value]),
    ])
    .reduce((sum, piece) => sum + [...(piece ?? '')].length, 0);
  if (size > MAX_EMBED_TEXT)
    fault(
      context,
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`,
    );
});
