import type { APIUser } from 'discord-api-types/v10';
import type { StoredMessage } from './message.ts';
import { createSnowflakes } from './snowflake.ts';

/** What the bot may do in a channel; `no-history` is to post without reading what was said before. */
export type BotAccess = 'full' | 'read-only' | 'no-history' | 'none';

export interface Person {
  readonly user: APIUser;
  /** BCP 47, as Discord spells it, e.g. `en-GB`. */
  readonly locale: string;
}

export interface Channel {
  readonly id: string;
  /** Null for a direct conversation. */
  readonly name: string | null;
  /** The person whom the bot talks with here, or null in the guild. */
  readonly directWith: string | null;
  readonly access: BotAccess;
}

/** Everything that the service knows, apart from who is connected. */
export interface State {
  readonly now: () => number;
  readonly nextId: () => string;
  readonly applicationId: string;
  readonly token: string;
  readonly bot: APIUser;
  readonly guildId: string;
  readonly guildName: string;
  readonly people: ReadonlyMap<string, Person>;
  readonly otherBots: Map<string, APIUser>;
  readonly channels: Map<string, Channel>;
  /** By channel, oldest first. */
  readonly messages: Map<string, StoredMessage[]>;
}

export interface StateOptions {
  readonly now: () => number;
  readonly channels: readonly { readonly name: string; readonly access?: BotAccess }[];
  readonly people: readonly { readonly name: string; readonly locale?: string }[];
  readonly botName: string;
  readonly guildName: string;
}

/** A guild with these channels and people in it, and a direct conversation with the first person. */
export function createState(options: StateOptions): State {
  const nextId = createSnowflakes(options.now);
  const applicationId = nextId();
  const people = new Map(
    options.people.map(({ name, locale }) => {
      const user = makeUser(nextId(), name, false);
      return [user.id, { user, locale: locale ?? 'en-GB' }] as const;
    }),
  );
  const state: State = {
    now: options.now,
    nextId,
    applicationId,
    token: makeToken(applicationId),
    bot: makeUser(applicationId, options.botName, true),
    guildId: nextId(),
    guildName: options.guildName,
    people,
    otherBots: new Map(),
    channels: new Map(),
    messages: new Map(),
  };
  for (const { name, access } of options.channels)
    addChannel(state, { name, directWith: null, access: access ?? 'full' });
  const [first] = people.keys();
  if (first) openDirect(state, first);
  return state;
}

/** The direct conversation of the bot with a person, made where there is none yet. */
export function openDirect(state: State, personId: string): Channel {
  const open = [...state.channels.values()].find((c) => c.directWith === personId);
  return open ?? addChannel(state, { name: null, directWith: personId, access: 'full' });
}

function addChannel(state: State, rest: Omit<Channel, 'id'>): Channel {
  const channel = { id: state.nextId(), ...rest };
  state.channels.set(channel.id, channel);
  state.messages.set(channel.id, []);
  return channel;
}

/** Anybody by id: the bot itself, a person or another bot. */
export function findUser(state: State, id: string): APIUser | undefined {
  if (id === state.bot.id) return state.bot;
  return state.people.get(id)?.user ?? state.otherBots.get(id);
}

/** Another bot of the guild by its name, made on first sight. */
export function otherBot(state: State, name: string): APIUser {
  const known = [...state.otherBots.values()].find((bot) => bot.username === name);
  if (known) return known;
  const made = makeUser(state.nextId(), name, true);
  state.otherBots.set(made.id, made);
  return made;
}

function makeUser(id: string, name: string, bot: boolean): APIUser {
  return {
    id,
    username: bot ? name : name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, ''),
    global_name: bot ? null : name,
    discriminator: bot ? '1024' : '0',
    avatar: null,
    bot,
  };
}

/** Shaped as real tokens are, the application's id in base64 first; it opens this stand-in alone. */
function makeToken(applicationId: string): string {
  return [Buffer.from(applicationId).toString('base64url'), 'StandI', 'n'.repeat(38)].join('.');
}
