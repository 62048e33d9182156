import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Plan, type Reading, sumOf } from '../operands/reading.ts';
import { wholeOf } from './shares.ts';

/** `If exports keep their share, what are they at the target`: the part grows as its whole is to grow. */
export function atKeptShare(reading: Reading): Plan | null {
  const { references, has, percent, question, pack } = reading;
  if (!has('share') || question.asks.has('percent') || question.polar) return null;
  if (percent && !has('hypothetical')) return null;
  if (phraseRuns(question.tokens, pack.vocabulary.phrases.kept).length === 0) return null;
  const target = references.find(({ chosen }) => chosen.isAim)?.chosen;
  if (!target) return null;
  for (const { chosen: part } of references) {
    const whole = wholeOf(part, reading);
    if (!whole || whole.dimension !== target.dimension) continue;
    const inputs = { part, whole, target };
    return {
      sum: sumOf('kept-share', 'part / whole * target', inputs, target.unit, {
        of: [part, target],
      }),
    };
  }
  return null;
}
