import { alignTable } from '../document/align-table.ts';
import type { Column } from '../document/model.ts';
import { wrap } from '../document/wrap.ts';
import type { MarkedTurn } from '../exam/mark.ts';
import type { ExamResult, Score } from '../exam/result.ts';

const COLUMNS: readonly Column[] = [
  { label: 'Kind', align: 'left' },
  { label: 'Turns', align: 'right' },
  { label: 'Right', align: 'right' },
  { label: 'Share', align: 'right' },
  { label: 'Pass', align: 'right' },
  { label: '', align: 'left' },
];

/** Every miss with what was asked, answered and missing, then the table by kind; `width` in columns. */
export function examReport({ kinds, all, misses, passed }: ExamResult, width: number): string {
  const table = alignTable(COLUMNS, [...kinds, all].map(row), Number.POSITIVE_INFINITY) ?? [];
  return [
    ...misses.map((miss) => `${missReport(miss, width)}\n`),
    ...table,
    '',
    passed ? 'Passed.' : 'Not passed.',
    '',
  ].join('\n');
}

const row = ({ label, turns, right, share, pass, passed }: Score): readonly string[] => [
  label,
  String(turns),
  String(right),
  percent(share),
  percent(pass),
  passed ? '' : 'below',
];

/** Rounded down, so that what is below a mark never looks as if it reached it. */
const percent = (share: number): string => `${Math.floor(share * 10) / 10}%`;

function missReport({ question, kind, turn, asked, answer, faults }: MarkedTurn, width: number) {
  const line = (label: string, text: string): string =>
    label.padEnd(LABEL) + wrap(text, width, LABEL);
  return [
    `${question}, turn ${turn} (${kind})`,
    line('  asked', asked.replace(/\s+/g, ' ')),
    line(`  ${answer.status}`, answer.text),
    line('  wrong', faults.join('; ')),
  ].join('\n');
}

const LABEL = 12;
