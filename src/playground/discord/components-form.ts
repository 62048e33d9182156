import { z } from 'zod';
import { fault, list, snowflake, text } from './form.ts';

/**
 * Message components and what each may hold:
 * https://discord.com/developers/docs/components/reference
 */
const id = z.int().min(0).optional();
const emoji = z.object({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});
const media = z.object({ url: text(1, 2048) });

const LINK = 5;
const PREMIUM = 6;

const button = z
  .object({
    type: z.literal(2),
    id,
    style: z.literal([1, 2, 3, 4, LINK, PREMIUM]),
    label: text(0, 80).nullish(),
    emoji: emoji.nullish(),
    custom_id: text(1, 100).optional(),
    url: text(1, 512).optional(),
    sku_id: snowflake.optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, context) => {
    if (value.style === PREMIUM) {
      if (!value.sku_id) fault(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['sku_id']);
      return;
    }
    if (!value.label && !value.emoji)
      fault(context, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or an emoji.', [
        'label',
      ]);
    if (value.custom_id !== undefined && value.url !== undefined)
      fault(
        context,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    else if (value.style === LINK && value.url === undefined)
      fault(context, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required', ['url']);
    else if (value.style === LINK && !/^(https?|discord):\/\//.test(value.url ?? ''))
      fault(
        context,
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${(value.url ?? '').split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
        ['url'],
      );
    else if (value.style !== LINK && value.custom_id === undefined)
      fault(context, 'COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', ['custom_id']);
  });

const select = {
  id,
  custom_id: text(1, 100),
  placeholder: text(0, 150).optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
};
const stringSelect = z.object({
  type: z.literal(3),
  ...select,
  options: list(
    z.object({
      label: text(1, 100),
      value: text(1, 100),
      description: text(0, 100).nullish(),
      emoji: emoji.nullish(),
      default: z.boolean().optional(),
    }),
    1,
    25,
  ),
});
const autoSelect = z.object({
  type: z.literal([5, 6, 7, 8]),
  ...select,
  channel_types: z.array(z.int()).optional(),
});

const actionRow = z.object({
  type: z.literal(1),
  id,
  components: list(
    z.discriminatedUnion('type', [button, stringSelect, autoSelect]),
    1,
    5,
  ).superRefine((row, context) => {
    if (row.length > 1 && row.some(({ type }) => type !== 2))
      fault(
        context,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
  }),
});
const textDisplay = z.object({ type: z.literal(10), id, content: text(1, 4000) });
const thumbnail = z.object({
  type: z.literal(11),
  id,
  media,
  description: text(0, 1024).nullish(),
  spoiler: z.boolean().optional(),
});
const section = z.object({
  type: z.literal(9),
  id,
  components: list(textDisplay, 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const mediaGallery = z.object({
  type: z.literal(12),
  id,
  items: list(
    z.object({ media, description: text(0, 1024).nullish(), spoiler: z.boolean().optional() }),
    1,
    10,
  ),
});
const file = z.object({ type: z.literal(13), id, file: media, spoiler: z.boolean().optional() });
const separator = z.object({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.literal([1, 2]).optional(),
});
const container = z.object({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(
    z.discriminatedUnion('type', [actionRow, section, textDisplay, mediaGallery, file, separator]),
  ),
});
const layout = z.discriminatedUnion('type', [
  actionRow,
  section,
  textDisplay,
  mediaGallery,
  file,
  separator,
  container,
]);

export type TopComponent = z.infer<typeof layout>;
export type Component =
  | TopComponent
  | z.infer<typeof button>
  | z.infer<typeof stringSelect>
  | z.infer<typeof autoSelect>
  | z.infer<typeof thumbnail>;

/** All components of a message, each before those it holds. */
export function* walkComponents(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    if ('components' in component) yield* walkComponents(component.components);
    if ('accessory' in component) yield component.accessory;
  }
}

const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;

function refineWhole(components: readonly Component[], context: z.core.$RefinementCtx): void {
  const all = [...walkComponents(components)];
  if (all.length > MAX_COMPONENTS)
    fault(
      context,
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The maximum number of components in a message is ${MAX_COMPONENTS}`,
    );
  const characters = all.reduce((n, c) => n + (c.type === 10 ? [...c.content].length : 0), 0);
  if (characters > MAX_TEXT)
    fault(
      context,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size exceeds maximum size of ${MAX_TEXT}`,
    );
  const customIds = all.flatMap((c) => ('custom_id' in c && c.custom_id ? [c.custom_id] : []));
  if (new Set(customIds).size < customIds.length)
    fault(context, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
}

/** What a message with the IS_COMPONENTS_V2 flag is made of. */
export const componentsV2: z.ZodType<TopComponent[]> = z.array(layout).superRefine(refineWhole);
/** What may stand below the content of a message without that flag: rows alone, at most five. */
export const legacyComponents: z.ZodType<TopComponent[]> = list(
  z.discriminatedUnion('type', [actionRow]),
  0,
  5,
).superRefine(refineWhole);

/**
 * Whether the text is more than the real service can store: it then answers 500, although no
 * documented limit is passed. Measured at 10,170 bytes of UTF-8, each text display counting 12 more:
 * https://github.com/discord/discord-api-docs/issues/8554
 */
export function exceedsStoredSize(components: readonly Component[]): boolean {
  let bytes = 0;
  for (const c of walkComponents(components)) {
    if (c.type === 10) bytes += Buffer.byteLength(c.content) + 12;
  }
  return bytes > 10_170;
}

/** Gives every component that has no id the next free one, as the service does on receipt. */
export function numberComponents(components: readonly TopComponent[]): TopComponent[] {
  const numbered = structuredClone([...components]);
  const all = [...walkComponents(numbered)];
  const taken = new Set(all.map((c) => c.id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return numbered;
}
