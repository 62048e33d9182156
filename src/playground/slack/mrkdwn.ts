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

export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a reader sees of mrkdwn: mentions, links and dates resolved, marks gone, text unescaped. */
export function readMrkdwn(text: string, reader: Reader): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, index) =>
      index % 2 === 1
        ? resolve(part.startsWith('```') ? part.slice(3, -3) : part.slice(1, -1), reader)
        : resolve(withoutMarks(part), reader),
    )
    .join('');
}

/** What a reader sees where marks are off: only angle brackets and escapes are treated. */
export const readPlain = (text: string, reader: Reader): string => resolve(text, reader);

const MARKS = ['*', '_', '~'].map((mark) => {
  const escaped = `\\${mark}`;
  return new RegExp(
    `(^|[\\s(\\["'*_~>])${escaped}(?=[^\\s${escaped}])([^\\n]*?[^\\s${escaped}]|[^\\s${escaped}])${escaped}(?=$|[\\s.,;:!?)\\]"'*_~<…-])`,
    'gm',
  );
});

/** A mark counts at the edge of a word and around text that neither begins nor ends with a space. */
const withoutMarks = (text: string): string =>
  MARKS.reduce((read, mark) => read.replace(mark, '$1$2'), text.replace(/^&gt; ?/gm, ''));

function resolve(text: string, reader: Reader): string {
  return unescapeText(
    text.replace(/<([^<>]+)>/g, (_whole, inner: string) => bracket(inner, reader)),
  );
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
