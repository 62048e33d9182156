/** Names for the ids that stand in a message; null where one is not known. */
export interface Names {
  user(id: string): string | null;
  role(id: string): string | null;
  channel(id: string): string | null;
}

/**
 * What a person would read in a message: Discord's tokens for people, roles, channels, emoji,
 * commands and moments in words, and the bot's own mention taken out.
 * Tokens: https://docs.discord.com/developers/reference#message-formatting
 */
export function readableText(content: string, botUserId: string, names: Names): string {
  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) =>
      id === botUserId ? ' ' : `@${names.user(id) ?? 'someone'}`,
    )
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${names.role(id) ?? 'role'}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${names.channel(id) ?? 'channel'}`)
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/<\/([^:<>]+):\d+>/g, '/$1')
    .replace(/<t:(-?\d+)(?::\w)?>/g, (token, seconds: string) => moment(Number(seconds)) ?? token)
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ([,.;:!?](?:\s|$))/g, '$1')
    .trim();
}

/** `2025-12-05 14:30 UTC`, or null for a moment that no calendar has. */
function moment(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
