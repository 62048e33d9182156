import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { newContent, readArguments, readContent, TEXT_CAPS } from '../content.ts';
import type { Json, StoredMessage } from '../message.ts';
import { toApiMessage } from '../message.ts';
import type { Workspace } from '../workspace.ts';
import { knownChannel, postableChannel } from './channel-access.ts';
import type { ApiContext, Method } from './method.ts';

/** https://docs.slack.dev/reference/methods?family=chat */

const channel = z.string().min(1);
const flag = z.union([
  z.boolean(),
  z.string().transform((word) => word === 'true' || word === '1'),
]);
const ts = z.union([z.string().min(1), z.number().transform(String)]);
const threadTs = ts.optional();

const shown = (message: StoredMessage, { directory, messages }: Workspace): Json =>
  toApiMessage(message, directory.installation, {
    thread: messages.thread(message),
    metadata: true,
  });

/** Slack says so where it cut the text: https://api.slack.com/changelog/2018-04-truncating-really-long-messages */
const truncation = (args: Json): Json =>
  String(args.text ?? '').length > TEXT_CAPS.post
    ? {
        response_metadata: {
          messages: [
            `[WARN] Your message was truncated but still posted. The \`text\` field accepts up to ${TEXT_CAPS.post} characters.`,
          ],
          warnings: ['message_truncated'],
        },
      }
    : {};

function checkThread(context: ApiContext, channelId: string, ts: string | undefined): void {
  if (ts !== undefined && !/^\d+\.\d{6}$/.test(ts)) throw new ApiError('invalid_thread_ts');
  if (ts !== undefined && !context.workspace.messages.find(channelId, ts)) {
    throw new ApiError('thread_not_found');
  }
}

const postMessage: Method = {
  token: 'bot',
  scope: 'chat:write',
  run(args, context) {
    const form = z.object({ channel, thread_ts: threadTs, reply_broadcast: flag.optional() });
    const input = readArguments(form, args);
    const target = postableChannel(context, input.channel);
    const content = newContent(args, context.workspace.ids);
    checkThread(context, target.id, input.thread_ts);
    const message = context.workspace.post({
      channel: target,
      author: { type: 'app' },
      content,
      threadTs: input.thread_ts ?? null,
      broadcast: input.reply_broadcast ?? false,
    });
    return {
      channel: target.id,
      ts: message.ts,
      message: shown(message, context.workspace),
      ...truncation(args),
    };
  },
};

const postEphemeral: Method = {
  token: 'bot',
  scope: 'chat:write',
  run(args, context) {
    const form = z.object({ channel, user: z.string().min(1), thread_ts: threadTs });
    const input = readArguments(form, args);
    const target = postableChannel(context, input.channel);
    const content = newContent(args, context.workspace.ids);
    const person = context.workspace.directory.person(input.user);
    if (!person || (target.directWith !== null && target.directWith !== person.id)) {
      throw new ApiError('user_not_in_channel');
    }
    const message = context.workspace.post({
      channel: target,
      author: { type: 'app' },
      content,
      threadTs: input.thread_ts ?? null,
      visibleTo: person.id,
    });
    return { message_ts: message.ts };
  },
};

/** The app's own message with this `ts`; private ones cannot be reached by it. */
function ownMessage(context: ApiContext, args: Json, refusal: string): StoredMessage {
  const input = readArguments(z.object({ channel, ts }), args);
  const target = knownChannel(context, input.channel);
  const message = context.workspace.messages.find(target.id, input.ts);
  if (!message || message.visibleTo !== null) throw new ApiError('message_not_found');
  if (message.author.type !== 'app') throw new ApiError(refusal);
  return message;
}

const update: Method = {
  token: 'bot',
  scope: 'chat:write',
  run(args, context) {
    const message = ownMessage(context, args, 'cant_update_message');
    const given = readContent(args, context.workspace.ids);
    if (given.text === undefined && !given.blocks && !given.attachments) {
      throw new ApiError('no_text');
    }
    if ((given.text ?? '').length > TEXT_CAPS.update) throw new ApiError('msg_too_long');
    const content = {
      text: given.text ?? message.text,
      blocks: given.blocks ?? message.blocks,
      attachments: given.attachments ?? message.attachments,
      metadata: given.metadata === undefined ? message.metadata : given.metadata,
      mrkdwn: given.mrkdwn ?? message.mrkdwn,
    };
    if (content.text === '' && content.blocks.length + content.attachments.length === 0) {
      throw new ApiError('no_text');
    }
    const edited = context.workspace.edit(message, content);
    return {
      channel: message.channelId,
      ts: message.ts,
      text: edited.text,
      message: shown(edited, context.workspace),
    };
  },
};

const remove: Method = {
  token: 'bot',
  scope: 'chat:write',
  run(args, context) {
    const message = ownMessage(context, args, 'cant_delete_message');
    context.workspace.remove(message);
    return { channel: message.channelId, ts: message.ts };
  },
};

export const chatMethods: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
};
