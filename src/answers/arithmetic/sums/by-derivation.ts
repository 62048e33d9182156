import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { isNarrowed } from '../../finding/narrowed.ts';
import { isNeeded, type Resolved } from '../../finding/resolve.ts';
import { signTerm } from '../../finding/sense-terms.ts';
import { hasKey } from '../../reading/wanted/wants.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';

/** The sums that words ask for. */
const SUMS: readonly Sign[] = [
  'difference',
  'share',
  'ratio',
  'each',
  'remaining',
  'distance',
  'span',
  'a-year',
  'growth-needed',
];

const ENOUGH = 0.7;

/** Sums that only an editor's derivation has, by the words of its names; null where none is meant. */
export function byDerivation(resolved: Resolved, pack: Pack): Reply | null {
  const { question } = resolved;
  const sums = SUMS.filter((sign) => question.signs.has(sign));
  const percent = question.asks.has('percent');
  if (sums.length === 0 && !percent) return null;
  // `By how many times has it grown`: a multiple that is told needs no sum.
  const best = resolved.fitting[0]?.candidate;
  const isTold = best?.source.from === 'fact' && best.gives.has('times');
  if (isTold && sums.every((sign) => sign === 'ratio')) return null;
  const derived = bestDerivation(resolved, sums, percent, pack);
  if (!derived) return null;
  const lead = statementOf(derived, pack, question.language);
  return { answer: answered(question, lead, [derived], pack), focus: [derived] };
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
    if (isNarrowed(resolved.question, candidate, pack)) return [];
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
