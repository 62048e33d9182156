/** A reference in angle brackets: a mention, a channel, a date, a link. */
const REFERENCE = /<((?:[@#!]|https?:|mailto:|tel:)[^<>]*)>/g;

/**
 * What somebody wrote, as plain text: Slack's references are put as a reader sees them and its three
 * escapes are taken back. See https://docs.slack.dev/messaging/formatting-message-text/
 */
export function toPlainText(text: string): string {
  return text
    .split(REFERENCE)
    .map((piece, at) => (at % 2 === 0 ? unescapeText(piece) : referenceText(piece)))
    .join('');
}

/** Ids of the channels that a text refers to, by what `toPlainText` makes of each: `#general`. */
export function channelsNamedIn(text: string): ReadonlyMap<string, string> {
  const references = [...text.matchAll(REFERENCE)].flatMap(([, reference = '']) => {
    const id = /^#(\w+)/.exec(reference)?.[1];
    return id === undefined ? [] : [[referenceText(reference), id] as const];
  });
  return new Map(references);
}

/**
 * The words that stand beside the bot's mention. Where the bot's id is not known the first mention is
 * taken for it: Slack sends `app_mention` for no other reason.
 */
export function withoutMention(text: string, botUserId: string | null): string {
  const mention =
    botUserId === null
      ? /<@[^<>]*>/
      : new RegExp(`<@${RegExp.escape(botUserId)}(\\|[^<>]*)?>`, 'g');
  return toPlainText(text.replace(mention, ' '))
    .replace(/[ \t]+/g, ' ')
    .replace(/^[\s:,]+/, '')
    .trim();
}

function referenceText(reference: string): string {
  const [target = '', label] = splitOnce(reference, '|');
  const shown = label === undefined ? undefined : unescapeText(label);
  if (target.startsWith('@')) return `@${shown?.replace(/^@/, '') ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${shown?.replace(/^#/, '') ?? target.slice(1)}`;
  if (target.startsWith('!subteam^')) return shown ?? '@group';
  if (target.startsWith('!')) return shown ?? `@${target.slice(1)}`;
  return shown ?? unescapeText(target.replace(/^(mailto|tel):/, ''));
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
