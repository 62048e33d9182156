import { phraseRuns } from '../../language/phrase-runs.ts';
import { latestFirst, sameDimension } from '../operands/figure-traits.ts';
import type { Figure } from '../operands/figures.ts';
import type { Reference } from '../operands/operands.ts';
import { type Plan, type Reading, type Sum, sumOf } from '../operands/reading.ts';
import { areTwoParts } from '../operands/rest-of.ts';

/**
 * `Holding imports at their level, what must exports be at the target`: of two parts of a whole the one
 * stays, and the other is what the target, or a multiple of itself, makes of it.
 */
export function withPartHeld(reading: Reading): Plan | null {
  const { references, question, pack, factor } = reading;
  if (question.polar) return null;
  const [kept] = phraseRuns(question.tokens, pack.vocabulary.phrases.kept);
  const parts = partsIn(references);
  if (!kept || !parts) return null;
  const [held, other] = parts.toSorted((a, b) => away(a, kept) - away(b, kept));
  if (!held || !other) return null;
  const target = references.find(
    ({ chosen }) => chosen.isAim && sameDimension(chosen, held.chosen),
  )?.chosen;
  if (target) return { sum: leftAt(target, held.chosen, other.chosen, reading) };
  const isWholeAsked = references.some(
    (one) =>
      !parts.some(({ at }) => at === one.at) &&
      sameDimension(one.chosen, held.chosen) &&
      isPlain(one),
  );
  return factor && isWholeAsked
    ? {
        sum: sumOf(
          'held',
          `held + other * ${factor.value}`,
          { held: held.chosen, other: other.chosen },
          held.chosen.unit,
          { of: [other.chosen, held.chosen], count: factor.value },
        ),
      }
    : null;
}

/** How far a figure's word stands from the word that says it stays: it is mostly next to it. */
const away = ({ at }: Reference, kept: { readonly from: number; readonly to: number }): number =>
  at < kept.from ? kept.from - at : at - kept.to + 1;

/** What a fact tells, and nothing that is worked out: the deficit of the two is another sum. */
const isPlain = ({ figures }: Reference): boolean =>
  figures.every(({ candidate }) => candidate.source.from === 'fact');

/** The two parts of one whole that a question names. */
function partsIn(references: readonly Reference[]): readonly Reference[] | null {
  for (const one of references) {
    for (const other of references) {
      const pair = one.figures
        .toSorted(latestFirst)
        .flatMap((a) => other.figures.map((b): readonly [Figure, Figure] => [a, b]))
        .find(([a, b]) => areTwoParts(a, b));
      if (pair && !one.chosen.isAim && !other.chosen.isAim) {
        const [a, b] = pair;
        return [
          { ...one, chosen: a },
          { ...other, chosen: b },
        ];
      }
    }
  }
  return null;
}

function leftAt(target: Figure, held: Figure, other: Figure, reading: Reading): Sum {
  const { percent, has, rises } = reading;
  const inputs = { target, held };
  const of = { of: [other, target, held] };
  if (percent) {
    return sumOf('held-at', '(target - held) / other - 1', { ...inputs, other }, 'percent', of);
  }
  if (has('ratio')) {
    return sumOf('held-at', '(target - held) / other', { ...inputs, other }, 'times', of);
  }
  if (has('difference') || (rises && reading.question.asks.has('how-much'))) {
    return sumOf('held-at', 'target - held - other', { ...inputs, other }, held.unit, of);
  }
  return sumOf('held-at', 'target - held', inputs, held.unit, of);
}
