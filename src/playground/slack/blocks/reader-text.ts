import { assertNever } from '../../../errors.ts';
import { formatDate } from '../format-date.ts';
import { type Reader, readMrkdwn, readPlain } from '../mrkdwn.ts';
import type { LayoutBlock } from './layout.ts';
import type { RichText, RichTextElement } from './rich-text.ts';

type TextObject = { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string };

/** The lines that a reader sees of these blocks, in order; labels of buttons are not among them. */
export function readBlocks(blocks: readonly LayoutBlock[], reader: Reader): string[] {
  return blocks.flatMap((block) => readBlock(block, reader)).filter((line) => line !== '');
}

function readBlock(block: LayoutBlock, reader: Reader): string[] {
  const text = (object: TextObject | undefined): string[] =>
    object === undefined
      ? []
      : [object.type === 'mrkdwn' ? readMrkdwn(object.text, reader) : object.text];
  switch (block.type) {
    case 'header':
      return text(block.text);
    case 'section':
      return [...text(block.text), ...(block.fields ?? []).flatMap(text)];
    case 'context':
      return block.elements.flatMap((element) =>
        element.type === 'image' ? [element.alt_text] : text(element),
      );
    case 'image':
      return [...text(block.title), block.alt_text];
    case 'rich_text':
      return readRichText(block, reader);
    case 'markdown':
      return [readMarkdown(block.text)];
    case 'table':
    case 'data_table':
      return [
        ...(block.type === 'data_table' ? [block.caption] : []),
        ...block.rows.map((row) =>
          row
            .map((cell) =>
              cell.type === 'rich_text' ? readRichText(cell, reader).join(' ') : cell.text,
            )
            .join(' | '),
        ),
      ];
    case 'input':
      return [...text(block.label), ...text(block.hint)];
    case 'video':
      return [...text(block.title), ...text(block.description)];
    case 'alert':
      return text(block.text);
    case 'card':
      return [...text(block.title), ...text(block.subtitle), ...text(block.body)];
    case 'carousel':
      return block.elements.flatMap((card) => readBlock(card, reader));
    case 'container':
      return [
        ...(block.rich_text_title
          ? readRichText(block.rich_text_title, reader)
          : text(block.title)),
        ...text(block.subtitle),
        ...readBlocks(block.child_blocks, reader),
      ];
    case 'divider':
    case 'actions':
    case 'context_actions':
      return [];
    default:
      return assertNever(block);
  }
}

function readRichText(block: RichText, reader: Reader): string[] {
  const run = (elements: readonly RichTextElement[]): string =>
    elements.map((element) => readElement(element, reader)).join('');
  return block.elements.flatMap((part) => {
    switch (part.type) {
      case 'rich_text_section':
      case 'rich_text_quote':
      case 'rich_text_preformatted':
        return [run(part.elements)];
      case 'rich_text_list':
        return part.elements.map((item, index) =>
          part.style === 'ordered'
            ? `${(part.offset ?? 0) + index + 1}. ${run(item.elements)}`
            : `• ${run(item.elements)}`,
        );
      default:
        return assertNever(part);
    }
  });
}

function readElement(element: RichTextElement, reader: Reader): string {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return element.text ?? element.url;
    case 'user':
      return `@${reader.nameOf(element.user_id)}`;
    case 'channel':
      return `#${reader.channelName(element.channel_id)}`;
    case 'broadcast':
      return `@${element.range}`;
    case 'date':
      return formatDate(element.timestamp, element.format, reader) ?? element.fallback ?? '';
    case 'emoji':
      return `:${element.name}:`;
    case 'color':
      return element.value;
    case 'team':
    case 'usergroup':
      return '@group';
    default:
      return assertNever(element);
  }
}

/** Standard Markdown with its commonest marks taken off. */
const readMarkdown = (text: string): string =>
  text
    .replace(/^#{1,6} /gm, '')
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, '$2')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');

/** Characters of text that blocks hold, as they were sent: what Slack's cap on a message counts. */
export function blocksLength(blocks: readonly LayoutBlock[]): number {
  let length = 0;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'text' && typeof inner === 'string') length += inner.length;
        else visit(inner);
      }
    }
  };
  visit(blocks);
  return length;
}

/** Top-level text of a message without blocks. */
export const readMessageText = (text: string, mrkdwn: boolean, reader: Reader): string =>
  mrkdwn ? readMrkdwn(text, reader) : readPlain(text, reader);
