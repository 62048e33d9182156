import type { REST } from '@discordjs/rest';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelAccess } from '../../../contract.ts';
import { readFailure } from '../network/failure.ts';
import { has } from './permissions.ts';
import { type Channel, isThread, readChannel, readMember, readPermissions } from './places.ts';
import { type Reason, reasonFor, shut } from './refusals.ts';

/** Kinds of channels that messages are posted in. */
const FOR_TEXT = new Set<number>([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } =
  PermissionFlagsBits;

/**
 * Whether Sherpa may post in a channel and read back what it posted, without posting anything. Rejects
 * as the SDK does where Discord cannot be asked.
 */
export async function checkAccess(
  rest: REST,
  channelId: string,
  botUserId: () => Promise<string>,
): Promise<ChannelAccess> {
  try {
    const channel = await readChannel(rest, channelId);
    const { guild_id: guildId, name = null } = channel;
    const hindrance = guildId ? await hindranceIn(channel, guildId, { rest, botUserId }) : null;
    if (hindrance) return { may: false, refusal: shut(hindrance, channelId) };
    return { may: true, workspaceId: guildId ?? null, name };
  } catch (error) {
    const failure = readFailure(error);
    const reason = failure?.type === 'refused' ? reasonFor(failure.code) : null;
    if (!reason) throw error;
    return { may: false, refusal: shut(reason, channelId, error) };
  }
}

async function hindranceIn(
  channel: Channel,
  guildId: string,
  { rest, botUserId }: { rest: REST; botUserId: () => Promise<string> },
): Promise<Reason | null> {
  if (!FOR_TEXT.has(channel.type)) return 'not-for-text';
  if (channel.thread_metadata?.locked) return 'locked';
  const member = await readMember(rest, guildId, await botUserId());
  const permissions = await readPermissions(rest, { channel, guildId, member });
  if (!has(permissions, ViewChannel)) return 'unseen';
  const send = isThread(channel) ? SendMessagesInThreads : SendMessages;
  if (!has(permissions, send)) return 'not-writable';
  return has(permissions, ReadMessageHistory) ? null : 'not-readable';
}
