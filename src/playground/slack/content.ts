import { z } from 'zod';
import { ApiError, explained } from './api-error.ts';
import type { LayoutBlock } from './blocks/layout.ts';
import { validateBlocks } from './blocks/validate.ts';
import type { Ids } from './ids.ts';
import type { Content, Json } from './message.ts';

/**
 * `chat.postMessage` cuts longer text; `chat.update` refuses it at a tenth of that.
 * https://docs.slack.dev/reference/methods/chat.postMessage and chat.update
 */
export const TEXT_CAPS = { post: 40_000, update: 4_000 } as const;
const MARKDOWN_TEXT_CAP = 12_000;
const ATTACHMENTS_CAP = 100;

const jsonObject = z.record(z.string(), z.unknown());
const metadataForm = z.object({ event_type: z.string().min(1), event_payload: jsonObject });

/** The parts of a message that were given; those left out are undefined, for updates keep them. */
export type GivenContent = { readonly [Part in keyof Content]: Content[Part] | undefined };

/** Reads what a message says out of an API call's arguments, or throws the ApiError that Slack answers. */
export function readContent(args: Json, ids: Ids): GivenContent {
  const markdown = optionalText(args.markdown_text);
  const text = optionalText(args.text);
  const blocks = given(args.blocks)
    ? withIds(validateBlocks(list(args.blocks, 'invalid_blocks_format'), 'message'), ids)
    : undefined;
  if (markdown !== undefined) {
    if (text !== undefined || blocks !== undefined) throw new ApiError('markdown_text_conflict');
    if (markdown.length > MARKDOWN_TEXT_CAP) throw new ApiError('msg_too_long');
  }
  return {
    text: markdown ?? text,
    blocks: markdown === undefined ? blocks : withIds([{ type: 'markdown', text: markdown }], ids),
    attachments: given(args.attachments) ? attachments(args.attachments) : undefined,
    metadata: given(args.metadata) ? metadata(args.metadata) : undefined,
    mrkdwn: args.mrkdwn === undefined ? undefined : String(args.mrkdwn) !== 'false',
  };
}

/** A new message's content: something to read, or `no_text`. */
export function newContent(args: Json, ids: Ids): Content {
  const content = readContent(args, ids);
  const text = content.text ?? '';
  const blocks = content.blocks ?? [];
  const attached = content.attachments ?? [];
  if (text.trim() === '' && blocks.length === 0 && attached.length === 0) {
    throw new ApiError('no_text');
  }
  return {
    text: text.slice(0, TEXT_CAPS.post),
    blocks,
    attachments: attached,
    metadata: content.metadata ?? null,
    mrkdwn: content.mrkdwn ?? true,
  };
}

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const optionalText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);

/** Form-encoded calls carry lists and objects as JSON in a string. */
export function decodeJson(value: unknown, code: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiError(code);
  }
}

function list(value: unknown, code: string): unknown[] {
  const decoded = decodeJson(value, code);
  if (!Array.isArray(decoded)) throw new ApiError(code);
  return decoded;
}

function attachments(value: unknown): Json[] {
  const parsed = z.array(jsonObject).safeParse(list(value, 'invalid_attachments'));
  if (!parsed.success) throw new ApiError('invalid_attachments');
  if (parsed.data.length > ATTACHMENTS_CAP) throw new ApiError('too_many_attachments');
  for (const [index, attachment] of parsed.data.entries()) {
    if (attachment.blocks === undefined) continue;
    validateBlocks(list(attachment.blocks, 'invalid_attachments'), 'message', {
      code: 'invalid_attachments',
      root: `/attachments/${index}/blocks`,
    });
  }
  return parsed.data;
}

/** https://docs.slack.dev/messaging/message-metadata; an empty object takes metadata away. */
function metadata(value: unknown): Json | null {
  const decoded = decodeJson(value, 'invalid_metadata_format');
  if (typeof decoded === 'object' && decoded !== null && Object.keys(decoded).length === 0) {
    return null;
  }
  const parsed = metadataForm.safeParse(decoded);
  if (!parsed.success) throw new ApiError('invalid_metadata_format');
  return parsed.data;
}

/** Blocks and elements that name no id of their own get one. */
export function withIds(blocks: readonly LayoutBlock[], ids: Ids): LayoutBlock[] {
  const named = <T extends { action_id?: string | undefined }>(element: T): T =>
    element.action_id === undefined ? { ...element, action_id: ids.word(5) } : element;
  return blocks.map((block): LayoutBlock => {
    const withId = block.block_id === undefined ? { ...block, block_id: ids.word(5) } : block;
    if (withId.type === 'actions') return { ...withId, elements: withId.elements.map(named) };
    if (withId.type === 'input') return { ...withId, element: named(withId.element) };
    if (withId.type === 'section' && withId.accessory && withId.accessory.type !== 'image') {
      return { ...withId, accessory: named(withId.accessory) };
    }
    return withId;
  });
}

/** Arguments as a method wants them, or `invalid_arguments` with what is missing. */
export function readArguments<T extends z.ZodType>(schema: T, args: Json): z.infer<T> {
  const parsed = schema.safeParse(args);
  if (parsed.success) return parsed.data;
  throw explained(
    'invalid_arguments',
    parsed.error.issues.map((issue) =>
      args[String(issue.path[0])] === undefined
        ? `missing required field: ${String(issue.path[0])}`
        : `${issue.message} [json-pointer:/${issue.path.map(String).join('/')}]`,
    ),
  );
}
