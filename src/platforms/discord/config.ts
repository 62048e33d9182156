/** What the Discord adapter needs to connect. */
export interface DiscordConfig {
  readonly token: string;
  /** Registers commands in this guild alone (seen at once) instead of everywhere. */
  readonly guildId: string | undefined;
  /** In the place of https://discord.com/api */
  readonly apiUrl: string | undefined;
}
