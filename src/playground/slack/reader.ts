import type { ChatMessage } from '../chat.ts';
import { readBlocks, readMessageText } from './blocks/reader-text.ts';
import { buttonsOf } from './buttons.ts';
import type { Person } from './directory.ts';
import { authorUser, type StoredMessage, toApiMessage } from './message.ts';
import type { Reader } from './mrkdwn.ts';
import type { Workspace } from './workspace.ts';

/** A message as this person sees it. */
export function toChatMessage(
  message: StoredMessage,
  workspace: Workspace,
  person: Person | null,
): ChatMessage {
  const { installation } = workspace.directory;
  const reader = readerFor(workspace, person);
  const id = authorUser(message.author, installation);
  return {
    id: message.ts,
    channelId: message.channelId,
    author: {
      id,
      name: message.author.type === 'other-app' ? message.author.name : reader.nameOf(id),
      bot: message.author.type !== 'person',
    },
    private: message.visibleTo !== null,
    threadId: message.threadTs,
    postedAt: message.postedAt,
    edited: message.editedTs !== null,
    // Read only when asked for: whoever waits for one message looks at the whole channel each time.
    get text() {
      return readLines(message, reader).join('\n');
    },
    get buttons() {
      return buttonsOf(message.blocks).map(({ button }) => ({
        label: button.text.text,
        url: button.url ?? null,
        disabled: false,
      }));
    },
    get payload() {
      const thread = workspace.messages.thread(message);
      return toApiMessage(message, installation, { thread, metadata: true });
    },
  };
}

/** Blocks take the place of `text`, which then shows in notifications alone. */
function readLines(message: StoredMessage, reader: Reader): string[] {
  const attached = message.attachments.flatMap((attachment) =>
    ['pretext', 'title', 'text', 'fallback'].flatMap((part) => {
      const text = attachment[part];
      return typeof text === 'string' ? [readMessageText(text, true, reader)] : [];
    }),
  );
  const main =
    message.blocks.length > 0
      ? readBlocks(message.blocks, reader)
      : [readMessageText(message.text, message.mrkdwn, reader)];
  return [...main, ...attached].filter((line) => line !== '');
}

function readerFor(workspace: Workspace, person: Person | null): Reader {
  const { directory } = workspace;
  return {
    nameOf(userId) {
      if (userId === directory.installation.botUserId) return directory.installation.botName;
      return directory.person(userId)?.name ?? userId;
    },
    channelName: (channelId) => directory.channel(channelId)?.name ?? channelId,
    timezone: person?.timezone ?? 'UTC',
    now: workspace.now(),
  };
}
