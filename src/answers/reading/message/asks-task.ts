import type { Vocabulary } from '../../../content/schema/vocabulary.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';

interface Run {
  readonly from: number;
  readonly to: number;
}

/** How far behind a verb of making its product may stand: `write me a short Python script`. */
const REACH = 7;

/**
 * Whether a message is no question but a task, whatever it names: `translate the article`, `write me a
 * script`. It opens with the verb, or with what begs for it.
 */
export function asksTask(text: string, { phrases }: Vocabulary): boolean {
  const tokens = tokensOf(text);
  const opens = endOf([
    ...phraseRuns(tokens, phrases['asking-leave']),
    ...phraseRuns(tokens, phrases.begging),
  ]);
  const isOpening = ({ from }: Run): boolean => from === opens;
  if (phraseRuns(tokens, phrases.tasks).some(isOpening)) return true;
  const making = phraseRuns(tokens, phrases.making).find(isOpening);
  if (!making) return false;
  return phraseRuns(tokens, phrases.made).some(
    ({ from }) => from >= making.to && from - making.to < REACH,
  );
}

/** Where the runs end that follow each other from the beginning. */
function endOf(runs: readonly Run[]): number {
  let end = 0;
  for (;;) {
    const next = runs
      .filter(({ from }) => from === end)
      .toSorted((a, b) => b.to - a.to)
      .at(0);
    if (!next || next.to <= end) return end;
    end = next.to;
  }
}
