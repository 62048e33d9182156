import type { REST } from '@discordjs/rest';
import { ChannelType, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Guild, type Member, type Overwrite, permissionsIn } from './permissions.ts';

const bits = z.string().regex(/^\d+$/).transform(BigInt);
const channel = z.object({
  id: z.string(),
  type: z.number(),
  guild_id: z.string().nullish(),
  name: z.string().nullish(),
  parent_id: z.string().nullish(),
  permission_overwrites: z
    .array(z.object({ id: z.string(), allow: bits, deny: bits }))
    .nullish()
    .transform((overwrites): readonly Overwrite[] => overwrites ?? []),
  recipients: z.array(z.object({ id: z.string() })).nullish(),
  thread_metadata: z.object({ locked: z.boolean().nullish() }).nullish(),
});
const guild = z.object({
  id: z.string(),
  owner_id: z.string().nullish(),
  roles: z.array(z.object({ id: z.string(), permissions: bits })),
});
const member = z.object({ roles: z.array(z.string()) });

/** A channel as Discord tells it to a bot that sees it. */
export type Channel = z.infer<typeof channel>;

export const isThread = ({ type }: Channel): boolean =>
  type === ChannelType.PublicThread ||
  type === ChannelType.PrivateThread ||
  type === ChannelType.AnnouncementThread;

/** Asks Discord for a channel. Rejects as the SDK does, as all here do. */
export const readChannel = async (rest: REST, id: string): Promise<Channel> =>
  channel.parse(await rest.get(Routes.channel(id)));

export const readMember = async (rest: REST, guildId: string, userId: string): Promise<Member> => ({
  userId,
  ...member.parse(await rest.get(Routes.guildMember(guildId, userId))),
});

/** What a member may do in a channel of a server, as bits. */
export async function readPermissions(
  rest: REST,
  { channel, guildId, member }: { channel: Channel; guildId: string; member: Member },
): Promise<bigint> {
  const home = isThread(channel) && channel.parent_id ? channel.parent_id : null;
  const [server, { permission_overwrites: overwrites }] = await Promise.all([
    readGuild(rest, guildId),
    home === null ? channel : readChannel(rest, home),
  ]);
  return permissionsIn(member, server, overwrites);
}

async function readGuild(rest: REST, id: string): Promise<Guild> {
  const { owner_id, roles } = guild.parse(await rest.get(Routes.guild(id)));
  return {
    id,
    ownerId: owner_id ?? null,
    roles: new Map(roles.map((role) => [role.id, role.permissions])),
  };
}
