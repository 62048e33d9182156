import { z } from 'zod';
import { mrkdwn, plainText, slackFile, textObject, webAddress } from './composition.ts';
import {
  accessory,
  actionElement,
  button,
  contextAction,
  imageElement,
  inputElement,
} from './elements.ts';
import { richText } from './rich-text.ts';

/** https://docs.slack.dev/reference/block-kit/blocks */

const block_id = z.string().max(255).optional();

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);
const cells = (maxRows: number, minRows: number) =>
  z.array(z.array(cell).min(1).max(20)).min(minRows).max(maxRows);

const divider = z.strictObject({ type: z.literal('divider'), block_id });
const header = z.strictObject({
  type: z.literal('header'),
  block_id,
  text: plainText(150),
  level: z.int().min(1).max(4).optional(),
});
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (block) => block.text !== undefined || block.fields !== undefined,
    'missing required field: text or fields',
  );
const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000), imageElement]))
    .min(1)
    .max(10),
});
const actions = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z.array(actionElement).min(1).max(25),
});
const image = z
  .strictObject({
    type: z.literal('image'),
    block_id,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
    image_url: webAddress.optional(),
    slack_file: slackFile.optional(),
  })
  .refine(
    (block) => (block.image_url === undefined) !== (block.slack_file === undefined),
    'must provide either image_url or slack_file',
  );
const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  element: inputElement,
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});
const table = z.strictObject({
  type: z.literal('table'),
  block_id,
  rows: cells(100, 1),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});
const video = z.strictObject({
  type: z.literal('video'),
  block_id,
  alt_text: z.string().min(1),
  title: plainText(200),
  title_url: webAddress.optional(),
  thumbnail_url: webAddress,
  video_url: webAddress,
  author_name: z.string().max(50).optional(),
  description: plainText(200).optional(),
  provider_icon_url: webAddress.optional(),
  provider_name: z.string().optional(),
});

const card = z.strictObject({
  type: z.literal('card'),
  block_id,
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(button).optional(),
});

export const layoutBlock = z.discriminatedUnion('type', [
  divider,
  header,
  section,
  context,
  actions,
  image,
  input,
  table,
  video,
  richText,
  card,
  z.strictObject({ type: z.literal('markdown'), block_id, text: z.string().min(1).max(12_000) }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id,
    elements: z.array(contextAction).min(1).max(5),
  }),
  z.strictObject({
    type: z.literal('alert'),
    block_id,
    text: textObject(3000),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  z.strictObject({
    type: z.literal('carousel'),
    block_id,
    elements: z.array(card).min(1).max(10),
  }),
  z.strictObject({
    type: z.literal('data_table'),
    block_id,
    caption: z.string().min(1),
    rows: cells(101, 2),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('container'),
    block_id,
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: textObject(150).optional(),
    icon: imageElement.optional(),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          divider,
          header,
          image,
          input,
          richText,
          section,
          video,
        ]),
      )
      .min(1)
      .max(10),
  }),
]);
export type LayoutBlock = z.infer<typeof layoutBlock>;
