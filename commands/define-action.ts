import type { OptionDeclaration } from '../src/contract.ts';
import type { ActionContext, ActionOption, ActionReply, CommandAction } from './command.ts';
import { argumentSchema, DEFAULT_MAX_LENGTH, PACK_OPTION } from './define.ts';
import { readWords } from './read-words.ts';

/** An option as an action's file writes it. None is needed: what is missing is asked for in words. */
export interface ActionOptionSpec extends Pick<OptionDeclaration, 'name' | 'description'> {
  readonly kind?: NonNullable<OptionDeclaration['kind']>;
  readonly choices?: NonNullable<OptionDeclaration['choices']>;
  /** At most 40, where nothing is said. */
  readonly maxLength?: number;
  readonly suggest?: NonNullable<ActionOption['suggest']>;
  /** Filled by words that were typed without a name. */
  readonly takesWords?: true;
  /** Set by a form of ours alone: platforms do not offer it. */
  readonly hidden?: true;
}

type ArgsOf<Options extends readonly ActionOptionSpec[]> = Readonly<
  Record<Options[number]['name'] | 'pack', string | undefined>
>;

interface ActionSpec<Options extends readonly ActionOptionSpec[]>
  extends Pick<CommandAction, 'name' | 'description' | 'aliases' | 'examples' | 'standsAlone'> {
  /** The command that it is an action of. */
  readonly command: string;
  readonly options: Options;
  readonly onlyTells: boolean;
  /** Texts by option of the words behind the action, where they are not told apart as `readWords` does. */
  readonly readWords?: CommandAction['readWords'];
  readonly run: ((args: ArgsOf<Options>, context: ActionContext) => Promise<ActionReply>) | null;
}

/** An action from its declaration. */
export function defineAction<const Options extends readonly ActionOptionSpec[]>(
  spec: ActionSpec<Options>,
): CommandAction {
  const { options, readWords: reading, run, ...rest } = spec;
  const specs: readonly ActionOptionSpec[] = options;
  return {
    ...rest,
    options: specs.filter(({ hidden }) => !hidden).map(completeOption),
    args: argumentSchema(`${spec.command} ${spec.name}`, [...specs, PACK_OPTION]),
    readWords: reading ?? ((words) => readWords(words, [...specs, PACK_OPTION])),
    // The schema is made of these options and has no others.
    run: run && ((args, context) => run(args as ArgsOf<Options>, context)),
  };
}

const completeOption = (spec: ActionOptionSpec): ActionOption => ({
  name: spec.name,
  description: spec.description,
  required: false,
  maxLength: spec.maxLength ?? DEFAULT_MAX_LENGTH,
  suggests: spec.suggest !== undefined,
  ...(spec.kind ? { kind: spec.kind } : {}),
  ...(spec.choices ? { choices: spec.choices } : {}),
  ...(spec.suggest ? { suggest: spec.suggest } : {}),
});
