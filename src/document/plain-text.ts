import { assertNever } from '../errors.ts';
import { alignTable } from './align-table.ts';
import { displayWidth } from './display-width.ts';
import { harmless, harmlessLine } from './harmless.ts';
import { instantText } from './instant-text.ts';
import type { ActionRequest, Block, Document, InlineContent } from './model.ts';
import { toRuns } from './runs.ts';
import { wrap } from './wrap.ts';

export interface PlainTextOptions {
  /** Columns of the terminal; `Infinity` wraps nothing. */
  readonly width: number;
  /** IANA zone in which instants are written; each names it. */
  readonly zone: string;
  /** How a command is typed where this is read; without it, actions that run one are left out. */
  readonly typed?: (request: ActionRequest) => string;
}

/** A document for a terminal, a log or a plain notification; no escape sequences can stand in it. */
export function renderPlainText(document: Document, options: PlainTextOptions): string {
  const title = harmlessLine(document.title);
  const blocks = document.blocks.length > 0 ? document.blocks : [summaryOf(document)];
  return [
    ...(title === '' ? [] : [underline(wrap(title, options.width), '=', options)]),
    ...blocks.map((block) => writeBlock(block, options)),
    writeActions(document, options),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
    .concat('\n');
}

const summaryOf = ({ summary }: Document): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text: summary }],
});

function writeBlock(block: Block, options: PlainTextOptions): string {
  const { width } = options;
  const write = (content: InlineContent): string => writeInline(content, options.zone);
  switch (block.type) {
    case 'heading':
      return underline(wrap(write(block.content), width), '-', options);
    case 'paragraph':
      return wrap(write(block.content), width);
    case 'statement':
      return `${wrap(write(block.content), width)}\n  ${wrap(write(block.citation), width, 2)}`;
    case 'list':
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${(block.start ?? 1) + at}. ` : '- ';
          return sign + wrap(write(item), width, sign.length);
        })
        .join('\n');
    case 'fields':
      return writeFields(block.items, options);
    case 'table':
      return writeTable(block, options);
    case 'preformatted':
      return harmless(block.text);
    case 'notice':
      return wrap(
        `${block.tone === 'caution' ? 'Caution' : 'Note'}: ${write(block.content)}`,
        width,
        2,
      );
    case 'divider':
      return '-'.repeat(ruleWidth(options));
    default:
      return assertNever(block);
  }
}

function writeFields(
  items: Extract<Block, { type: 'fields' }>['items'],
  { width, zone }: PlainTextOptions,
): string {
  return items
    .map(({ label, value }) => {
      const name = harmlessLine(label);
      return wrap((name === '' ? '' : `${name}: `) + writeInline(value, zone), width, 2);
    })
    .join('\n');
}

function writeTable(
  { caption, columns: given, rows }: Extract<Block, { type: 'table' }>,
  options: PlainTextOptions,
): string {
  const columns = given.map((column) => ({ ...column, label: harmlessLine(column.label) }));
  const cells = rows.map((row) => row.map((cell) => harmlessLine(writeInline(cell, options.zone))));
  const head = caption === '' ? [] : [wrap(harmlessLine(caption), options.width)];
  const lines = cells.every((row) => row.length <= columns.length)
    ? alignTable(columns, cells, options.width)
    : null;
  if (lines) return [...head, ...lines].join('\n');
  const records = rows.map((row) =>
    writeFields(
      row.map((value, at) => ({ label: columns[at]?.label ?? '', value })),
      options,
    ),
  );
  return [...head, records.join('\n\n')].join('\n');
}

function writeActions({ actions }: Document, { typed }: PlainTextOptions): string {
  return actions
    .flatMap((action) => {
      const label = harmlessLine(action.label);
      if (action.type === 'link') return [`${label}: ${harmlessLine(action.href)}`];
      return typed ? [`${label}: ${harmlessLine(typed(action.request))}`] : [];
    })
    .join('\n');
}

/** Running text without any markup; addresses follow their labels in brackets. */
function writeInline(content: InlineContent, zone: string): string {
  const parts = toRuns(content).map(({ leaf }) => {
    switch (leaf.type) {
      case 'text':
      case 'code':
        return leaf.text;
      case 'link':
        return leaf.label === leaf.href ? leaf.href : `${leaf.label} (${leaf.href})`;
      case 'instant':
        return instantText(leaf.epochSeconds, leaf.style, zone);
      case 'user':
        return `@${leaf.id}`;
      case 'channel':
        return `#${leaf.id}`;
      default:
        return assertNever(leaf);
    }
  });
  return harmless(parts.join(''));
}

const underline = (text: string, mark: string, options: PlainTextOptions): string =>
  `${text}\n${mark.repeat(Math.min(longestLine(text), ruleWidth(options)))}`;

const longestLine = (text: string): number =>
  text.split('\n').reduce((most, line) => Math.max(most, displayWidth(line)), 0);

/** Rules stay short where nothing is wrapped. */
const ruleWidth = ({ width }: PlainTextOptions): number => (Number.isFinite(width) ? width : 42);
