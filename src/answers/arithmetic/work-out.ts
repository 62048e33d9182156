import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import type { WorkedSum } from '../answer.ts';
import type { Candidate } from '../candidates.ts';
import { answered, type Reply } from '../compose.ts';
import { decline } from '../decline.ts';
import type { Resolved } from '../resolve.ts';
import { byDerivation } from './by-derivation.ts';
import { chooseSum } from './choose-sum.ts';
import { REFUSALS } from './labels.ts';
import { speaksOfMore } from './leftover.ts';
import { type Reading, type Reason, readSum, type Sum } from './reading.ts';
import { readSpan } from './spans.ts';
import { writeSpan } from './write-span.ts';
import { writeSum } from './write-sum.ts';

/** Signs of which one makes a question a sum. */
const SUMS: readonly Sign[] = [
  'difference',
  'share',
  'ratio',
  'for-each',
  'sum',
  'each',
  'remaining',
  'distance',
  'progress',
  'a-year',
  'growth-needed',
  'pro-rata',
  'balanced',
  'origin',
];

/**
 * Works out what a question asks for over figures or dates of the pack, or says why that cannot be.
 * Null where nothing is to be worked out.
 */
export function workOut(resolved: Resolved, pack: Pack): Reply | null {
  if (resolved.question.signs.has('how-worked-out')) return null;
  return timeBetween(resolved, pack) ?? overFigures(resolved, pack);
}

function timeBetween(resolved: Resolved, pack: Pack): Reply | null {
  const { question } = resolved;
  if (!question.signs.has('span')) return null;
  const between = readSpan(resolved, pack);
  if (!between) return null;
  const { from, to } = between;
  return tell(writeSpan(between, question), [from.candidate, to.candidate], resolved, pack);
}

function overFigures(resolved: Resolved, pack: Pack): Reply | null {
  const reading = readSum(resolved, pack);
  const { question } = resolved;
  const isSum = SUMS.some(reading.has) || reading.percent || reading.factor !== null;
  const calculates = question.numbers.length > 0 && question.meanings.size > 0;
  if (!isSum && !calculates) return null;
  const plan = isReported(reading, resolved) ? null : chooseSum(reading);
  if (plan === null) {
    return byDerivation(resolved, pack) ?? (isLeftOpen(reading, resolved) ? refusal('no-figure', resolved, pack) : null);
  }
  if ('refuse' in plan) return givesIt(reading, resolved) ? null : refusal(plan.refuse, resolved, pack);
  const figures = figuresIn(plan.sum);
  if (speaksOfMore(reading, figures)) return refusal('no-figure', resolved, pack);
  const written = writeSum(plan.sum, pack, question.language);
  if (!written) return refusal('different-things', resolved, pack);
  return tell(written, figures.map(({ candidate }) => candidate), resolved, pack);
}

const figuresIn = ({ inputs }: Sum) =>
  Object.values(inputs).flatMap((one) => ('assumed' in one ? [] : [one]));

/** What is left over is often reported: then nothing need be worked out. */
function isReported({ has, percent, wantsMoney }: Reading, { fitting }: Resolved): boolean {
  const only = SUMS.filter(has).every((sign) => sign === 'remaining');
  return only && has('remaining') && !percent && !wantsMoney && fitting[0]?.candidate.source.from === 'fact';
}

/** A percentage or a sum a year is asked for, and nothing that fits gives one. */
function isLeftOpen(reading: Reading, resolved: Resolved): boolean {
  const { has, percent, references, wantsMoney, question } = reading;
  if (question.polar || references.length === 0) return false;
  const asked = percent || (wantsMoney && (has('a-year') || has('each')));
  return asked && !givesIt(reading, resolved);
}

function givesIt({ percent, has }: Reading, { fitting }: Resolved): boolean {
  const [best] = fitting;
  if (!best || best.candidate.source.from !== 'fact') return false;
  if (percent) return best.candidate.gives.has('percent') || best.candidate.gives.has('how-much');
  return !has('a-year') && !has('each') && !has('for-each') && !has('sum') && !has('ratio');
}

function refusal(reason: Reason, resolved: Resolved, pack: Pack): Reply {
  const lead = REFUSALS[resolved.question.language][reason];
  return { answer: decline(resolved, pack, lead), focus: [] };
}

function tell(
  sum: WorkedSum,
  figures: readonly Candidate[],
  { question }: Resolved,
  pack: Pack,
): Reply {
  const lead = `${sum.label}: ${sum.value} ${sum.steps}.`;
  return {
    answer: answered(question, lead, figures, pack, [{ from: 'sum', ...sum }]),
    focus: figures,
  };
}
