import type { KnownBlock } from '@slack/types';
import { INSTANT } from './document-text.ts';

/** Every text that a reader of these blocks sees, in order, buttons left out. */
export function slackVisibleText(blocks: readonly KnownBlock[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return plain(block.text.text);
    case 'rich_text':
      return block.elements.map(richText).join('\n');
    case 'context':
      return block.elements.map(elementText).join('');
    case 'divider':
    case 'actions':
      return '';
    default:
      throw new Error(`unexpected block ${block.type}`);
  }
}

function elementText(element: { type: string; text?: string }): string {
  return element.type === 'mrkdwn' ? readMrkdwn(element.text ?? '') : plain(element.text ?? '');
}

/** Slack decodes just these three entities. */
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<' })[name] ?? '>');

interface Rich {
  type: string;
  elements?: readonly Rich[];
  text?: string;
  user_id?: string;
  channel_id?: string;
}

function richText(element: unknown): string {
  const { type, elements, text, user_id, channel_id } = element as Rich;
  if (elements) return elements.map(richText).join(type === 'rich_text_list' ? '\n' : '');
  if (type === 'date') return INSTANT;
  if (type === 'user') return `@${user_id}`;
  if (type === 'channel') return `#${channel_id}`;
  return text ?? '';
}

/** What mrkdwn shows: tokens resolved, style marks of ours taken off, entities decoded. */
export function readMrkdwn(source: string): string {
  return plain(
    source
      .replace(/<!date\^\d+\^[^|>]*\|[^>]*>/g, INSTANT)
      .replace(/<([@#]\w+)>/g, '$1')
      .replace(/<https?:[^|>]*\|([^>]*)>/g, '$1'),
  );
}
