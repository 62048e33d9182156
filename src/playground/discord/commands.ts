import { invalidField, refusal } from './api-error.ts';
import { type CommandForm, commandForm, type SlashCommand } from './command-form.ts';
import { readForm } from './form.ts';
import type { State } from './state.ts';

/** A command as the service gives it back. */
export interface RegisteredCommand {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly form: CommandForm;
}

/** Where commands are registered: everywhere, or in one guild. */
export type Scope = { readonly guildId: string | null };

const ON_MESSAGES = 3;
const MAX_SLASH = 100;
/** Of context-menu commands, for each of the two kinds. */
const MAX_CONTEXT = 15;
const MAX_CREATES_A_DAY = 200;
const DAY_MS = 24 * 3_600_000;

/** The application's commands. Creating one under a name that is taken overwrites it. */
export interface Commands {
  list(scope: Scope): readonly RegisteredCommand[];
  get(scope: Scope, id: string): RegisteredCommand;
  put(scope: Scope, body: unknown): readonly RegisteredCommand[];
  post(
    scope: Scope,
    body: unknown,
  ): { readonly command: RegisteredCommand; readonly isNew: boolean };
  patch(scope: Scope, id: string, body: unknown): RegisteredCommand;
  remove(scope: Scope, id: string): void;
  /** The slash commands that a person sees, a guild's own before the global ones. */
  offered(
    where: 'guild' | 'direct',
  ): readonly (RegisteredCommand & { readonly form: SlashCommand })[];
  /** What stands in a message's menu, likewise. */
  offeredOnMessages(where: 'guild' | 'direct'): readonly RegisteredCommand[];
}

export function createCommands(state: State, changed: () => void): Commands {
  const byScope = new Map<string | null, RegisteredCommand[]>();
  const creates: number[] = [];

  const all = ({ guildId }: Scope): RegisteredCommand[] => byScope.get(guildId) ?? [];
  const keep = (scope: Scope, commands: RegisteredCommand[]): void => {
    refuseTooMany(commands);
    byScope.set(scope.guildId, commands);
    changed();
  };

  function make(scope: Scope, form: CommandForm, earlier?: RegisteredCommand): RegisteredCommand {
    if (!earlier) countCreate();
    const { id: _, ...rest } = form;
    if (earlier && JSON.stringify(earlier.form) === JSON.stringify(rest)) return earlier;
    return {
      id: earlier?.id ?? state.nextId(),
      application_id: state.applicationId,
      ...(scope.guildId === null ? {} : { guild_id: scope.guildId }),
      version: state.nextId(),
      form: rest,
    };
  }

  function countCreate(): void {
    const since = state.now() - DAY_MS;
    while (creates[0] !== undefined && creates[0] < since) creates.shift();
    if (creates.length >= MAX_CREATES_A_DAY) throw refusal.tooManyCreates();
    creates.push(state.now());
  }

  const get = (scope: Scope, id: string): RegisteredCommand => {
    const found = all(scope).find((command) => command.id === id);
    if (!found) throw refusal.unknownCommand();
    return found;
  };

  const inPlace = (where: 'guild' | 'direct'): readonly RegisteredCommand[] => [
    ...(where === 'guild' ? all({ guildId: state.guildId }) : []),
    ...all({ guildId: null }).filter(({ form }) => isOfferedIn(form, where)),
  ];

  return {
    list: all,
    get,
    put(scope, body) {
      const forms = readForm(commandForm.array(), body);
      for (const [at, form] of forms.entries()) {
        if (forms.slice(0, at).some((other) => sameName(other, form)))
          throw invalidField(
            [at],
            'APPLICATION_COMMANDS_DUPLICATE_NAME',
            'Application command names must be unique',
          );
      }
      const before = all(scope);
      keep(
        scope,
        forms.map((form) =>
          make(
            scope,
            form,
            before.find((c) => sameName(c.form, form)),
          ),
        ),
      );
      return all(scope);
    },
    post(scope, body) {
      const form = readForm(commandForm, body);
      const earlier = all(scope).find((c) => sameName(c.form, form));
      const command = make(scope, form, earlier);
      keep(scope, [...all(scope).filter((c) => c !== earlier), command]);
      return { command, isNew: !earlier };
    },
    patch(scope, id, body) {
      const earlier = get(scope, id);
      const patch = typeof body === 'object' && body !== null ? body : {};
      const form = readForm(commandForm, { ...earlier.form, ...patch });
      const command = make(scope, form, earlier);
      keep(
        scope,
        all(scope).map((c) => (c === earlier ? command : c)),
      );
      return command;
    },
    remove(scope, id) {
      const gone = get(scope, id);
      keep(
        scope,
        all(scope).filter((c) => c !== gone),
      );
    },
    offered: (where) =>
      inPlace(where).flatMap((command) =>
        command.form.type === 1 ? [{ ...command, form: command.form }] : [],
      ),
    offeredOnMessages: (where) => inPlace(where).filter(({ form }) => form.type === ON_MESSAGES),
  };
}

const sameName = (a: CommandForm, b: CommandForm): boolean =>
  a.name === b.name && a.type === b.type;

function isOfferedIn(form: CommandForm, where: 'guild' | 'direct'): boolean {
  if (form.contexts) return form.contexts.includes(where === 'guild' ? 0 : 1);
  return where === 'guild' || form.dm_permission !== false;
}

function refuseTooMany(commands: readonly RegisteredCommand[]): void {
  for (const [type, max] of [
    [1, MAX_SLASH],
    [2, MAX_CONTEXT],
    [3, MAX_CONTEXT],
  ]) {
    if (commands.filter(({ form }) => form.type === type).length > (max ?? 0))
      throw refusal.tooManyCommands();
  }
}
