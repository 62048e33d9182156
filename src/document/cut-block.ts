import { assertNever } from '../errors.ts';
import { cutLines, cutText } from './cut-text.ts';
import type { Cutter, Rule } from './cutter.ts';
import { largest } from './largest.ts';
import type { Block, InlineContent } from './model.ts';
import { within } from './size.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/**
 * How to take this block apart: lists, fields and tables between their items, text between sentences.
 * What belongs to each piece (a citation, a caption, a header) stands in each.
 */
export function cutBlock(block: Exclude<Block, { type: 'divider' }>, rule: Rule): Cutter {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'notice':
    case 'statement':
      return cutText(block.content, (content) => ({ ...block, content }), rule);
    case 'preformatted':
      return cutLines(block.text, (text) => ({ ...block, text }), rule);
    case 'list':
      return cutList(block, rule);
    case 'fields':
      return cutFields(block, rule);
    case 'table':
      return cutTable(block, rule);
    default:
      return assertNever(block);
  }
}

const asParagraph = (content: InlineContent): Block => ({ type: 'paragraph', content });

function cutList(block: Of<'list'>, rule: Rule): Cutter {
  const part = (items: readonly InlineContent[], index: number): Block =>
    block.ordered ? { ...block, items, start: (block.start ?? 1) + index } : { ...block, items };
  return cutItems(block.items.length, rule, {
    some: (from, to) => part(block.items.slice(from, to), from),
    one: (index) =>
      cutText(block.items[index] ?? [], (item) => part([item], index), rule, asParagraph),
  });
}

function cutFields(block: Of<'fields'>, rule: Rule): Cutter {
  return cutItems(block.items.length, rule, {
    some: (from, to) => ({ ...block, items: block.items.slice(from, to) }),
    one: (index) => {
      const { label = '', value = [] } = block.items[index] ?? {};
      const first = (part: InlineContent): Block => ({ ...block, items: [{ label, value: part }] });
      return cutText(value, first, rule, asParagraph);
    },
  });
}

function cutTable(block: Of<'table'>, rule: Rule): Cutter {
  return cutItems(block.rows.length, rule, {
    some: (from, to) => ({ ...block, rows: block.rows.slice(from, to) }),
    one: (index) => {
      const items = (block.rows[index] ?? []).map((value, column) => ({
        label: block.columns[column]?.label ?? '',
        value,
      }));
      return cutFields({ type: 'fields', items }, rule);
    },
  });
}

/** Whole items as long as they fit; an item that fits no message is itself taken apart by `one`. */
function cutItems(
  count: number,
  rule: Rule,
  make: { some(from: number, to: number): Block; one(index: number): Cutter },
): Cutter {
  let next = 0;
  let inner: Cutter | null = null;
  return {
    done: () => next >= count && inner === null,
    take(room) {
      if (inner === null) {
        const fits = (n: number): boolean => within(rule.measure(make.some(next, next + n)), room);
        const taken = largest(count - next, fits);
        if (taken > 0) {
          next += taken;
          return { block: make.some(next - taken, next), midText: false };
        }
        if (within(rule.measure(make.some(next, next + 1)), rule.budget)) return null;
        inner = make.one(next);
        next += 1;
      }
      const piece = inner.take(room);
      if (inner.done()) inner = null;
      return piece;
    },
  };
}
