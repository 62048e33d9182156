import { z } from 'zod';
import { fault, list, oneOfTypes, snowflake, text } from './form.ts';

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
  ).superRefine((options, context) => {
    const values = options.map(({ value }) => value);
    for (const [at, value] of values.entries()) {
      if (values.indexOf(value) < at)
        fault(
          context,
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
          [at],
        );
    }
  }),
});
const autoSelect = z.object({
  type: z.literal([5, 6, 7, 8]),
  ...select,
  channel_types: z.array(z.int()).optional(),
});

export const actionRow = z.object({
  type: z.literal(1),
  id,
  components: list(oneOfTypes([button, stringSelect, autoSelect]), 1, 5).superRefine(
    (row, context) => {
      if (row.length > 1 && row.some(({ type }) => type !== 2))
        fault(
          context,
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        );
    },
  ),
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
  accessory: oneOfTypes([button, thumbnail]),
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
  components: z.array(oneOfTypes([actionRow, section, textDisplay, mediaGallery, file, separator])),
});
/** What stands at the top of a message of Components V2. */
export const layout = oneOfTypes([
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
