import {
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { alignTable } from '../../document/align-table.ts';
import type { Block, Field, InlineContent } from '../../document/model.ts';
import { literalCell } from '../../document/prepare.ts';
import type { Size } from '../../document/size.ts';
import { assertNever } from '../../errors.ts';
import { TABLE_COLUMNS } from './limits.ts';
import { codeBlock, escapeMarkdown, writeMarkdown } from './markdown.ts';

type Part = APITextDisplayComponent | APISeparatorComponent;

/** One block of a prepared document as a component of Discord. */
export function renderBlock(block: Block): Part {
  if (block.type === 'divider') return { type: ComponentType.Separator, divider: true };
  return textDisplay(blockMarkdown(block));
}

export const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** What a block takes of a message. */
export function sizeOf(block: Block): Size {
  const part = renderBlock(block);
  const characters = part.type === ComponentType.TextDisplay ? part.content.length : 0;
  return { characters, parts: 1 };
}

function blockMarkdown(block: Exclude<Block, { type: 'divider' }>): string {
  switch (block.type) {
    case 'heading':
      return `### ${writeMarkdown(oneLine(block.content))}`;
    case 'paragraph':
      return writeMarkdown(block.content);
    case 'statement':
      return `${writeMarkdown(block.content)}\n${smallPrint(block.citation)}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${(block.start ?? 1) + at}.` : '-';
          return `${sign} ${hangingLines(item, sign.length + 1)}`;
        })
        .join('\n');
    case 'fields':
      return block.items.map(fieldLine).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'preformatted':
      return codeBlock(block.text);
    case 'notice':
      return block.tone === 'caution'
        ? `⚠️ ${writeMarkdown(block.content)}`
        : smallPrint([{ type: 'text', text: 'ℹ️ ' }, ...block.content]);
    default:
      return assertNever(block);
  }
}

/** Discord's subtext: small and grey, one line. */
export const smallPrint = (content: InlineContent): string =>
  `-# ${writeMarkdown(oneLine(content))}`;

/** Line breaks as spaces, for what ends at the end of a line. */
const oneLine = (content: InlineContent): InlineContent =>
  content.map((node) => {
    if (node.type === 'bold' || node.type === 'italic') {
      return { ...node, children: oneLine(node.children) };
    }
    return 'text' in node ? { ...node, text: node.text.replace(/\s*\n\s*/g, ' ') } : node;
  });

/** Lines after the first keep to the item's indent, so that they belong to it. */
const hangingLines = (item: InlineContent, indent: number): string =>
  writeMarkdown(item).replace(/\n+/g, `\n${' '.repeat(indent)}`);

const fieldLine = ({ label, value }: Field): string =>
  (label === '' ? '' : `**${escapeMarkdown(label)}:** `) + writeMarkdown(value);

function tableMarkdown(table: Extract<Block, { type: 'table' }>): string {
  const rows = table.rows.map((row) => row.map((cell) => literalCell(cell) ?? ''));
  const lines = alignTable(table.columns, rows, TABLE_COLUMNS) ?? [];
  const caption = table.caption ? `**${escapeMarkdown(table.caption)}**\n` : '';
  return caption + codeBlock(lines.join('\n'));
}
