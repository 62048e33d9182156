import type { Chat, ChatMessage, Fault } from '../chat.ts';
import type { ChannelOptions, PersonOptions } from './directory.ts';
import type { RandomBytes, SlackCredentials } from './ids.ts';
import type { Schedule } from './schedule.ts';
import type { Shortcut } from './shortcut.ts';
import type { Views } from './views.ts';
import type { ApiCall } from './web-api.ts';
import type { Subscription } from './workspace.ts';

export interface SlackStandInOptions {
  /** 0, the default, takes a free one; always on 127.0.0.1. */
  readonly port?: number;
  /** The workspace's clock, milliseconds since the epoch. */
  readonly now?: () => number;
  /** The clock that requests are signed by; the machine's, since receivers compare with that. */
  readonly signedAt?: () => number;
  readonly randomBytes?: RandomBytes;
  /** Runs retries and deadlines; timers by default. */
  readonly schedule?: Schedule;
  /** How long Slack waits for an acknowledgement; 3,000 ms by default. */
  readonly deadlineMs?: number;
  readonly botName?: string;
  readonly people?: readonly PersonOptions[];
  readonly channels?: readonly ChannelOptions[];
  /** What the bot token may do; all that Sherpa needs by default. */
  readonly scopes?: readonly string[];
  readonly subscriptions?: readonly Subscription[];
  /** With their slash; `/summit` by default. */
  readonly commands?: readonly string[];
  /** What stands in a message's menu; Sherpa's by default. */
  readonly shortcuts?: readonly Shortcut[];
  /** Refuses posts beyond so many a second and channel with 429; any number by default. */
  readonly postsPerSecondPerChannel?: number;
  /** The same over the whole workspace. */
  readonly postsPerMinute?: number;
  /** From 0 to below 1: draws the faults that strike by chance. */
  readonly random?: () => number;
}

export type DeliveryRoute =
  | { readonly type: 'socket' }
  | { readonly type: 'http'; readonly requestUrl: string };

/** A workspace of Slack on this machine, with one app installed. */
export interface SlackStandIn extends Chat {
  /** In the place of https://slack.com/api/ */
  readonly apiUrl: string;
  readonly credentials: SlackCredentials;
  readonly bot: { readonly userId: string; readonly botId: string; readonly name: string };
  order(fault: Fault): void;
  /** Sockets by default. A Request URL must answer the challenge, or this rejects. */
  deliverOver(route: DeliveryRoute): Promise<void>;
  /** The calls of the Web API so far, oldest first; at least the latest 5,000. */
  calls(): readonly ApiCall[];
  clearCalls(): void;
  /** Event connections that are ready. */
  connections(): number;
  /** Resolves when so many connections are ready. */
  connected(count?: number): Promise<void>;
  /** Tells every connected client that its connection ends, as Slack does every few hours. */
  refreshConnections(reason?: 'warning' | 'refresh_requested'): void;
  /**
   * Says something as an app: as the one under test, or as another, which where it is `classic` has
   * no user and posts `bot_message`. `mention` puts a mention of the bot in front.
   */
  sayAsBot(input: {
    readonly channelId: string;
    readonly text: string;
    readonly as?: 'self' | 'another' | 'classic';
    readonly mention?: boolean;
    readonly threadId?: string;
  }): ChatMessage;
  /** The modal and the Home tab that this person has before them. */
  views(personId: string): ReturnType<Views['shownTo']>;
  stop(): Promise<void>;
}
