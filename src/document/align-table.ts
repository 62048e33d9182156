import { displayWidth } from './display-width.ts';
import type { Column } from './model.ts';

const GAP = '  ';

/**
 * A table as lines of a fixed-width face: the header, a rule, one line a row. Null where it would be
 * wider than `width` columns: the caller then writes rows as labels and values.
 */
export function alignTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] | null {
  const widths = columns.map((column) => displayWidth(column.label));
  for (const row of rows) {
    for (const [index, cell] of row.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, displayWidth(cell));
    }
  }
  const total = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1));
  if (total > width) return null;
  const write = (cells: readonly string[]): string =>
    columns
      .map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.align))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return [write(columns.map((column) => column.label)), rule, ...rows.map(write)];
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}
