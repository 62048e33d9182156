import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../../src/platforms/slack/render.ts';
import { readMrkdwn } from './slack-text.ts';

/**
 * Messages of Slack as a person can read them in a file: what a notification shows, then each block,
 * small print behind a bar, bold between stars, each button with what it does.
 */
export const readableSlack = (messages: readonly SlackMessage[], summary: string): string =>
  messages
    .map(({ text, blocks }, at) =>
      [
        `===== Slack message ${at + 1} of ${messages.length} =====`,
        `Notification: ${text.startsWith(summary) ? summary : (text.split('\n')[0] ?? '')}`,
        ...blocks.map(blockLines),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');

function blockLines(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return `# ${block.text.text}`;
    case 'rich_text':
      return block.elements.map(richText).join('\n');
    case 'context':
      return `| ${block.elements.map((element) => ('text' in element ? readMrkdwn(element.text) : '')).join(' ')}`;
    case 'divider':
      return '-----';
    case 'actions':
      return block.elements
        .map((element) => {
          if (element.type !== 'button') throw new Error(`unexpected element ${element.type}`);
          return `[ ${element.text.text} ] -> ${element.url ?? element.value}`;
        })
        .join('\n');
    default:
      throw new Error(`unexpected block ${block.type}`);
  }
}

interface Rich {
  readonly type: string;
  readonly elements?: readonly Rich[];
  readonly text?: string;
  readonly style?: { readonly bold?: boolean; readonly italic?: boolean; readonly code?: boolean };
  readonly fallback?: string;
}

function richText(element: unknown): string {
  const { type, elements, text = '', style, fallback } = element as Rich;
  if (type === 'rich_text_list')
    return (elements ?? []).map((one) => `- ${richText(one)}`).join('\n');
  if (elements) return elements.map(richText).join('');
  if (type === 'date') return `<${fallback}>`;
  if (style?.code) return `\`${text}\``;
  const sign = style?.bold ? '*' : style?.italic ? '_' : '';
  return `${sign}${text}${sign}`;
}
