import { instantText } from '../../document/instant-text.ts';
import type { InlineContent, InstantStyle } from '../../document/model.ts';
import { leafText, type Run, toRuns } from '../../document/runs.ts';
import { assertNever } from '../../errors.ts';

/**
 * Running text as Slack's mrkdwn, for the places that take nothing else: context lines and the
 * top-level text. Text of documents is literal.
 */
export function writeMrkdwn(content: InlineContent): string {
  const written: string[] = [];
  for (const run of toRuns(content)) {
    const next = writeRun(run);
    written.push(needsEdge(written.at(-1) ?? '', next) ? ZERO_WIDTH + next : next);
  }
  return written.join('');
}

const ZERO_WIDTH = '\u200b';

/** Marks of ours count only at the edge of a word: where a neighbour has none, it is given one. */
const needsEdge = (before: string, after: string): boolean =>
  (/[*_`]$/.test(before) && /^[\p{L}\p{N}*_`]/u.test(after)) ||
  (/[\p{L}\p{N}]$/u.test(before) && /^[*_`]/.test(after));

function writeRun({ leaf, bold, italic }: Run): string {
  switch (leaf.type) {
    case 'text':
      return mark(escapeMrkdwn(leaf.text), bold, italic);
    case 'code':
      return leaf.text.includes('`') || leaf.text.includes('\n')
        ? escapeMrkdwn(leaf.text)
        : `\`${escapeControls(leaf.text)}\``;
    case 'link':
      return `<${escapeControls(leaf.href)}|${escapeMrkdwn(leafText(leaf))}>`;
    case 'instant':
      return `<!date^${leaf.epochSeconds}^${DATE_FORMATS[leaf.style]}|${utcText(leaf.epochSeconds, leaf.style)}>`;
    case 'user':
      return `<@${leaf.id}>`;
    case 'channel':
      return `<#${leaf.id}>`;
    default:
      return assertNever(leaf);
  }
}

/** Slack's tokens for a date in the reader's zone: https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
export const DATE_FORMATS: Readonly<Record<InstantStyle, string>> = {
  date: '{date_short_pretty}',
  time: '{time}',
  datetime: '{date_short_pretty}, {time}',
  relative: '{ago}',
};

/** What a client that knows no date tokens shows. */
export const utcText = (epochSeconds: number, style: InstantStyle): string =>
  instantText(epochSeconds, style, 'UTC');

/** Marks only take effect at word edges: styles are left out where the text ends in white space. */
function mark(text: string, bold: boolean, italic: boolean): string {
  if (!(bold || italic) || text.includes('\n') || text !== text.trim()) return text;
  const slanted = italic ? `_${text}_` : text;
  return bold ? `*${slanted}*` : slanted;
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escapeControls = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Text that Slack shows letter for letter. Slack knows no escape for its marks, but they count only
 * at the edge of a word: a zero-width space on either side takes them off that edge, and `snake_case`
 * stays untouched. A backtick has no such rule and becomes the look-alike U+02CB.
 */
export function escapeMrkdwn(text: string): string {
  return escapeControls(text)
    .replace(/(?<![\p{L}\p{N}])[*_~]+|[*_~]+(?![\p{L}\p{N}])/gu, `${ZERO_WIDTH}$&${ZERO_WIDTH}`)
    .replaceAll('`', '\u02cb')
    .replace(/^(\s*)(&gt;)/gm, `$1${ZERO_WIDTH}$2`)
    .replace(/:(?=[\w+'-]+:)/g, `:${ZERO_WIDTH}`)
    .replace(/@(?=channel|here|everyone)/gi, `@${ZERO_WIDTH}`);
}
