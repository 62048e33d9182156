import { z } from 'zod';
import { invalidField, refusal } from './api-error.ts';
import { componentsV2, legacyComponents } from './component-limits.ts';
import { embeds } from './embed-form.ts';
import { fault, list, readForm, snowflake, text } from './form.ts';
import { FLAG } from './message.ts';

const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    roles: list(snowflake, 0, 100).nullish(),
    users: list(snowflake, 0, 100).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    for (const kind of ['users', 'roles'] as const) {
      if (value.parse?.includes(kind) && value[kind]?.length)
        fault(
          context,
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
    }
  });
export type AllowedMentions = z.infer<typeof allowedMentions>;

const fields = {
  content: text(0, 2000).nullish(),
  embeds: embeds.nullish(),
  flags: z.int().min(0).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  tts: z.boolean().nullish(),
  poll: z.unknown().optional(),
  sticker_ids: z.array(snowflake).nullish(),
  attachments: z
    .array(
      z.object({
        id: z.union([z.string(), z.int()]).transform(String),
        filename: z.string().optional(),
        description: text(0, 1024).nullish(),
      }),
    )
    .nullish(),
  nonce: z.union([text(0, 25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({
      type: z.literal([0, 1]).nullish(),
      message_id: snowflake.optional(),
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .nullish(),
};
const legacyForm = z.object({ ...fields, components: legacyComponents.nullish() });
const v2Form = z.object({ ...fields, components: componentsV2.nullish() });
const flagsForm = z.object({ flags: z.int().min(0).nullish() });

/** A message as a bot sends or edits it. Absent fields stay as they are in an edit. */
export type MessageForm = z.infer<typeof v2Form>;

/** Flags that a sender may set; the service ignores the others. */
const SETTABLE =
  FLAG.suppressEmbeds | FLAG.ephemeral | FLAG.suppressNotifications | FLAG.componentsV2;

/**
 * Reads a new message. Refuses legacy fields beside Components V2, and a message of nothing.
 * `files` counts what is uploaded with it.
 */
export function readNewMessage(
  body: unknown,
  files: number,
  at: readonly PropertyKey[] = [],
): MessageForm & { flags: number } {
  const flags = (readForm(flagsForm, body, at).flags ?? 0) & SETTABLE;
  const v2 = (flags & FLAG.componentsV2) !== 0;
  const form = readForm(v2 ? v2Form : legacyForm, body, at);
  if (v2) refuseLegacyFields(form, at);
  const holds =
    form.content?.trim() ||
    form.embeds?.length ||
    form.components?.length ||
    form.sticker_ids?.length ||
    form.poll ||
    files > 0 ||
    form.message_reference?.type === 1;
  if (!holds) throw refusal.emptyMessage();
  return { ...form, flags };
}

/**
 * Reads an edit of a message that has these flags so far. The V2 flag stays once it is set; an edit
 * that names flags without it is read as one of legacy fields all the same, and refused for its
 * components: https://github.com/discord-net/Discord.Net/issues/3132
 */
export function readEdit(
  body: unknown,
  before: { readonly flags: number },
  at: readonly PropertyKey[] = [],
): MessageForm {
  const { flags } = readForm(flagsForm, body, at);
  const v2 = ((flags ?? before.flags) & FLAG.componentsV2) !== 0;
  const form = readForm(v2 ? v2Form : legacyForm, body, at);
  if (v2) refuseLegacyFields(form, at);
  return form;
}

function refuseLegacyFields(form: MessageForm, at: readonly PropertyKey[]): void {
  const used = (['content', 'embeds', 'poll', 'sticker_ids'] as const).find((name) => {
    const value = form[name];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
  if (used)
    throw invalidField(
      [...at.map(String), used],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${used}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
}
