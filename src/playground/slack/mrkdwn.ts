import { formatDate } from './format-date.ts';

/** What a reader's client knows that a message does not hold. */
export interface Reader {
  nameOf(userId: string): string;
  channelName(channelId: string): string;
  /** IANA zone. */
  readonly timezone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** `&`, `<` and `>` as Slack wants them in text: https://docs.slack.dev/messaging/formatting-message-text */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a reader sees of mrkdwn: mentions, links and dates resolved, marks gone, text unescaped. */
export function readMrkdwn(text: string, reader: Reader): string {
  // Code, links and mentions stand aside while marks are taken off: inside them nothing is a mark.
  const aside: string[] = [];
  const put = (read: string): string => `\uE000${aside.push(read) - 1}\uE001`;
  const bare = text
    .replace(/```([\s\S]*?)```|`([^`\n]+)`/g, (_whole, block?: string, span?: string) =>
      put(resolve(block ?? span ?? '', reader)),
    )
    .replace(BRACKETS, (_whole, inner: string) => put(unescapeText(bracket(inner, reader))))
    .replace(/^&gt; ?/gm, '');
  return unescapeText(MARKS.reduce((read, mark) => read.replace(mark, '$1$2'), bare)).replace(
    /\uE000(\d+)\uE001/g,
    (whole, index: string) => aside[Number(index)] ?? whole,
  );
}

/** What a reader sees where marks are off: only angle brackets and escapes are treated. */
export const readPlain = (text: string, reader: Reader): string => resolve(text, reader);

const BRACKETS = /<([^<>]+)>/g;

/** A mark counts at the edge of a word and around text that neither begins nor ends with a space. */
const MARKS = ['*', '_', '~'].map((mark) => {
  const own = `\\${mark}`;
  return new RegExp(
    `(^|[\\s(\\["'*_~\\uE001])${own}(?=[^\\s${own}])([^\\n]*?[^\\s${own}])${own}(?=$|[\\s.,;:!?)\\]"'*_~…\\uE000-])`,
    'gm',
  );
});

function resolve(text: string, reader: Reader): string {
  return unescapeText(text.replace(BRACKETS, (_whole, inner: string) => bracket(inner, reader)));
}

function bracket(inner: string, reader: Reader): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? null : inner.slice(bar + 1);
  if (target.startsWith('@')) return `@${reader.nameOf(target.slice(1))}`;
  if (target.startsWith('#')) return `#${label || reader.channelName(target.slice(1))}`;
  if (target.startsWith('!date^')) {
    const [, seconds = '', format = ''] = target.split('^');
    return formatDate(Number(seconds), format, reader) ?? label ?? '';
  }
  if (target.startsWith('!subteam^')) return label ?? '@group';
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}
