import { displayWidth } from '../../document/display-width.ts';
import { wrap } from '../../document/wrap.ts';

/** One thing of a list: cells that stand in columns, and notes below them. */
export interface ListEntry {
  readonly cells: readonly string[];
  readonly notes: readonly string[];
}

const GAP = '  ';
const INDENT = 4;

/** A list as lines: columns below their labels, and below each entry its notes, wrapped to `width`. */
export function listing(
  labels: readonly string[],
  entries: readonly ListEntry[],
  width: number,
): string {
  const lines = [labels, ...entries.map(({ cells }) => cells)];
  const widths = labels.map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join(GAP)
      .trimEnd();
  return [
    row(labels),
    row(widths.map((each) => '─'.repeat(each))),
    ...entries.flatMap(({ cells, notes }) => [
      row(cells),
      ...notes.map((note) => ' '.repeat(INDENT) + wrap(note, width, INDENT)),
    ]),
    '',
  ].join('\n');
}

/** `2025-12-05 07:00 +05:30`, on the clock of a zone. */
export function localTime(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone);
  return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })} ${local.offset}`;
}
