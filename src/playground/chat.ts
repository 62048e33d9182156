import type { ChatForms } from './chat-forms.ts';

/**
 * What a person sees and does in a chat service, whichever it is. Both stand-ins offer this face, so
 * that one page and one platform suite drive either.
 */
export interface Chat {
  readonly service: 'slack' | 'discord';
  channels(): readonly ChatChannel[];
  people(): readonly ChatPerson[];
  /**
   * Types a slash command, e.g. `/summit trade` or `/summit defence S-400`. Resolves when the bot has
   * acknowledged it, rejects with `NotAcknowledged` after 3 s, as the real service tells the person.
   */
  typeCommand(input: { channelId: string; personId: string; text: string }): Promise<void>;
  /**
   * Says something. Where `mention` is set the bot is mentioned in front of the text. `threadId` is
   * the message it answers: a thread's root in Slack, the replied-to message in Discord.
   */
  say(input: {
    channelId: string;
    personId: string;
    text: string;
    mention?: boolean;
    threadId?: string;
  }): Promise<ChatMessage>;
  /** Presses a button by its label, e.g. `Post to channel`. Same acknowledgement rule. */
  press(input: { messageId: string; personId: string; label: string }): Promise<void>;
  /**
   * Chooses what the bot offers in a message's menu, e.g. `Ask Sherpa about this`. Same
   * acknowledgement rule.
   */
  choose(input: { messageId: string; personId: string; label: string }): Promise<void>;
  /** What this person sees in the channel, oldest first, threads and private replies among it. */
  transcript(channelId: string, personId: string): readonly ChatMessage[];
  /** Called after every change of what anybody sees; returns how to stop it. */
  subscribe(listener: () => void): () => void;
  /** Left out by a service that has no forms. */
  readonly forms?: ChatForms;
}

export interface ChatChannel {
  readonly id: string;
  readonly name: string;
  /** A direct conversation between the bot and this person. */
  readonly directWith?: string;
}

export interface ChatPerson {
  readonly id: string;
  readonly name: string;
}

export interface ChatMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  /** Seen by one person alone. */
  readonly private: boolean;
  /** The message it answers, or null. */
  readonly threadId: string | null;
  readonly postedAt: number;
  readonly edited: boolean;
  /** Every text that a reader sees, in order, one line a piece; for tests and for search. */
  readonly text: string;
  readonly buttons: readonly ChatButton[];
  /** The service's own message object, as the bot sent it. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ChatButton {
  readonly label: string;
  readonly url: string | null;
  readonly disabled: boolean;
}

/** The bot did not acknowledge within the service's time. */
export class NotAcknowledged extends Error {
  override readonly name = 'NotAcknowledged';
}

/** A fault that a test orders from a stand-in; it strikes the next `times` matching requests. */
export type Fault =
  | CallFault
  /** Drops the event connection at once. */
  | { readonly type: 'drop-socket' }
  /** Delivers the next event twice, with the same id. */
  | { readonly type: 'duplicate-event'; readonly times: number };

/** A fault of calls to the service's API. */
export type CallFault = (
  | RefusedCall
  /** Answers with 500. */
  | BrokenCall<'server-error'>
  /** Destroys the connection in the place of an answer. */
  | BrokenCall<'hang-up'>
  /** Gives no answer for as long as the client waits. */
  | BrokenCall<'hang'>
) & {
  /** Need only stand in the path of the call. */
  readonly path: string;
  /** `Infinity` for as long as the stand-in runs. */
  readonly times: number;
  /** With which each matching call is struck, from 0 to 1; every one where it is left out. */
  readonly chance?: number;
};

/** Answers with 429 and Retry-After (whole seconds). */
interface RefusedCall {
  readonly type: 'rate-limit';
  readonly retryAfter: number;
}

interface BrokenCall<Type> {
  readonly type: Type;
  /** Whether the service does what the call asks before it fails. */
  readonly applied: boolean;
}
