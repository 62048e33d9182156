import type { ActionRequest, Document } from './document/model.ts';
import type { UserError } from './errors.ts';

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

/** Whether somebody may change what Sherpa posts into a channel. */
export type Authority =
  | { readonly may: true }
  /** Who may, in words that follow "only": `people who may manage this server or its channels`. */
  | { readonly may: false; readonly only: string };

/** A `/summit` command or a pressed button, before its arguments are parsed. */
export interface Invocation {
  readonly asker: Asker;
  readonly channelId: string | null;
  /** Asks the platform whether the asker may change what is posted into a channel; this one if null. */
  readonly authority: (channelId: string | null) => Promise<Authority>;
  /** IANA name of the asker's own zone; left out, or null, where the platform does not tell it. */
  readonly zone?: () => Promise<string | null>;
  /**
   * `typed` is what stands behind `/summit` in Slack; `command` comes from options or a button;
   * `message` is the text of a message that somebody wants to be told about.
   */
  readonly input:
    | { readonly type: 'command'; readonly request: CommandRequest }
    | {
        readonly type: 'typed';
        readonly text: string;
        /** Ids of the channels named in the text, by what stands there: `#general`. */
        readonly channelIds?: ReadonlyMap<string, string>;
      }
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
  /** Shown in the place of the document on a platform that has forms (Slack's modals). */
  readonly form?: Form;
  /** For whoever counts; left out where it is a reply like any other. `failed`: a bug, apologised for. */
  readonly outcome?: 'declined' | 'failed';
  /** The request was refused; `field` is the option that is at fault, where it is one. */
  readonly refused?: { readonly field: string | null; readonly message: string };
}

/**
 * Something to fill in. When it is sent the request is run with the fields' values among its arguments:
 * a field left empty is left out, several choices are joined by commas.
 */
export interface Form {
  /** At most 24 characters. */
  readonly title: string;
  /** At most 24 characters. */
  readonly submit: string;
  readonly request: CommandRequest;
  readonly fields: readonly FormField[];
}

interface FieldBase {
  /** The option that it fills. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** A field, filled with `value` at first. */
export type FormField = FieldBase &
  (
    | { readonly type: 'text'; readonly value: string; readonly maxLength: number }
    /** `HH:MM` */
    | { readonly type: 'time'; readonly value: string }
    /** The id of a channel of the workspace. */
    | { readonly type: 'channel'; readonly value: string | null }
    | { readonly type: 'choice'; readonly choices: readonly Suggestion[]; readonly value: string }
    | {
        readonly type: 'choices';
        readonly choices: readonly Suggestion[];
        readonly value: readonly string[];
      }
    /** Chosen from what `Handlers.suggest` finds for the words typed. */
    | { readonly type: 'search'; readonly value: Suggestion | null }
  );

/** A half-typed option: which command and option, and what is typed so far. */
export interface SuggestionRequest {
  readonly asker: Asker;
  readonly channelId: string | null;
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
  /** `text` where it is left out; a channel is chosen from those there are and given as its id. */
  readonly kind?: 'text' | 'channel';
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
  /** Those of every action, where the command has actions. */
  readonly options: readonly OptionDeclaration[];
  /**
   * What the command does, where that is several things (`digest subscribe`, `digest pause`). The one
   * that is meant stands in the request as the argument `action`. At most 25.
   */
  readonly actions?: readonly ActionDeclaration[];
}

/** One thing that a command does, with the options that it takes. */
export interface ActionDeclaration {
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

/** A message of a post that was found in its channel. */
export interface StandingMessage extends PostedMessage {
  /** Counted from 0. */
  readonly part: number;
}

/** How a post is made such that it can be found again and is not made twice. */
export interface PostOptions {
  /**
   * Names the post for good: the service is given it with every message (Slack: metadata; Discord: a
   * nonce that it enforces), together with the number of the part.
   */
  readonly key: string;
  /** So many of the document's messages stand already and are left out. */
  readonly skip: number;
  /**
   * Asked in the same turn in which a message is handed to the network; where it says no, nothing more
   * is sent and the post rejects with `PostWithheld`.
   */
  readonly mayPost: () => boolean;
  /** Called with each message, in order, before the next is sent: what it keeps survives a crash. */
  readonly onPosted: (part: number, message: PostedMessage) => Promise<void>;
}

/** A post whose outcome is not known, to be looked for in its channel. */
export interface PostSought {
  readonly key: string;
  /** Messages from then on are looked through; the clocks of two machines may be minutes apart. */
  readonly since: Temporal.Instant;
}

/** Whether Sherpa may post in a channel, and where that channel is. */
export type ChannelAccess =
  | {
      readonly may: true;
      /** Slack team or Discord guild; null where the channel belongs to none. */
      readonly workspaceId: string | null;
      /** As people read it, without `#`; null where it has none. */
      readonly name: string | null;
    }
  /** What is wrong and what to do about it, for whoever asked. */
  | { readonly may: false; readonly refusal: UserError };

/** A connected platform. */
export interface Platform {
  readonly name: PlatformName;
  /** Connects and resolves when commands and messages arrive; rejects with a UserError on bad tokens. */
  start(handlers: Handlers): Promise<void>;
  /** Takes no new work, finishes what is in hand, disconnects. */
  stop(): Promise<void>;
  /** So many processes, this one among them, post with the same token: each keeps to its part of the limits. */
  shareLimits(processes: number): void;
  /** Whether the service's events reach us now. */
  isConnected(): boolean;
  /**
   * Posts a document as one or several messages, in order; never retried by the SDK. Resolves to the
   * number of messages that the document is. Rejects with a PostError where trying again may help, with
   * a ClosedChannel where the channel is gone or shut to us, with another UserError where an operator
   * has to do something first, with `PostWithheld` where `mayPost` said no.
   */
  post(channelId: string, document: Document, options: PostOptions): Promise<number>;
  /**
   * The messages of a post that stand in the channel, oldest first; rejects as `post` does. A part that is
   * not found there was not posted, or was taken away by somebody; one that several processes posted is
   * found several times.
   */
  findPosted(
    channelId: string,
    document: Document,
    sought: PostSought,
  ): Promise<readonly StandingMessage[]>;
  /** Takes away a message of ours; one that is gone already is no fault. */
  remove(channelId: string, message: PostedMessage): Promise<void>;
  /** Looks whether we may post there. Rejects with a PostError where the service cannot be asked. */
  checkAccess(channelId: string): Promise<ChannelAccess>;
  /** Says something to one person, in a direct message. */
  tell(userId: string, document: Document): Promise<void>;
}
