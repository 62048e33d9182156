import type { Block, Document, Inline, InlineContent } from '../../src/document/model.ts';
import { assertNever } from '../../src/errors.ts';

/** Stands for an instant, which each reader sees in other words. */
export const INSTANT = '\uFFFC';

/** Every text of running content in reading order, an instant as one character. */
export const inlineTexts = (content: InlineContent): readonly string[] =>
  content.flatMap(nodeTexts);

function nodeTexts(node: Inline): readonly string[] {
  switch (node.type) {
    case 'bold':
    case 'italic':
      return inlineTexts(node.children);
    case 'text':
    case 'code':
      return [node.text];
    case 'link':
      return [node.label];
    case 'instant':
      return [INSTANT];
    case 'user':
      return [`@${node.id}`];
    case 'channel':
      return [`#${node.id}`];
    default:
      return assertNever(node);
  }
}

/** Every text of a block in reading order; labels of table columns, which may repeat, are left out. */
function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return inlineTexts(block.content);
    case 'statement':
      return [...inlineTexts(block.content), ...inlineTexts(block.citation)];
    case 'list':
      return block.items.flatMap(inlineTexts);
    case 'fields':
      return block.items.flatMap(({ label, value }) => [label, ...inlineTexts(value)]);
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.flatMap(inlineTexts))];
    case 'preformatted':
      return [block.text];
    case 'divider':
      return [];
    default:
      return assertNever(block);
  }
}

export const documentTexts = (document: Document): readonly string[] => [
  document.title,
  ...document.blocks.flatMap(blockTexts),
];

/**
 * What must arrive of a text: without white space, which wrapping may change, and without what no
 * reader sees (controls, direction marks, zero-width characters, halves of pairs).
 */
export const essence = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}\u{fffd}]/gu, '')
    .replaceAll('`', '\u02cb');

/** Whether the characters of `wanted` all stand in `text`, in order. */
export function arrivesIn(wanted: string, text: string): boolean {
  let at = 0;
  for (let i = 0; i < text.length && at < wanted.length; i += 1) {
    if (text.charCodeAt(i) === wanted.charCodeAt(at)) at += 1;
  }
  return at === wanted.length;
}
