import { assertNever } from '../errors.ts';
import { alignTable } from './align-table.ts';
import { ACTION_LABEL_CAP, ACTIONS_CAP, TITLE_CAP } from './caps.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { bold, isWebAddress } from './inline.ts';
import type { Action, Block, Document, Inline, InlineContent } from './model.ts';
import { fromRuns, leafText, type Run, toRuns, withText } from './runs.ts';

/** Past this a label or caption is running text: it is then shown as such, whole. */
const LABEL_CAP = 150;

/**
 * A document as every chat renderer takes it: text made harmless, blank blocks gone, and nothing left
 * that only fits some messages. Parts that break a cap of the model lose no text: a title too long
 * becomes the first block, a label too long becomes text. Tables wider than `tableWidth` columns, or
 * with cells that a fixed-width face cannot show (links, instants, people), become labels and values.
 * A document without blocks says its summary.
 */
export function prepare(document: Document, tableWidth: number): Document {
  const title = harmlessLine(document.title);
  const summary = harmlessLine(document.summary);
  const fits = title.length <= TITLE_CAP;
  const blocks = [
    ...(fits ? [] : [{ type: 'heading', content: literal(title) } as const]),
    ...document.blocks.flatMap((block) => prepareBlock(block, tableWidth)),
  ];
  return {
    title: fits ? title : '',
    summary,
    blocks:
      blocks.length > 0 ? blocks : [{ type: 'paragraph', content: literal(summary || EMPTY) }],
    actions: document.actions.filter(canStand).slice(0, ACTIONS_CAP).map(prepareAction),
  };
}

/** No document of ours is this: it stands for one that lost all its text to control characters. */
const EMPTY = 'Nothing to show.';

const literal = (text: string): InlineContent => (text === '' ? [] : [{ type: 'text', text }]);

function prepareBlock(block: Block, tableWidth: number): readonly Block[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'notice': {
      const content = prepareContent(block.content);
      return isBlank(content) ? [] : [{ ...block, content }];
    }
    case 'statement':
      return prepareStatement(block.content, block.citation);
    case 'list': {
      const items = block.items.map(prepareContent).filter((item) => !isBlank(item));
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'fields':
      return prepareFields(block.items);
    case 'table':
      return prepareTable(block, tableWidth);
    case 'preformatted': {
      const text = harmless(block.text).replace(/^\n+|\s+$/g, '');
      return text === '' ? [] : [{ type: 'preformatted', text }];
    }
    case 'divider':
      return [block];
    default:
      return assertNever(block);
  }
}

function prepareStatement(said: InlineContent, cited: InlineContent): readonly Block[] {
  const content = prepareContent(said);
  const citation = prepareContent(cited);
  if (isBlank(content)) {
    return isBlank(citation) ? [] : [{ type: 'paragraph', content: citation }];
  }
  return isBlank(citation)
    ? [{ type: 'paragraph', content }]
    : [{ type: 'statement', content, citation }];
}

function prepareFields(
  pairs: readonly { readonly label: string; readonly value: InlineContent }[],
): readonly Block[] {
  const items = pairs
    .map(({ label, value }) => {
      const name = harmlessLine(label);
      const content = prepareContent(value);
      return name.length <= LABEL_CAP
        ? { label: name, value: content }
        : { label: '', value: prepareContent([bold(name, ': '), ...content]) };
    })
    .filter(({ label, value }) => label !== '' || !isBlank(value));
  return items.length === 0 ? [] : [{ type: 'fields', items }];
}

type Table = Extract<Block, { type: 'table' }>;

function prepareTable(table: Table, width: number): readonly Block[] {
  const caption = harmlessLine(table.caption);
  const columns = table.columns.map((column) => ({ ...column, label: harmlessLine(column.label) }));
  const cells = table.rows.map((row) => row.map(literalCell));
  const plain = cells.map((row) => row.map((cell) => cell ?? ''));
  const aligned =
    caption.length <= LABEL_CAP &&
    table.rows.length > 0 &&
    cells.every((row) => row.length <= columns.length && !row.includes(null)) &&
    alignTable(columns, plain, width) !== null;
  if (aligned) {
    return [{ type: 'table', caption, columns, rows: plain.map((row) => row.map(literal)) }];
  }
  return [
    ...(caption === '' ? [] : [{ type: 'heading', content: literal(caption) } as const]),
    ...table.rows.flatMap((row) =>
      prepareFields(
        row
          .map((cell, index) => ({
            label: columns[index]?.label ?? '',
            value: index === 0 ? [bold(cell)] : cell,
          }))
          .filter(({ value }) => !isBlank(prepareContent(value))),
      ),
    ),
  ];
}

/** A cell as one line of text, or null where a fixed-width face would lose something of it. */
export function literalCell(content: InlineContent): string | null {
  const runs = toRuns(content);
  const shows = ({ leaf }: Run): boolean => leaf.type === 'text' || leaf.type === 'code';
  return runs.every(shows) ? harmlessLine(runs.map(({ leaf }) => leafText(leaf)).join('')) : null;
}

const prepareContent = (content: InlineContent): InlineContent =>
  fromRuns(toRuns(fromRuns(toRuns(content).map(prepareRun))));

function prepareRun(run: Run): Run {
  const { leaf } = run;
  if (leaf.type === 'instant') return run;
  if (leaf.type === 'user') {
    return /^\w{1,40}$/.test(leaf.id) ? run : { ...run, leaf: asText(leaf.id) };
  }
  if (leaf.type === 'link' && !isWebAddress(leaf.href)) {
    return { ...run, leaf: asText(`${leaf.label} (${leaf.href})`) };
  }
  if (leaf.type === 'link') {
    return { ...run, leaf: { ...leaf, label: harmlessLine(leaf.label) || leaf.href } };
  }
  return { ...run, leaf: withText(leaf, harmless(leafText(leaf))) };
}

const asText = (text: string): Extract<Inline, { type: 'text' }> => ({
  type: 'text',
  text: harmless(text),
});

const isBlank = (content: InlineContent): boolean =>
  !toRuns(content).some(({ leaf }) => /[^\s\p{Cf}]/u.test(leafText(leaf)));

const canStand = (action: Action): boolean =>
  harmlessLine(action.label) !== '' && (action.type === 'run' || isWebAddress(action.href));

/** Labels say what a button does and state no fact: one too long is cut. */
function prepareAction(action: Action): Action {
  const label = harmlessLine(action.label);
  if (label.length <= ACTION_LABEL_CAP) return { ...action, label };
  return { ...action, label: `${label.slice(0, ACTION_LABEL_CAP - 1).toWellFormed()}…` };
}
