import type { BotName } from './bot.ts';
import type { Bursts } from './bursts.ts';
import type { RoundTrips } from './round-trips.ts';
import { PLATFORMS, type PlatformName } from './services.ts';
import type { Start } from './starts.ts';
import { median, quantile } from './statistics.ts';

/** One figure of the bench. `target` is the most that it may be; null where it only explains another. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'ms' | 'MiB' | 'commands' | 'answers' | 'editions';
  readonly target: number | null;
  readonly met: boolean | null;
}

const SDK = { slack: 'bare Bolt', discord: 'bare discord.js' };

/** `under` targets are not to be reached, the others may be. */
export function judged(
  row: Omit<Row, 'target' | 'met'>,
  target: { readonly most: number } | { readonly under: number },
): Row {
  return 'most' in target
    ? { ...row, target: target.most, met: row.value <= target.most }
    : { ...row, target: target.under, met: row.value < target.under };
}

/** A row without a target. */
export const told = (row: Omit<Row, 'target' | 'met'>): Row => ({
  ...row,
  target: null,
  met: null,
});

/** The ratio is the median of the pairs' ratios: a pair's two trips share what the machine does then. */
export function roundTripRows({ pairs, residentMiB }: RoundTrips): readonly Row[] {
  const times = PLATFORMS.flatMap((platform) => {
    const name = `${platform}: /summit trade round trip`;
    const ratios = pairs[platform].map(({ sherpa, bare }) => sherpa / bare);
    return [
      judged(
        { name: `${name}, ratio to ${SDK[platform]}`, value: median(ratios), unit: 'ratio' },
        { most: 1.15 },
      ),
      told({
        name: `${name}, Sherpa's median`,
        value: median(pairs[platform].map(({ sherpa }) => sherpa)),
        unit: 'ms',
      }),
      told({
        name: `${name}, ${SDK[platform]}'s median`,
        value: median(pairs[platform].map(({ bare }) => bare)),
        unit: 'ms',
      }),
    ];
  });
  const memory = 'both platforms: resident memory after the round trips';
  return [
    ...times,
    told({ name: `${memory}, Sherpa`, value: residentMiB.sherpa, unit: 'MiB' }),
    told({ name: `${memory}, both bare bots`, value: residentMiB.bare, unit: 'MiB' }),
  ];
}

export function startRows(starts: Readonly<Record<BotName, readonly Start[]>>): readonly Row[] {
  const compare = (
    name: string,
    unit: 'ms' | 'MiB',
    most: number,
    pick: (start: Start) => number,
  ): readonly Row[] => {
    const sherpa = median(starts.sherpa.map(pick));
    const bare = median(starts.bare.map(pick));
    return [
      judged(
        { name: `${name}, ratio to both bare bots`, value: sherpa / bare, unit: 'ratio' },
        { most },
      ),
      told({ name: `${name}, Sherpa's median`, value: sherpa, unit }),
      told({ name: `${name}, both bare bots' median`, value: bare, unit }),
    ];
  };
  return [
    ...compare('both platforms: start to ready', 'ms', 1.25, ({ readyMs }) => readyMs),
    ...compare('both platforms: resident memory', 'MiB', 1.2, ({ residentMiB }) => residentMiB),
  ];
}

/** The p99 is that of a burst: the median of all bursts, since one hiccup of the machine spoils one. */
export function burstRows(
  bursts: Readonly<Record<PlatformName, Bursts>>,
  inFlight: number,
): readonly Row[] {
  return PLATFORMS.flatMap((platform) => {
    const { acknowledgedMs, lost } = bursts[platform];
    const name = `${platform}: ${inFlight} commands in flight`;
    const p99 = median(acknowledgedMs.map((burst) => quantile(burst, 0.99)));
    return [
      judged({ name: `${name}, acknowledgement p99`, value: p99, unit: 'ms' }, { under: 50 }),
      told({
        name: `${name}, acknowledgement p99 of all bursts together`,
        value: quantile(acknowledgedMs.flat(), 0.99),
        unit: 'ms',
      }),
      told({
        name: `${name}, acknowledgement median`,
        value: median(acknowledgedMs.flat()),
        unit: 'ms',
      }),
      judged({ name: `${name}, lost`, value: lost, unit: 'commands' }, { most: 0 }),
    ];
  });
}

const COUNTED: ReadonlySet<Row['unit']> = new Set(['commands', 'answers', 'editions']);

/** The rows as lines of equal columns, for a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const cells = rows.map(({ name, value, unit, target, met }) => [
    name,
    COUNTED.has(unit) ? String(value) : value.toFixed(2),
    unit,
    target === null ? '' : String(target),
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
  const table = [['name', 'value', 'unit', 'target', 'met'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  );
  return table
    .map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Numbers stand on the right. */
const pad = (cell: string, width: number, column: number): string =>
  column === 1 || column === 3 ? cell.padStart(width) : cell.padEnd(width);
