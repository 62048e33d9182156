import { ACTION_LABEL_CAP, ACTIONS_CAP, SUMMARY_CAP, TITLE_CAP } from './caps.ts';
import { type InlineInput, inline, webAddress } from './inline.ts';
import type { Action, Block, Column, Document } from './model.ts';

export {
  bold,
  channel,
  code,
  type InlineInput,
  instant,
  italic,
  link,
  user,
} from './inline.ts';

/**
 * How views write documents. Strings anywhere are literal text; mix them with nodes:
 * `paragraph('Trade reached ', bold('USD 68.7 billion'), '.')`.
 */

export const heading = (...content: readonly InlineInput[]): Block => ({
  type: 'heading',
  content: inline(...content),
});

export const paragraph = (...content: readonly InlineInput[]): Block => ({
  type: 'paragraph',
  content: inline(...content),
});

/** A statement of the pack; `citation` names sources, as-of date and status, and stays beside it. */
export const statement = (content: InlineInput, citation: InlineInput): Block => ({
  type: 'statement',
  content: inline(content),
  citation: inline(citation),
});

/** One entry of `items` is one item; an item of several pieces is an array. */
export const list = (
  items: readonly InlineInput[],
  options: { ordered?: boolean } = {},
): Block => ({
  type: 'list',
  ordered: options.ordered ?? false,
  items: items.map((item) => inline(item)),
});

/** Label and value pairs: `fields(['Total', 'USD 68.7 billion'], ['Period', '2024-25'])`. */
export const fields = (...items: readonly (readonly [string, InlineInput])[]): Block => ({
  type: 'fields',
  items: items.map(([label, value]) => ({ label, value: inline(value) })),
});

/** Columns given as strings are left-aligned. Throws where a row has more or fewer cells than columns. */
export function table(input: {
  caption: string;
  columns: readonly (string | Column)[];
  rows: readonly (readonly InlineInput[])[];
}): Block {
  const columns = input.columns.map(
    (column): Column => (typeof column === 'string' ? { label: column, align: 'left' } : column),
  );
  const rows = input.rows.map((row, index) => {
    if (row.length !== columns.length) {
      throw new RangeError(
        `row ${index} of table "${input.caption}" has ${row.length} cells for ${columns.length} columns`,
      );
    }
    return row.map((cell) => inline(cell));
  });
  return { type: 'table', caption: input.caption, columns, rows };
}

/** A column of numbers, for `table`. */
export const numeric = (label: string): Column => ({ label, align: 'right' });

export const preformatted = (text: string): Block => ({ type: 'preformatted', text });

export const notice = (tone: 'info' | 'caution', ...content: readonly InlineInput[]): Block => ({
  type: 'notice',
  tone,
  content: inline(...content),
});

export const divider = (): Block => ({ type: 'divider' });

/** A button that runs a command and shows its reply to whoever pressed. */
export const run = (
  label: string,
  command: string,
  args: Readonly<Record<string, string>> = {},
): Action => ({
  type: 'run',
  label: within(label, ACTION_LABEL_CAP, 'an action label'),
  request: { command, args },
});

/** A button that opens an address. */
export const open = (label: string, href: string): Action => ({
  type: 'link',
  label: within(label, ACTION_LABEL_CAP, 'an action label'),
  href: webAddress(href),
});

/** Blocks for `document`: lists are flattened and `null` is left out, for parts that may be absent. */
export type BlockInput = Block | null | readonly BlockInput[];

/**
 * A whole document. Throws where a title, a summary or the number of actions breaks its cap, or where
 * title or summary is empty: text that a person typed must be cut to size before it stands in either.
 */
export function document(input: {
  title: string;
  summary: string;
  blocks: readonly BlockInput[];
  actions?: readonly Action[];
}): Document {
  const actions = input.actions ?? [];
  if (actions.length > ACTIONS_CAP) {
    throw new RangeError(`${actions.length} actions in a document; at most ${ACTIONS_CAP}`);
  }
  return {
    title: within(input.title, TITLE_CAP, 'a title'),
    summary: within(input.summary, SUMMARY_CAP, 'a summary'),
    blocks: flatten(input.blocks),
    actions,
  };
}

const flatten = (blocks: readonly BlockInput[]): readonly Block[] =>
  blocks.flatMap((entry) => {
    if (entry === null) return [];
    return isList(entry) ? flatten(entry) : [entry];
  });

const isList = (entry: Block | readonly BlockInput[]): entry is readonly BlockInput[] =>
  Array.isArray(entry);

function within(text: string, cap: number, what: string): string {
  if (text.trim() === '') throw new RangeError(`${what} must not be empty`);
  if (text.length > cap) {
    throw new RangeError(`${what} of ${text.length} characters; at most ${cap}`);
  }
  return text;
}
