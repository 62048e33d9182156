import { z } from 'zod';
import { confirmation, option, optionGroups, plainText } from './composition.ts';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element and its kin */

const one = {
  action_id: z.string().max(255).optional(),
  confirm: confirmation.optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plainText(150).optional(),
};
const many = { ...one, max_selected_items: z.int().min(1).optional() };
const options = z.array(option()).min(1).max(100).optional();
const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();

export const selects = [
  z.strictObject({
    type: z.literal('static_select'),
    ...one,
    options,
    option_groups: optionGroups.optional(),
    initial_option: option().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...many,
    options,
    option_groups: optionGroups.optional(),
    initial_options: z.array(option()).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    ...one,
    initial_option: option().optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...many,
    initial_options: z.array(option()).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('users_select'),
    ...one,
    initial_user: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...many,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...one,
    initial_conversation: z.string().optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: conversationFilter,
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...many,
    initial_conversations: z.array(z.string()).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: conversationFilter,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...one,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...many,
    initial_channels: z.array(z.string()).optional(),
  }),
] as const;
