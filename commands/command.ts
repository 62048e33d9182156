import type { z } from 'zod';
import type { Answer } from '../src/answers/answer.ts';
import type { Library, Pack } from '../src/content/library.ts';
import type {
  ActionDeclaration,
  Asker,
  Authority,
  CommandDeclaration,
  Form,
  OptionDeclaration,
  Suggestion,
  Surface,
} from '../src/contract.ts';
import type { Document } from '../src/document/model.ts';
import type { DigestOffice } from '../src/subscriptions/digest-office.ts';

/** What a command may know besides its arguments. It never sees an SDK object. */
export interface CommandContext {
  readonly library: Library;
  /** The pack that was asked for, or the default one. */
  readonly pack: Pack;
  readonly now: Temporal.Instant;
  /** IANA zone in which "today" is meant. */
  readonly zone: string;
  readonly surface: Surface;
  /** Every command, for help. */
  readonly commands: readonly Command[];
  /** Answers a question in plain words from the pack; only for a command that says `answers`. */
  answer(question: string): Answer;
}

/** One option of a command; options are filled in this order from words typed without names. */
export interface CommandOption extends OptionDeclaration {
  /** Filled by `name:value` alone, never by loose words. */
  readonly byNameOnly?: boolean;
  /** Values for a half-typed option, best match first; at most 25 are used. */
  readonly suggest?: (typed: string, pack: Pack, library: Library) => readonly Suggestion[];
}

/** Arguments as texts by option name. */
export type Arguments = Readonly<Record<string, string | undefined>>;

/** A `/summit` subcommand: what platforms register, what the grammar accepts, and what it does. */
export interface Command extends CommandDeclaration {
  /** Other words for it in typed text. */
  readonly aliases: readonly string[];
  /** What one would type, for help; without `/summit`. */
  readonly examples: readonly string[];
  readonly options: readonly CommandOption[];
  /** It answers questions: what that takes is loaded before its first run, and not at the start. */
  readonly answers?: true;
  /** Made from the options: texts by option name, lengths checked, unknown names refused. */
  readonly args: z.ZodType<Arguments>;
  /** What it does besides showing what `run` shows; the first one of them is `run` itself. */
  readonly actions?: readonly CommandAction[];
  /**
   * The arguments with which this command answers a text that stands without a command word, such as
   * a system's name alone; null where the text is not its own.
   */
  readonly claims?: (text: string, pack: Pack) => Readonly<Record<string, string>> | null;
  run(args: Arguments, context: CommandContext): Document;
}

/** One of the several things that a command does: `digest subscribe`. */
export interface CommandAction extends ActionDeclaration {
  /** Other words for it in typed text. */
  readonly aliases: readonly string[];
  /** What one would type, for help; without `/summit`. */
  readonly examples: readonly string[];
  readonly options: readonly ActionOption[];
  /** Whether its name may stand behind `/summit` alone: `/summit subscribe`. */
  readonly standsAlone?: true;
  /** Made from the options and those of the command, as `Command.args` is. */
  readonly args: z.ZodType<Arguments>;
  /** Texts by option name, of words that were typed; those that none takes as `UNREAD`. */
  readonly readWords: (words: readonly string[]) => Readonly<Record<string, string>>;
  /**
   * Whether it only tells and changes nothing, so that turning a page may run it again. What changes
   * something is never run but when a person asks for it.
   */
  readonly onlyTells: boolean;
  /** Null for what the command shows by itself. Rejects with a UserError, `where` an option at fault. */
  readonly run: ((args: Arguments, context: ActionContext) => Promise<ActionReply>) | null;
}

/** One option of an action. */
export interface ActionOption extends OptionDeclaration {
  /** Values for what is typed so far, best match first; at most 25 are used. */
  readonly suggest?: (typed: string, scene: SuggestionScene) => Promise<readonly Suggestion[]>;
}

export interface SuggestionScene {
  readonly library: Library;
  readonly pack: Pack;
  readonly now: Temporal.Instant;
}

/** What an action may know and use. */
export interface ActionContext extends CommandContext {
  readonly asker: Asker;
  readonly channelId: string | null;
  /** Of the channels that the asker named, by what was typed: `#general`. */
  readonly channelIds: ReadonlyMap<string, string>;
  /** IANA name of the asker's own zone, where the platform knows it. */
  readonly askerZone: () => Promise<string | null>;
  /** Whether the asker may change what is posted into a channel; this one if null. */
  readonly authority: (channelId: string | null) => Promise<Authority>;
  readonly office: DigestOffice;
}

export interface ActionReply {
  readonly document: Document;
  /** Shown in its place where the platform has forms. */
  readonly form?: Form;
}
