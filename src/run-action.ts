import type {
  ActionContext,
  Arguments,
  Command,
  CommandAction,
  CommandContext,
} from '../commands/command.ts';
import type { Asker, CommandRequest, Invocation, Reply } from './contract.ts';
import { UserError } from './errors.ts';
import { parseArguments, understood } from './parse-arguments.ts';
import type { DigestOffice } from './subscriptions/digest-office.ts';
import { notUnderstood, UNREAD } from './unread-words.ts';

type EffectiveAction = CommandAction & { readonly run: NonNullable<CommandAction['run']> };

/** A request for an action, without the action's name among its arguments. */
interface ActionMeant {
  readonly action: EffectiveAction;
  readonly request: CommandRequest;
}

/** A request for an action, or for what the command shows by itself. */
type Meant = ActionMeant | { readonly action: null; readonly request: CommandRequest };

/** Throws a UserError where the command has no such action. */
export function actionMeant(command: Command, request: CommandRequest): Meant {
  const { action: name, [UNREAD]: unread, ...args } = request.args;
  if (!command.actions || name === undefined) return { action: null, request };
  const found = command.actions.find((one) => one.name === name);
  if (!found) {
    throw new UserError({
      what: `this version does not know that use of /summit ${command.name}`,
      remedy: `it knows ${command.actions.map((one) => one.name).join(', ')}`,
    });
  }
  if (unread !== undefined) throw notUnderstood(unread, found);
  const { run } = found;
  const meant = { command: request.command, args };
  return run ? { action: { ...found, run }, request: meant } : { action: null, request: meant };
}

/** Runs an action. A button can run it again only where it changes nothing. */
export async function runAction(
  { action, request }: ActionMeant,
  parts: {
    readonly command: Command;
    readonly invocation: Invocation;
    /** Null where nothing is delivered. */
    readonly office: DigestOffice | null;
    readonly context: (packId: string | undefined) => CommandContext;
  },
): Promise<Reply> {
  const { command, invocation, office } = parts;
  if (!office) {
    throw new UserError({
      what: 'the digest is subscribed to in a channel of Slack or Discord, not here',
      remedy: `type /summit ${command.name} ${action.name} there`,
    });
  }
  const { asker, channelId, zone, input } = invocation;
  const channelIds = (input.type === 'typed' ? input.channelIds : undefined) ?? new Map();
  const given = parseArguments(action.args, request.args, command.name);
  const args = channelsById(given, action, channelIds);
  const context: ActionContext = {
    ...parts.context(args.pack),
    asker,
    channelId,
    channelIds,
    office,
    askerZone: async () => (await zone?.()) ?? null,
    authority: async (channel) =>
      isEditor(office, asker) ? { may: true } : invocation.authority(channel),
  };
  const reply = await action.run(args, context);
  const again = understood(command.name, { action: action.name, ...args });
  return { ...reply, request: action.onlyTells ? again : null };
}

/** A button that runs it again knows no more what `#general` was. */
function channelsById(
  args: Arguments,
  { options }: CommandAction,
  ids: ReadonlyMap<string, string>,
): Arguments {
  const channels = options.filter(({ kind }) => kind === 'channel').map(({ name }) => name);
  return Object.fromEntries(
    Object.entries(args).map(([name, text]) => [
      name,
      channels.includes(name) && text !== undefined ? (ids.get(text) ?? text) : text,
    ]),
  );
}

const isEditor = ({ editors }: DigestOffice, { surface, userId }: Asker): boolean =>
  editors.some((editor) => editor.platform === surface && editor.userId === userId);
