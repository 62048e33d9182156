import type { REST } from '@discordjs/rest';
import { PermissionFlagsBits, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Asker, Authority } from '../../../contract.ts';
import { isRefusal } from '../network/failure.ts';
import { type Channel, readChannel, readMember, readPermissions } from './places.ts';

const { Administrator, ManageGuild, ManageChannels } = PermissionFlagsBits;
const ANY_OF = Administrator | ManageGuild | ManageChannels;

const NOT: Authority = {
  may: false,
  only: 'people who may manage this server or its channels, and those whom Sherpa’s operator names (SHERPA_EDITORS)',
};
const said = (may: boolean): Authority => (may ? { may } : NOT);

/** Who is behind an interaction, with what Discord says they may do where it took place. */
export interface Person {
  readonly asker: Asker;
  /** Where it took place. */
  readonly channelId: string | null;
  /** Null in a direct conversation. */
  readonly member: { readonly permissions: bigint; readonly roles: readonly string[] } | null;
}

/**
 * Whether somebody may change what is posted into a channel; null for the one where they asked. What
 * they may do there came with the interaction; of another channel it is worked out from its overwrites.
 * Rejects as the SDK does where Discord cannot be asked.
 */
export async function authorityOver(
  channelId: string | null,
  person: Person,
  rest: REST,
): Promise<Authority> {
  const { member } = person;
  const isHere = channelId === null || channelId === person.channelId;
  if (isHere) {
    // A direct conversation is the person's own.
    const isDirect = person.asker.workspaceId === null;
    return said(isDirect || ((member?.permissions ?? 0n) & ANY_OF) !== 0n);
  }
  try {
    return said(await mayManage(await readChannel(rest, channelId), person, rest));
  } catch (error) {
    const { UnknownChannel, MissingAccess, UnknownMember } = RESTJSONErrorCodes;
    if (!isRefusal(error, UnknownChannel, MissingAccess, UnknownMember)) throw error;
    // Of a channel that is gone or hidden nobody can be asked but those who manage the whole server.
    return said(((member?.permissions ?? 0n) & (Administrator | ManageGuild)) !== 0n);
  }
}

async function mayManage(channel: Channel, person: Person, rest: REST): Promise<boolean> {
  const { asker, member } = person;
  const { guild_id: guildId } = channel;
  if (!guildId) return channel.recipients?.some(({ id }) => id === asker.userId) ?? false;
  const theirs =
    member && guildId === asker.workspaceId
      ? { userId: asker.userId, roles: member.roles }
      : await readMember(rest, guildId, asker.userId);
  const permissions = await readPermissions(rest, { channel, guildId, member: theirs });
  return (permissions & ANY_OF) !== 0n;
}
