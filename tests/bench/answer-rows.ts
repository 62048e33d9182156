import type { AnswerTimes, LibraryTimes } from './answers.ts';
import { judged, type Row, told } from './rows.ts';
import { median, quantile } from './statistics.ts';

/** Answers from the shipped pack, then the curve over the generated libraries; the largest is judged. */
export function answerRows({ shippedMs, libraries }: AnswerTimes): readonly Row[] {
  const name = 'answers, shipped pack';
  return [
    judged({ name: `${name}: median`, value: median(shippedMs), unit: 'ms' }, { most: 1 }),
    judged({ name: `${name}: p99`, value: quantile(shippedMs, 0.99), unit: 'ms' }, { most: 5 }),
    ...libraries.flatMap((library) => libraryRows(library, library === libraries.at(-1))),
  ];
}

/**
 * The index of a pack is built with its first question, so what that takes stands beside what all of
 * them take together. A question is answered from one pack, so the same facts are those of that pack; what a query over
 * all of them takes stands beside it.
 */
function libraryRows(library: LibraryTimes, isLargest: boolean): readonly Row[] {
  const { facts, packs, contentMs, firstMs, answersMs, sameFactsMs, allFactsMs } = library;
  const name = `answers, ${facts} facts in ${packs} ${packs === 1 ? 'pack' : 'packs'}`;
  const row = (figure: string, value: number, unit: Row['unit'], most: number): Row =>
    isLargest
      ? judged({ name: `${name}: ${figure}`, value, unit }, { most })
      : told({ name: `${name}: ${figure}`, value, unit });
  return [
    row('index, with a first question to each pack', contentMs + sum(firstMs), 'ms', 5_000),
    told({ name: `${name}: content, until any pack can be asked`, value: contentMs, unit: 'ms' }),
    told({ name: `${name}: first question to a pack, median`, value: median(firstMs), unit: 'ms' }),
    row('first question to a pack, p95', quantile(firstMs, 0.95), 'ms', 20),
    told({ name: `${name}: median`, value: median(answersMs), unit: 'ms' }),
    row('p95', quantile(answersMs, 0.95), 'ms', 20),
    row(
      'ratio to bare MiniSearch over the same facts',
      median(answersMs) / median(sameFactsMs),
      'ratio',
      3,
    ),
    told({
      name: `${name}: ratio to bare MiniSearch over all facts`,
      value: median(answersMs) / median(allFactsMs),
      unit: 'ratio',
    }),
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
