import type { Block, Document, InlineContent } from '../../document/model.ts';
import { literalCell } from '../../document/prepare.ts';
import { assertNever } from '../../errors.ts';
import { MESSAGE_TEXT } from './limits.ts';
import { escapeMrkdwn, writeMrkdwn } from './mrkdwn.ts';

/**
 * The top-level text of a message: the summary (on later pages the title and where one is), then the
 * message's blocks as long as they fit, each whole. Notifications and screen readers get nothing else.
 */
export function messageText(
  document: Document,
  blocks: readonly Block[],
  footer: InlineContent,
  first: boolean,
): string {
  const head = first ? document.summary : document.title;
  const lines = [escapeMrkdwn(head), ...blocks.map(blockText), writeMrkdwn(footer)];
  let text = '';
  for (const line of lines) {
    const longer = text === '' || line === '' ? text + line : `${text}\n${line}`;
    if (longer.length > MESSAGE_TEXT) break;
    text = longer;
  }
  return text === '' ? 'The briefing is in the message.' : text;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return writeMrkdwn(block.content);
    case 'statement':
      return `${writeMrkdwn(block.content)} (${writeMrkdwn(block.citation)})`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${(block.start ?? 1) + at}.` : '•';
          return `${sign} ${writeMrkdwn(item)}`;
        })
        .join('\n');
    case 'fields':
      return block.items
        .map(({ label, value }) => (label ? `${escapeMrkdwn(label)}: ` : '') + writeMrkdwn(value))
        .join('\n');
    case 'table':
      return tableText(block);
    case 'preformatted':
      return escapeMrkdwn(block.text);
    case 'divider':
      return '';
    default:
      return assertNever(block);
  }
}

/** Rows read out one after another, each value with its column's name. */
function tableText(table: Extract<Block, { type: 'table' }>): string {
  const rows = table.rows.map((row) =>
    row
      .map((cell, at) => `${table.columns[at]?.label ?? ''}: ${literalCell(cell) ?? ''}`)
      .join(', '),
  );
  return [table.caption, ...rows].filter(Boolean).map(escapeMrkdwn).join('\n');
}
