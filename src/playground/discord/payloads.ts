import type { Channel, Person, State } from './state.ts';

/** Permission bits: https://discord.com/developers/docs/topics/permissions */
const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const READ_HISTORY = 1n << 16n;
const MEMBER =
  (1n << 6n) |
  VIEW_CHANNEL |
  SEND_MESSAGES |
  (1n << 14n) |
  (1n << 15n) |
  READ_HISTORY |
  (1n << 31n);
/** Every permission, as an owner has them. */
const ALL = (1n << 53n) - 1n;

const DENIED = {
  full: 0n,
  'read-only': SEND_MESSAGES,
  'no-history': READ_HISTORY,
  none: VIEW_CHANNEL,
} as const;

/** What the bot may do in the channel, as `app_permissions` gives it. */
export const botPermissions = (channel: Channel): string =>
  (MEMBER & ~DENIED[channel.access]).toString();

const GUILD_TEXT = 0;
const DM = 1;
export const channelType = (channel: Channel): number =>
  channel.directWith === null ? GUILD_TEXT : DM;

/** A channel as `GET /channels/{id}` gives it. */
export function channelPayload(state: State, channel: Channel): Record<string, unknown> {
  const last = state.messages.get(channel.id)?.findLast((m) => m.visibleTo === null);
  const common = {
    id: channel.id,
    type: channelType(channel),
    last_message_id: last?.wire.id ?? null,
    flags: 0,
  };
  if (channel.directWith !== null) {
    const recipient = state.people.get(channel.directWith)?.user;
    return { ...common, recipients: recipient ? [recipient] : [] };
  }
  const guildChannels = [...state.channels.values()].filter((c) => c.directWith === null);
  return {
    ...common,
    guild_id: state.guildId,
    name: channel.name,
    topic: null,
    position: guildChannels.indexOf(channel),
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites:
      channel.access === 'full'
        ? []
        : [{ id: state.bot.id, type: 1, allow: '0', deny: DENIED[channel.access].toString() }],
  };
}

/** A guild member without its user, as messages carry it. */
export const memberPayload = () => ({
  roles: [],
  nick: null,
  avatar: null,
  banner: null,
  joined_at: '2024-01-15T09:00:00.000000+00:00',
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

/** The server is the first person's. */
const ownerOf = (state: State): string => [...state.people.keys()][0] ?? state.bot.id;

/** The member who starts an interaction, with what they may do. */
export const interactionMember = (state: State, person: Person) => ({
  ...memberPayload(),
  user: person.user,
  permissions: (person.user.id === ownerOf(state) ? ALL : MEMBER).toString(),
});

/** A guild as `GET /guilds/{id}` gives it. */
export const guildPayload = (state: State) => ({
  id: state.guildId,
  name: state.guildName,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  features: [],
  owner_id: ownerOf(state),
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  incidents_data: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: 'en-GB',
  nsfw_level: 0,
  hub_type: null,
  emojis: [],
  stickers: [],
  roles: [
    {
      id: state.guildId,
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      unicode_emoji: null,
      position: 0,
      permissions: MEMBER.toString(),
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
});

/** A guild as the gateway introduces it. Of its members only the bot, for want of the intent. */
export const guildCreatePayload = (state: State) => ({
  ...guildPayload(state),
  joined_at: memberPayload().joined_at,
  large: false,
  unavailable: false,
  member_count: state.people.size + state.otherBots.size + 1,
  members: [{ ...memberPayload(), user: state.bot }],
  channels: [...state.channels.values()]
    .filter((c) => c.directWith === null)
    .map((c) => channelPayload(state, c)),
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** The application as `GET /applications/@me` gives it. */
export const applicationPayload = (state: State) => ({
  id: state.applicationId,
  name: state.bot.username,
  icon: null,
  description: '',
  summary: '',
  type: null,
  bot: state.bot,
  bot_public: false,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  flags_new: '0',
  team: null,
  owner: [...state.people.values()][0]?.user ?? state.bot,
  approximate_guild_count: 1,
  integration_types_config: { '0': {} },
  interactions_endpoint_url: null,
});
