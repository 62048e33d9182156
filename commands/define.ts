import { z } from 'zod';
import { packSuggestions } from '../src/briefing/pack-choice.ts';
import type { Document } from '../src/document/model.ts';
import type { Command, CommandContext, CommandOption } from './command.ts';

/** An option as a command file writes it; what is left out has the default of `completeOption`. */
export interface OptionSpec {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Words by which the error asks for a required option, e.g. `a measure, for example deficit`. */
  readonly required?: string;
  /** At most 40, or 50 for `find`: the encoded request must fit into a button. */
  readonly maxLength?: number;
  readonly suggest?: NonNullable<CommandOption['suggest']>;
  /** Not filled by words typed without names. */
  readonly byNameOnly?: boolean;
  /** Brings a text that is too long within `maxLength`, where that keeps its sense. */
  readonly shorten?: (text: string, maxLength: number) => string;
}

type ArgsOf<Options extends readonly OptionSpec[]> = {
  readonly [Spec in Options[number] as Spec['name']]: Spec extends { readonly required: string }
    ? string
    : string | undefined;
};

interface CommandSpec<Options extends readonly OptionSpec[]>
  extends Pick<
    Command,
    'name' | 'description' | 'aliases' | 'examples' | 'claims' | 'answers' | 'actions'
  > {
  readonly options: Options;
  run(args: ArgsOf<Options>, context: CommandContext): Document;
}

export const PACK_OPTION = {
  name: 'pack',
  description: 'Which briefing pack; left out, the default one',
  maxLength: 24,
  byNameOnly: true,
  suggest: (typed, _pack, library) => packSuggestions(library, typed),
} as const satisfies OptionSpec;

export const DEFAULT_MAX_LENGTH = 40;

/** What the argument schema needs of an option. */
type ArgumentSpec = Pick<OptionSpec, 'name' | 'required' | 'maxLength' | 'shorten'>;

/** A command from its declaration: adds the `pack` option and makes the argument schema. */
export function defineCommand<const Options extends readonly OptionSpec[]>(
  spec: CommandSpec<Options>,
): Command {
  const specs: readonly OptionSpec[] = [...spec.options, PACK_OPTION];
  return {
    ...spec,
    options: specs.map(completeOption),
    args: argumentSchema(spec.name, specs),
  };
}

function completeOption(spec: OptionSpec): CommandOption {
  return {
    name: spec.name,
    description: spec.description,
    required: spec.required !== undefined,
    maxLength: spec.maxLength ?? DEFAULT_MAX_LENGTH,
    suggests: spec.suggest !== undefined,
    ...(spec.byNameOnly ? { byNameOnly: true } : {}),
    ...(spec.suggest ? { suggest: spec.suggest } : {}),
  };
}

/** Texts by option name: tidied, lengths checked, unknown names refused; no error quotes the text. */
export function argumentSchema(command: string, specs: readonly ArgumentSpec[]): Command['args'] {
  const known = specs.map((spec) => spec.name).join(', ');
  return z.strictObject(
    Object.fromEntries(specs.map((spec) => [spec.name, optionSchema(command, spec)])),
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `/summit ${command} has no such option; it takes ${known}`
          : undefined,
    },
  );
}

function optionSchema(command: string, spec: ArgumentSpec) {
  const maxLength = spec.maxLength ?? DEFAULT_MAX_LENGTH;
  const tooLong = `${spec.name} holds at most ${maxLength} characters; use fewer words`;
  const text = z
    .string({
      error: spec.required
        ? `/summit ${command} needs ${spec.required}`
        : `${spec.name} must be text`,
    })
    .max(maxLength, tooLong);
  const tidied = (input: unknown) => {
    if (typeof input !== 'string') return input;
    const tidy = tidyArgument(input);
    if (tidy === '') return undefined;
    return tidy.length > maxLength && spec.shorten ? spec.shorten(tidy, maxLength) : tidy;
  };
  return z.preprocess(tidied, spec.required ? text : text.optional());
}

/**
 * Single spaces, and none of the marks that separate a button's state: escaped, they could carry a
 * text within `maxLength` past the 100 characters that a button holds. Control and direction
 * characters go too.
 */
function tidyArgument(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\|=]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
