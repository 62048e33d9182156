import { PermissionFlagsBits } from 'discord-api-types/v10';

/** A server as far as its permissions go. */
export interface Guild {
  readonly id: string;
  readonly ownerId: string | null;
  /** Bits by the id of the role; @everyone has the id of the server. */
  readonly roles: ReadonlyMap<string, bigint>;
}

export interface Member {
  readonly userId: string;
  /** Ids, without @everyone. */
  readonly roles: readonly string[];
}

/** What a channel allows and denies to a role or a member. */
export interface Overwrite {
  readonly id: string;
  readonly allow: bigint;
  readonly deny: bigint;
}

const ALL = ~0n;
const NOTHING = 0n;

export const has = (permissions: bigint, needed: bigint): boolean =>
  (permissions & needed) === needed;

/**
 * What a member may do in a channel, as bits; in a thread the overwrites are those of its channel.
 * The order is Discord's: https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn(
  { userId, roles }: Member,
  guild: Guild,
  overwrites: readonly Overwrite[],
): bigint {
  if (userId === guild.ownerId) return ALL;
  const held = [guild.id, ...roles];
  const base = held.reduce((bits, role) => bits | (guild.roles.get(role) ?? NOTHING), NOTHING);
  if (has(base, PermissionFlagsBits.Administrator)) return ALL;
  const ofRoles = overwrites.filter(({ id }) => id !== guild.id && roles.includes(id));
  const layers = [
    overwrites.filter(({ id }) => id === guild.id),
    ofRoles,
    overwrites.filter(({ id }) => id === userId),
  ];
  const inChannel = layers.reduce(overwrite, base);
  // Who does not see a channel can do nothing in it.
  return has(inChannel, PermissionFlagsBits.ViewChannel) ? inChannel : NOTHING;
}

/** One layer of overwrites, whose allowances outweigh its denials. */
const overwrite = (bits: bigint, layer: readonly Overwrite[]): bigint => {
  const denied = layer.reduce((all, { deny }) => all | deny, NOTHING);
  const allowed = layer.reduce((all, { allow }) => all | allow, NOTHING);
  return (bits & ~denied) | allowed;
};
