import type { ContextBlock, KnownBlock } from '@slack/types';
import { alignTable } from '../../document/align-table.ts';
import type { Block, Field, Inline, InlineContent } from '../../document/model.ts';
import { literalCell } from '../../document/prepare.ts';
import { toRuns } from '../../document/runs.ts';
import type { Size } from '../../document/size.ts';
import { assertNever } from '../../errors.ts';
import { TABLE_COLUMNS, TEXT_OBJECT } from './limits.ts';
import { writeMrkdwn } from './mrkdwn.ts';
import { preformattedText, richList, richText, section } from './rich-text.ts';

/** One block of a prepared document as blocks of Slack. */
export function renderBlock(block: Block): readonly KnownBlock[] {
  switch (block.type) {
    case 'heading':
      return [richText([section([{ type: 'bold', children: block.content }])])];
    case 'paragraph':
      return [richText([section(block.content)])];
    case 'statement':
      return [richText([section(block.content)]), smallPrint(block.citation)];
    case 'list': {
      const order = block.ordered ? { start: block.start ?? 1 } : null;
      return [richText([richList(block.items, order)])];
    }
    case 'fields':
      return [richText([section(block.items.flatMap(fieldLine))])];
    case 'table':
      return [renderTable(block)];
    case 'preformatted':
      return [richText([preformattedText(block.text)])];
    case 'notice':
      return block.tone === 'caution'
        ? [richText([section([text('⚠️ '), ...block.content])])]
        : [smallPrint([text('ℹ️ '), ...block.content])];
    case 'divider':
      return [{ type: 'divider' }];
    default:
      return assertNever(block);
  }
}

const text = (content: string): Inline => ({ type: 'text', text: content });

function fieldLine({ label, value }: Field, index: number): InlineContent {
  const name: readonly Inline[] =
    label === '' ? [] : [{ type: 'bold', children: [text(`${label}:`)] }, text(' ')];
  return [...(index === 0 ? [] : [text('\n')]), ...name, ...value];
}

function renderTable(table: Extract<Block, { type: 'table' }>): KnownBlock {
  const rows = table.rows.map((row) => row.map((cell) => literalCell(cell) ?? ''));
  const lines = alignTable(table.columns, rows, TABLE_COLUMNS) ?? [];
  const caption = table.caption
    ? [section([{ type: 'bold', children: [text(table.caption)] }])]
    : [];
  return richText([...caption, preformattedText(lines.join('\n'))]);
}

/**
 * A line in small grey type. Context blocks take plain text, shown letter for letter, and mrkdwn, used
 * where there is anything but text. What is too long for either stands in normal type.
 */
export function smallPrint(content: InlineContent): KnownBlock {
  const runs = toRuns(content);
  const [first] = runs;
  const plain =
    runs.length === 1 && first?.leaf.type === 'text'
      ? plainText(first.leaf.text, TEXT_OBJECT)
      : null;
  const element: ContextBlock['elements'][number] = plain
    ? { type: 'plain_text', text: plain, emoji: false }
    : { type: 'mrkdwn', text: writeMrkdwn(content), verbatim: true };
  if (element.text.length > TEXT_OBJECT) {
    return richText([section([{ type: 'italic', children: content }])]);
  }
  return { type: 'context', elements: [element] };
}

/**
 * Text for a plain_text object of at most `cap` characters. Slack shows `&amp;` there as `&`: an
 * ampersand that happens to begin such an entity is written as one, where the cap leaves the room.
 */
export function plainText(content: string, cap: number): string {
  const escaped = content.replace(/&(?=(amp|lt|gt);)/g, '&amp;');
  return escaped.length <= cap ? escaped : content;
}

/** What blocks take of a message: every text, label, address and value in them. */
export const sizeOf = (blocks: readonly KnownBlock[]): Size => ({
  characters: textIn(blocks),
  parts: blocks.length,
});

function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + textIn(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, each]) => (name === 'type' ? sum + CONTAINER : sum + textIn(each)),
    0,
  );
}

/** Slack counts something for each container and states no number; this is our guess. */
const CONTAINER = 4;
