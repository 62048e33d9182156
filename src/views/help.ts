import {
  bold,
  code,
  document,
  fields,
  heading,
  type InlineInput,
  list,
  notice,
  paragraph,
} from '../document/build.ts';
import type { Block, Document } from '../document/model.ts';
import { goTo, type Scene } from './scene.ts';
import { summarise } from './summary.ts';
import { both, either } from './words.ts';

/** What help tells of an option of a command. */
interface HelpedOption {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly maxLength: number;
}

/** What help tells of a command: a part of its declaration. */
interface Helped {
  readonly name: string;
  readonly description: string;
  readonly options: readonly HelpedOption[];
  readonly aliases: readonly string[];
  readonly examples: readonly string[];
  readonly actions?: readonly HelpedAction[];
}

/** One of the several things that a command does. */
interface HelpedAction {
  readonly name: string;
  readonly description: string;
  readonly options: readonly HelpedOption[];
  readonly examples: readonly string[];
}

/** Every command with what it shows and an example. */
export function viewHelp(commands: readonly Helped[], scene: Scene): Document {
  const names = commands.map(({ name }) => name);
  return document({
    title: 'What Sherpa can do',
    summary: summarise(
      [
        `Type /summit and one of ${both(names)}.`,
        'Or mention Sherpa with a question: it answers with sourced facts.',
      ],
      'Type /summit and the name of a command.',
    ),
    blocks: [
      paragraph(
        'Every reply is seen by you alone until you post it. Every statement names its source, the day it was true as of, and how firm it is.',
      ),
      list(
        commands.map((command) => [
          code(usage(command)),
          `: ${command.description}`,
          ...exampleOf(command),
        ]),
      ),
      paragraph(
        'A system, a person or a figure may stand alone after /summit, and anything else is searched for. Mention Sherpa, or write to it, and it answers with the facts that fit best.',
      ),
    ],
    actions: ['brief', 'trade', 'differences', 'sources']
      .filter((name) => names.includes(name))
      .map((name) => goTo(scene, `/summit ${name}`, name)),
  });
}

/** Help on a word that is no command: those it may be a slip of, else the names of all. */
export function viewNoSuchCommand(
  word: string,
  nearest: readonly Helped[],
  commands: readonly Helped[],
  scene: Scene,
): Document {
  const near = nearest.map(({ name }) => `/summit ${name}`);
  const rest =
    near.length > 0
      ? `Nearest: ${either(near)}.`
      : `There are ${both(commands.map(({ name }) => name))}.`;
  return document({
    title: 'No such command',
    summary: summarise(['There is no such command.', rest], 'There is no such command.'),
    blocks: [notice('info', 'There is no command ', code(word), `. ${rest}`)],
    actions: [
      ...nearest.map(({ name }) => goTo(scene, `Help on ${name}`, 'help', { command: name })),
      goTo(scene, 'All commands', 'help'),
    ],
  });
}

/** One command: how to type it, its options, examples and other words for it. */
export function viewCommandHelp(command: Helped, scene: Scene): Document {
  const runnable = command.options.every((option) => !option.required);
  return document({
    title: `/summit ${command.name}`,
    summary: summarise(
      [`${command.description}.`, `Type ${usage(command)}.`],
      `Type ${usage(command)}.`,
    ),
    blocks: [
      paragraph(code(usage(command)), `: ${command.description}.`),
      command.actions ? actionBlocks(command.name, command.actions) : null,
      command.options.length > 0
        ? [
            heading('Options'),
            fields(
              ...command.options.map(
                (option) =>
                  [
                    option.name,
                    `${option.description}${option.required ? ' (needed)' : ''}; at most ${option.maxLength} characters`,
                  ] as const,
              ),
            ),
          ]
        : null,
      heading('Examples'),
      list(examplesOf(command).map((example) => code(`/summit ${example}`))),
      command.aliases.length > 0
        ? paragraph(bold('Also understood'), `: ${command.aliases.join(', ')}`)
        : null,
    ],
    actions: [
      ...(runnable ? [goTo(scene, `/summit ${command.name}`, command.name)] : []),
      goTo(scene, 'All commands', 'help'),
    ],
  });
}

/** Each action by what one types, with the options that it takes. */
const actionBlocks = (command: string, actions: readonly HelpedAction[]): readonly Block[] => [
  heading('What it does'),
  list(
    actions.map(({ name, description, options }) => [
      code(`/summit ${command} ${name}`),
      `: ${description}`,
      options.length === 0 ? '' : ` (${options.map((option) => option.name).join(', ')})`,
    ]),
  ),
];

/** Those of the command, and of its actions those that show more than the action's name. */
const examplesOf = ({ name, examples, actions = [] }: Helped): readonly string[] => {
  const ofActions = actions.flatMap((action) =>
    action.examples.filter((example) => example !== `${name} ${action.name}`),
  );
  return [...new Set([...examples, ...ofActions])];
};

/** `/summit defence [system]`; the pack option is the same everywhere and left out. */
function usage({ name, options }: Helped): string {
  const own = options.filter((option) => option.name !== 'pack');
  return ['/summit', name, ...own.map(placeholder)].join(' ');
}

const placeholder = ({ name, required }: HelpedOption): string =>
  required ? `<${name}>` : `[${name}]`;

/** An example is worth a line where it shows more than the usage does. */
const exampleOf = ({ name, examples }: Helped): readonly InlineInput[] => {
  const telling = examples.find((example) => example !== name);
  return telling === undefined ? [] : [', for example ', code(`/summit ${telling}`)];
};
