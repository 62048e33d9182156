import type { CommandDeclaration, Handlers, Platform } from '../../src/contract.ts';
import type { Chat, ChatMessage, Fault } from '../../src/playground/chat.ts';

/** A platform adapter, started and connected to a stand-in of its service, and hands to work both. */
export interface Rig {
  readonly chat: Chat;
  readonly platform: Platform;
  /** A public channel that the bot and both people are in. */
  readonly channelId: string;
  /** Of the right form, but no channel has it. */
  readonly unknownChannelId: string;
  /** A channel that the bot may not post in. */
  readonly closedChannelId: string;
  /** May change what Sherpa posts into the channel. */
  readonly personId: string;
  /** May not. */
  readonly otherPersonId: string;
  /** The direct conversation between the bot and `personId`. */
  readonly directChannelId: string;
  order(fault: Fault): void;
  /** The path of the API call that posts into this channel, for faults that name one. */
  postPath(channelId: string): string;
  /** The path of the API call that reads this message back, for faults that name one. */
  readPath(channelId: string, messageId: string): string;
  /** The path of the API call that reads this channel's messages, for faults that name one. */
  historyPath(channelId: string): string;
  /** What one answers to go on behind this answer: a thread's root in Slack, the answer in Discord. */
  goesOnAt(answer: ChatMessage): string;
  /** Says something as a bot that mentions Sherpa: as Sherpa itself, or as another one. */
  botSays(input: { channelId: string; text: string; as: 'sherpa' | 'another' }): Promise<void>;
  /** Resolves when the service has an event connection to the bot that is ready. */
  connected(): Promise<void>;
  /** Stops the platform and starts a new one with the same handlers against the same service. */
  restart(): Promise<void>;
  /** Stops everything; safe to call after `platform.stop()`. */
  close(): Promise<void>;
}

/** How one platform's rig is made. */
export interface RigSetup {
  /** Registers `commands` where the platform needs that, and resolves when the bot is ready. */
  start(input: {
    handlers: Handlers;
    commands: readonly CommandDeclaration[];
    /** How long the service waits for an acknowledgement; its real 3 s where left out. */
    deadlineMs?: number;
  }): Promise<Rig>;
  /** A platform, not started, whose token the service does not know; `close` ends the service. */
  withWrongToken(): Promise<{ readonly platform: Platform; close(): Promise<void> }>;
}

/**
 * Resolves with the first message in what a person sees that satisfies `wanted`; rejects after 8 s
 * with the transcript, so that a failing test says what was there instead.
 */
export function messageWhere(
  rig: Pick<Rig, 'chat'>,
  seen: { channelId: string; personId: string },
  wanted: (message: ChatMessage) => boolean,
): Promise<ChatMessage> {
  const look = () => rig.chat.transcript(seen.channelId, seen.personId);
  return new Promise((resolve, reject) => {
    const finish = (): boolean => {
      const found = look().find(wanted);
      if (!found) return false;
      clearTimeout(timer);
      stop();
      resolve(found);
      return true;
    };
    const timer = setTimeout(() => {
      stop();
      const lines = look().map(
        (m) => `${m.author.name}${m.private ? ' (private)' : ''}: ${m.text}`,
      );
      reject(new Error(`no such message came; there were:\n${lines.join('\n')}`));
    }, 30_000);
    const stop = rig.chat.subscribe(finish);
    finish();
  });
}
