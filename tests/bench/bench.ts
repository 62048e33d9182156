import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRows } from './answer-rows.ts';
import type { AnswerCounts } from './answers.ts';
import { measureAnswersApart } from './answers-apart.ts';
import { measureBursts } from './bursts.ts';
import { fanOutRows, tickRows } from './digest-rows.ts';
import { type FanOutCounts, measureFanOut } from './fan-out.ts';
import { recordReplies } from './recorded-replies.ts';
import { measureRoundTrips } from './round-trips.ts';
import { burstRows, type Row, roundTripRows, startRows } from './rows.ts';
import { measureStarts } from './starts.ts';
import { measureTicks, type TickCounts } from './ticks.ts';

/** How often each thing is measured; warm-ups come before and are not counted. */
export interface Counts {
  readonly roundTrips: { readonly warmUps: number; readonly rounds: number };
  readonly starts: {
    readonly warmUps: number;
    readonly rounds: number;
    readonly settleMs: number;
  };
  readonly bursts: {
    readonly warmUps: number;
    readonly rounds: number;
    readonly inFlight: number;
  };
  readonly answers: AnswerCounts;
  readonly ticks: TickCounts;
  readonly fanOut: FanOutCounts;
}

/**
 * Runs the whole bench; `tell` hears what is being measured. It uses no network but loopback, and
 * ends the processes that it starts.
 */
export async function runBench(
  counts: Counts,
  tell: (line: string) => void,
): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sherpa-bench-'));
  try {
    tell('recording what Sherpa replies');
    const repliesFile = join(folder, 'replies.json');
    await writeFile(repliesFile, JSON.stringify(await recordReplies()));
    tell(`starts: ${counts.starts.rounds} of each bot by turns`);
    const starts = await measureStarts({ ...counts.starts, repliesFile });
    tell(`round trips: ${counts.roundTrips.rounds} of each bot by turns, on each platform`);
    const trips = await measureRoundTrips({ ...counts.roundTrips, repliesFile });
    tell(`bursts: ${counts.bursts.rounds} of ${counts.bursts.inFlight}, on each platform`);
    const bursts = await measureBursts(counts.bursts);
    tell(`answers: the shipped pack, and libraries of up to ${counts.answers.sizes.at(-1)} facts`);
    const answers = await measureAnswersApart(counts.answers);
    tell(`ticks: ${counts.ticks.subscriptions} subscriptions`);
    const ticks = await measureTicks(counts.ticks);
    tell(
      `digest: ${counts.fanOut.channels} channels on each platform, at the pace that they allow`,
    );
    const fanOut = await measureFanOut(counts.fanOut);
    return [
      ...roundTripRows(trips),
      ...startRows(starts),
      ...burstRows(bursts, counts.bursts.inFlight),
      ...answerRows(answers),
      ...tickRows(ticks, counts.ticks),
      ...fanOutRows(fanOut, counts.fanOut.channels),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
