import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { ClosedChannel } from '../../../post-error.ts';

/** Why Sherpa may not post in a channel, and what people there can do about it. */
export type Reason =
  | 'unknown'
  | 'unseen'
  | 'not-writable'
  | 'not-readable'
  | 'not-for-text'
  | 'locked'
  | 'unwilling';

const SAID: Readonly<Record<Reason, { readonly what: string; readonly remedy: string }>> = {
  unknown: {
    what: 'Discord knows no channel with this id',
    remedy:
      'turn on Developer Mode in Discord, choose "Copy Channel ID" in the channel’s menu and put that id here',
  },
  unseen: {
    what: 'Sherpa cannot see this channel',
    remedy: 'give its role View Channel there, or invite it to the server',
  },
  'not-writable': {
    what: 'Sherpa may not post in this channel',
    remedy: 'give its role Send Messages there, and Send Messages in Threads where it is a thread',
  },
  'not-readable': {
    what: 'Sherpa may not read back what it posted in this channel',
    remedy: 'give its role Read Message History there: it looks before it posts anything again',
  },
  'not-for-text': {
    what: 'this is no channel that messages can be posted in',
    remedy: 'choose a text or announcement channel, or a thread',
  },
  locked: {
    what: 'this thread is locked',
    remedy: 'have it unlocked, or choose another channel',
  },
  unwilling: {
    what: 'Discord does not deliver Sherpa’s direct messages to this person',
    remedy: 'let them allow direct messages from members of a server that Sherpa is in',
  },
};

/** Tells why a channel is shut to Sherpa. */
export const shut = (reason: Reason, channelId: string, cause?: unknown): ClosedChannel =>
  new ClosedChannel({ where: `discord:${channelId}`, ...SAID[reason] }, { cause });

/** The reason that one of Discord's codes stands for; null where a channel is not shut by it. */
export function reasonFor(code: number | null): Reason | null {
  switch (code) {
    case RESTJSONErrorCodes.UnknownChannel:
      return 'unknown';
    case RESTJSONErrorCodes.MissingAccess:
      return 'unseen';
    case RESTJSONErrorCodes.MissingPermissions:
      return 'not-writable';
    case RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel:
    case RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType:
      return 'not-for-text';
    case RESTJSONErrorCodes.ThreadLocked:
      return 'locked';
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
      return 'unwilling';
    default:
      return null;
  }
}
