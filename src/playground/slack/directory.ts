import type { Ids } from './ids.ts';

/** The workspace and the one app that is installed in it. */
export interface Installation {
  readonly teamId: string;
  readonly teamName: string;
  readonly teamDomain: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botName: string;
  /** The deprecated token that every payload still carries. */
  readonly verificationToken: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** IANA zone in which dates are shown to this person. */
  readonly timezone: string;
  readonly role: Role;
}

export type Role = 'member' | 'admin' | 'owner';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  /** The person at the other end of an `im`. */
  readonly directWith: string | null;
  readonly archived: boolean;
  readonly botIsMember: boolean;
  /** A person; null for a direct conversation. */
  readonly creator: string | null;
}

export interface PersonOptions {
  readonly name: string;
  /** UTC where it is left out. */
  readonly timezone?: string;
  /** `member` where it is left out. */
  readonly role?: Role;
}

export interface ChannelOptions {
  readonly name: string;
  readonly private?: boolean;
  readonly archived?: boolean;
  /** Whether somebody has invited the bot; true where it is left out. */
  readonly botIsMember?: boolean;
  /** The name of a person; the first one where it is left out. */
  readonly createdBy?: string;
}

export interface Directory {
  readonly installation: Installation;
  channels(): readonly Channel[];
  people(): readonly Person[];
  channel(id: string): Channel | undefined;
  person(id: string): Person | undefined;
  /** The direct conversation between the bot and this person, opened where there was none. */
  direct(personId: string): Channel;
}

export function createDirectory(
  ids: Ids,
  options: {
    readonly botName: string;
    readonly people: readonly PersonOptions[];
    readonly channels: readonly ChannelOptions[];
  },
): Directory {
  const installation: Installation = {
    teamId: ids.object('T'),
    teamName: 'Summit Desk',
    teamDomain: 'summit-desk',
    appId: ids.object('A'),
    botId: ids.object('B'),
    botUserId: ids.object('U'),
    botName: options.botName,
    verificationToken: ids.word(24),
  };
  const people = new Map<string, Person>();
  for (const { name, timezone = 'UTC', role = 'member' } of options.people) {
    const id = ids.object('U');
    people.set(id, { id, name, timezone, role });
  }
  const creatorOf = ({ createdBy }: ChannelOptions): string | null =>
    people.values().find(({ name }) => createdBy === undefined || name === createdBy)?.id ?? null;
  const channels = new Map<string, Channel>();
  for (const channel of options.channels) {
    const id = ids.object('C');
    channels.set(id, {
      id,
      name: channel.name,
      kind: channel.private ? 'private' : 'public',
      directWith: null,
      archived: channel.archived ?? false,
      botIsMember: channel.botIsMember ?? true,
      creator: creatorOf(channel),
    });
  }

  const direct = (personId: string): Channel => {
    const open = [...channels.values()].find((channel) => channel.directWith === personId);
    if (open) return open;
    const channel: Channel = {
      id: ids.object('D'),
      name: options.botName,
      kind: 'im',
      directWith: personId,
      archived: false,
      botIsMember: true,
      creator: null,
    };
    channels.set(channel.id, channel);
    return channel;
  };
  const first = people.keys().next().value;
  if (first !== undefined) direct(first);

  return {
    installation,
    channels: () => [...channels.values()],
    people: () => [...people.values()],
    channel: (id) => channels.get(id),
    person: (id) => people.get(id),
    direct,
  };
}
