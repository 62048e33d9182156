import { z } from 'zod';
import {
  confirmation,
  option,
  plainText,
  slackFile,
  textObject,
  webAddress,
} from './composition.ts';
import { richText } from './rich-text.ts';
import { selects } from './selects.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements */

const actionId = z.string().max(255).optional();
const confirm = confirmation.optional();
const focus_on_load = z.boolean().optional();
const placeholder = plainText(150).optional();
const accessibility_label = z.string().max(75).optional();
const chosen = { action_id: actionId, confirm, focus_on_load, placeholder };
const dispatch_action_config = z
  .strictObject({
    trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
  })
  .optional();
const typed = { action_id: actionId, focus_on_load, placeholder, dispatch_action_config };
export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: actionId,
  value: z.string().max(2000).optional(),
  url: webAddress.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm,
  accessibility_label,
});
export type Button = z.infer<typeof button>;

export const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: z.string().min(1).max(2000),
    image_url: webAddress.optional(),
    slack_file: slackFile.optional(),
  })
  .refine(
    (image) => (image.image_url === undefined) !== (image.slack_file === undefined),
    'must provide either image_url or slack_file',
  );

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plainText(75),
  action_id: actionId,
  workflow: z.looseObject({ trigger: z.looseObject({ url: z.string() }) }),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label,
});

const choices = [
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: actionId,
    options: z
      .array(option(textObject(75)))
      .min(1)
      .max(10),
    initial_options: z
      .array(option(textObject(75)))
      .min(1)
      .optional(),
    confirm,
    focus_on_load,
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: actionId,
    options: z
      .array(option(textObject(75)))
      .min(1)
      .max(10),
    initial_option: option(textObject(75)).optional(),
    confirm,
    focus_on_load,
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    ...chosen,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    action_id: actionId,
    confirm,
    focus_on_load,
    initial_date_time: z.int().optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...chosen,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
] as const;

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(option()).min(1).max(5),
  confirm,
});

const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.int().min(1).max(100).optional(),
  max_lines: z.int().min(1).max(100).optional(),
});

/** What an actions block takes. */
export const actionElement = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  richTextInput,
  ...choices,
  ...selects,
]);
/** What stands beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  imageElement,
  ...choices,
  ...selects,
]);
/** What an input block takes. */
export const inputElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    action_id: actionId,
    filetypes: z.array(z.string()).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
  richTextInput,
  ...choices,
  ...selects,
]);

const feedback = z.strictObject({
  text: plainText(75),
  value: z.string().max(2000),
  accessibility_label,
});
/** What a context_actions block takes. */
export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id: actionId,
    positive_button: feedback,
    negative_button: feedback,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id: actionId,
    icon: z.enum(['trash']),
    text: plainText(75),
    value: z.string().max(2000).optional(),
    confirm,
    accessibility_label,
    visible_to_user_ids: z.array(z.string()).optional(),
  }),
]);
