import type { z } from 'zod';
import type { Answer } from '../src/answers/answer.ts';
import type { Library, Pack } from '../src/content/library.ts';
import type {
  CommandDeclaration,
  OptionDeclaration,
  Suggestion,
  Surface,
} from '../src/contract.ts';
import type { Document } from '../src/document/model.ts';

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
  readonly args: z.ZodType<Readonly<Record<string, string | undefined>>>;
  /**
   * The arguments with which this command answers a text that stands without a command word, such as
   * a system's name alone; null where the text is not its own.
   */
  readonly claims?: (text: string, pack: Pack) => Readonly<Record<string, string>> | null;
  run(args: Readonly<Record<string, string | undefined>>, context: CommandContext): Document;
}
