import type { InlineContent, InstantStyle } from '../../document/model.ts';
import { type Run, toRuns } from '../../document/runs.ts';
import { assertNever } from '../../errors.ts';

/**
 * Running text as Discord's Markdown. Text of documents is literal: every mark in it is escaped.
 * https://discord.com/developers/docs/reference#message-formatting
 */
export function writeMarkdown(content: InlineContent): string {
  const written: string[] = [];
  for (const run of toRuns(content)) {
    const next = writeRun(run);
    written.push(touches(written.at(-1) ?? '', next) ? ZERO_WIDTH + next : next);
  }
  return written.join('');
}

/** Keeps the marks of two neighbours from being read as one. */
const ZERO_WIDTH = '\u200b';
const touches = (before: string, after: string): boolean =>
  /[*`]$/.test(before) && /^[*`]/.test(after);

function writeRun({ leaf, bold, italic }: Run): string {
  switch (leaf.type) {
    case 'text':
      return styleLines(leaf.text, bold, italic);
    case 'code':
      return codeIsLiteral(leaf.text) ? `\`${leaf.text}\`` : styleLines(leaf.text, bold, italic);
    case 'link':
      return mark(`[${escapeMarkdown(leaf.label)}](<${encodeMarks(leaf.href)}>)`, bold, italic);
    case 'instant':
      return `<t:${leaf.epochSeconds}:${STYLES[leaf.style]}>`;
    case 'user':
      return `<@${leaf.id}>`;
    case 'channel':
      return `<#${leaf.id}>`;
    default:
      return assertNever(leaf);
  }
}

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const STYLES: Readonly<Record<InstantStyle, string>> = {
  date: 'D',
  time: 't',
  datetime: 'f',
  relative: 'R',
};

/** An address in which nothing ends the link or a style around it. */
const encodeMarks = (href: string): string =>
  href.replace(/[*()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Inline code ends at a backtick, and blank code is none. */
const codeIsLiteral = (text: string): boolean => !/[`\n]/.test(text) && text.trim() === text;

/** Marks stand close to the words and never span a line. */
const styleLines = (text: string, bold: boolean, italic: boolean): string =>
  bold || italic
    ? text
        .split('\n')
        .map((line) => {
          const inner = line.trim();
          const [before = '', after = ''] = inner ? line.split(inner, 2) : [line];
          return inner
            ? escapeMarkdown(before) + mark(escapeMarkdown(inner), bold, italic) + after
            : line;
        })
        .join('\n')
    : escapeMarkdown(text);

function mark(text: string, bold: boolean, italic: boolean): string {
  const slanted = italic ? `*${text}*` : text;
  return bold ? `**${slanted}**` : slanted;
}

/**
 * Text that Discord shows letter for letter: as Markdown it is words alone, with no style, quote,
 * list, heading, subtext, link, invite, mention, timestamp or emoji in it. A backslash before
 * punctuation shows that punctuation. Every run is taken to begin a line, which costs little.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<[\]]/g, '\\$&')
    .replace(/^(\s*)([>#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/:(?=(?:[\w+-]|\\_)+:)/g, '\\:')
    .replace(/@(?=everyone|here)/gi, '\\@')
    .replace(/(discord(?:app)?\.(?:gg|com|me))\//gi, '$1\\/');
}

/** Text inside a code block: only its own fence could end it, so fences in it are pulled apart. */
export const codeBlock = (text: string): string =>
  `\`\`\`\n${text.replace(/`(?=`)/g, `\`${ZERO_WIDTH}`)}\n\`\`\``;
