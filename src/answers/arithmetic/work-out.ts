import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { type Candidate, candidatesOf } from '../candidates.ts';
import { answered, type Reply, statementOf } from '../compose.ts';
import { signTerm } from '../read-terms.ts';
import { isNeeded, type Resolved } from '../resolve.ts';
import { hasKey } from '../wants.ts';
import { combineFigures } from './combine.ts';
import { spanBetween } from './span-between.ts';

/** The sums that words ask for. */
const SUMS: readonly Sign[] = [
  'difference',
  'share',
  'ratio',
  'sum',
  'each',
  'remaining',
  'distance',
  'span',
  'a-year',
  'growth-needed',
];

const ENOUGH = 0.7;

/** Works out what is asked for by a derivation of the pack, or else by a general rule; null where neither can. */
export function workOut(resolved: Resolved, pack: Pack): Reply | null {
  const { question } = resolved;
  const sums = SUMS.filter((sign) => question.signs.has(sign));
  const percent = question.asks.has('percent');
  if (sums.length === 0 && !percent) return null;
  // What is left over is often reported: then nothing need be worked out.
  const [best] = resolved.fitting;
  if (
    sums.every((sign) => sign === 'remaining') &&
    !percent &&
    best?.candidate.source.from === 'fact'
  ) {
    return null;
  }
  const derived = bestDerivation(resolved, sums, percent, pack);
  const towards = sums.includes('growth-needed') || sums.includes('distance');
  const general = (): Reply | null =>
    towards && !sums.includes('sum')
      ? null
      : sums.includes('span')
        ? spanBetween(resolved, pack)
        : combineFigures(resolved, sums, percent, pack);
  if (derived) return replyWith(derived, resolved, pack);
  return general();
}

function replyWith(derived: Candidate, resolved: Resolved, pack: Pack): Reply {
  const { question } = resolved;
  return {
    answer: answered(question, statementOf(derived, pack, question.language), [derived], pack),
    focus: [derived],
  };
}

/** The derivation that does the sum that is asked for, over what it is asked of. */
function bestDerivation(
  resolved: Resolved,
  sums: readonly Sign[],
  percent: boolean,
  pack: Pack,
): Candidate | null {
  const growth = resolved.question.terms.has('growth');
  const scored = resolved.ranked.flatMap(({ candidate, coverage, missing }) => {
    if (candidate.source.from !== 'derivation') return [];
    if (percent && !candidate.gives.has('percent')) return [];
    const own = SUMS.filter((sign) => candidate.terms.has(signTerm(sign)));
    const shared = own.filter((sign) => sums.includes(sign));
    const fits = shared.length > 0 || (percent && candidate.measure === null);
    if (!fits || !unitFits(candidate, sums, percent, growth)) return [];
    // What is reported is told before what is worked out.
    const reported = pack.factsByMeasure.get(candidate.measure?.id ?? '') ?? [];
    if (reported.length > 0 && !sums.some((sign) => sign !== 'remaining')) return [];
    if (candidate.measure && !hasKey(candidate, resolved.question, pack)) return [];
    if (coverage < ENOUGH || missing.some((slot) => isNeeded(slot, pack))) return [];
    const yearly = sums.includes('a-year') === own.includes('a-year') ? 0.1 : 0;
    const precision = shared.length / Math.max(own.length, 1);
    return [{ candidate, score: coverage + 0.15 * shared.length + yearly + 0.1 * precision }];
  });
  const order = candidatesOf(pack);
  const [best] = scored.sort(
    (a, b) =>
      b.score - a.score ||
      order.candidates.indexOf(a.candidate) - order.candidates.indexOf(b.candidate),
  );
  return best?.candidate ?? null;
}

/** A share is a percentage, a ratio a multiple, a span a length of time. */
function unitFits(
  { gives }: Candidate,
  sums: readonly Sign[],
  percent: boolean,
  growth: boolean,
): boolean {
  if (percent) return gives.has('percent');
  if (sums.includes('growth-needed') && sums.includes('a-year')) return gives.has('percent');
  if (growth && sums.includes('a-year')) return gives.has('percent');
  if (sums.includes('share')) return gives.has('percent');
  if (sums.includes('ratio')) return gives.has('times');
  if (sums.includes('span')) return gives.has('length');
  if (sums.includes('difference') || sums.includes('sum') || sums.includes('each')) {
    return gives.has('money') || gives.has('count');
  }
  return true;
}
