import type { ActionRequest, Document } from './document/model.ts';

/** What a chat platform is to the rest of Sherpa: it hands in requests and sends documents out. */

export type PlatformName = 'slack' | 'discord';
/** Where a request comes from; `terminal` is the command line. */
export type Surface = PlatformName | 'terminal';

/** Who asked. Ids are the platform's own; `workspaceId` is a Slack team or a Discord guild. */
export interface Asker {
  readonly surface: Surface;
  readonly userId: string;
  readonly workspaceId: string | null;
}

/** A command with its arguments as text, before they are parsed. */
export type CommandRequest = ActionRequest;

/** A `/summit` command or a pressed button, before its arguments are parsed. */
export interface Invocation {
  readonly asker: Asker;
  readonly channelId: string | null;
  /**
   * `typed` is what stands behind `/summit` in Slack; `command` comes from options or a button;
   * `message` is the text of a message that somebody wants to be told about.
   */
  readonly input:
    | { readonly type: 'command'; readonly request: CommandRequest }
    | { readonly type: 'typed'; readonly text: string }
    | { readonly type: 'message'; readonly text: string };
}

/** Something said in a thread so far, oldest first. */
export interface Turn {
  readonly speaker: 'person' | 'sherpa';
  readonly text: string;
}

/** Something said to Sherpa, or in a thread that it is in; a mention of it is taken off. */
export interface Question {
  readonly asker: Asker;
  readonly channelId: string;
  readonly text: string;
  readonly thread: readonly Turn[];
  /** By a mention, a reply or a direct message; else it is only said where Sherpa has spoken. */
  readonly called: boolean;
}

/** What goes back. `request` is what a page or share button must run again; null where it cannot. */
export interface Reply {
  readonly document: Document;
  readonly request: CommandRequest | null;
}

/** A half-typed option: which command and option, and what is typed so far. */
export interface SuggestionRequest {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface Suggestion {
  readonly label: string;
  readonly value: string;
}

/** What a platform calls. None of these throws: errors have become documents. */
export interface Handlers {
  command(invocation: Invocation): Promise<Reply>;
  /** Null where Sherpa was not called and has nothing to say: it then stays silent. */
  question(question: Question): Promise<Reply | null>;
  /** At most 25, best match first. */
  suggest(request: SuggestionRequest): Promise<readonly Suggestion[]>;
}

/** One option of a subcommand, as platforms need to know it. */
export interface OptionDeclaration {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly required: boolean;
  readonly maxLength: number;
  /** Whether `Handlers.suggest` knows values for it. */
  readonly suggests: boolean;
  /** The only values allowed, where the list is fixed and short (<= 25). */
  readonly choices?: readonly Suggestion[];
}

/** One `/summit` subcommand, as platforms need to know it. */
export interface CommandDeclaration {
  /** Lower case, 1 to 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly options: readonly OptionDeclaration[];
}

/** Where an edition goes: a channel of a platform, by its id there. */
export interface Destination {
  readonly platform: PlatformName;
  readonly channelId: string;
}

/** One message that a post became. */
export interface PostedMessage {
  readonly messageId: string;
}

/** A connected platform. */
export interface Platform {
  readonly name: PlatformName;
  /** Connects and resolves when commands and messages arrive; rejects with a UserError on bad tokens. */
  start(handlers: Handlers): Promise<void>;
  /** Takes no new work, finishes what is in hand, disconnects. */
  stop(): Promise<void>;
  /**
   * Posts a document as one or several messages, in order; never retried by the SDK. The first `skip`
   * of them were posted before and are left out. Rejects with a PostError where trying again may help
   * and with a UserError where it cannot.
   */
  post(channelId: string, document: Document, skip?: number): Promise<readonly PostedMessage[]>;
}
