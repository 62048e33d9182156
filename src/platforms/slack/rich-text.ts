import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection } from '@slack/types';
import type { InlineContent } from '../../document/model.ts';
import { type Run, toRuns } from '../../document/runs.ts';
import { assertNever } from '../../errors.ts';
import { DATE_FORMATS, utcText } from './mrkdwn.ts';

/**
 * Slack's rich text, where text is literal: no mark, mention, emoji code or address in it takes effect,
 * so nothing needs to be escaped. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export const richText = (elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

export const section = (content: InlineContent): RichTextSection => ({
  type: 'rich_text_section',
  elements: richElements(content),
});

const richElements = (content: InlineContent): RichTextElement[] =>
  toRuns(content).map(richElement);

function richElement(run: Run): RichTextElement {
  const { leaf } = run;
  const style = styleOf(run);
  switch (leaf.type) {
    case 'text':
    case 'code':
      return { type: 'text', text: leaf.text, ...style };
    case 'link':
      return { type: 'link', url: leaf.href, text: leaf.label, ...style };
    case 'instant':
      return {
        type: 'date',
        timestamp: leaf.epochSeconds,
        format: DATE_FORMATS[leaf.style],
        fallback: utcText(leaf.epochSeconds, leaf.style),
        ...style,
      };
    case 'user':
      return { type: 'user', user_id: leaf.id };
    case 'channel':
      return { type: 'channel', channel_id: leaf.id };
    default:
      return assertNever(leaf);
  }
}

type Style = { bold?: true; italic?: true; code?: true };

function styleOf({ leaf, bold, italic }: Run): { style?: Style } {
  const style: Style = {
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(leaf.type === 'code' ? { code: true } : {}),
  };
  return Object.keys(style).length > 0 ? { style } : {};
}

export const preformattedText = (text: string): RichTextBlock['elements'][number] => ({
  type: 'rich_text_preformatted',
  elements: [{ type: 'text', text }],
});

/** `offset`, numbers that come before the first, is documented and not in the SDK's types yet. */
export function richList(
  items: readonly InlineContent[],
  order: { readonly start: number } | null,
): RichTextList {
  const list: RichTextList & { offset?: number } = {
    type: 'rich_text_list',
    style: order ? 'ordered' : 'bullet',
    elements: items.map(section),
    ...(order && order.start > 1 ? { offset: order.start - 1 } : {}),
  };
  return list;
}
