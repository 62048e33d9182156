import type { Pack } from '../../content/library.ts';
import type { Ask, Sign } from '../../content/schema/vocabulary.ts';
import type { WordRole } from '../../content/schema/word-roles.ts';
import type { WorkedSum } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import { compose } from '../telling/compose.ts';
import { decline } from '../telling/decline.ts';
import { answered, type Reply, SUPPORT } from '../telling/reply.ts';
import { boughtFor } from './bought.ts';
import { byDerivation } from './by-derivation.ts';
import { chooseSum } from './choose-sum.ts';
import { figureOfYear } from './figure-of-year.ts';
import type { Figure } from './figures.ts';
import { REFUSALS } from './labels.ts';
import { speaksOfMore } from './leftover.ts';
import { mayBeSum, SUMS } from './may-be-sum.ts';
import { withOtherSide } from './other-side.ts';
import { isPrice } from './read-operands.ts';
import { type Reading, type Reason, readSum, type Sum } from './reading.ts';
import { readSpan } from './spans.ts';
import { writeSpan } from './write-span.ts';
import { writeSum } from './write-sum.ts';

const AMOUNTS: readonly Ask[] = ['percent', 'how-much', 'how-many'];

/**
 * Works out what a question asks for over figures or dates of the pack, or says why that cannot be.
 * Null where nothing is to be worked out.
 */
export function workOut(resolved: Resolved, pack: Pack): Reply | null {
  // `Show the sum` by itself is of the one before; behind an amount that is asked for it is of that.
  const { asks, signs } = resolved.question;
  if (signs.has('how-worked-out') && !AMOUNTS.some((ask) => asks.has(ask))) return null;
  // `How far is the record year from the goal`: what lies between two amounts is no time.
  const amount = asksHowFar(resolved.question, pack) ? overFigures(resolved, pack) : null;
  if (amount?.answer.status === 'answered') return amount;
  return timeBetween(resolved, pack) ?? overFigures(resolved, pack);
}

function asksHowFar({ signs, asks, tokens }: Resolved['question'], pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const isInYears = tokens.some(
    (token, at) => is(token, 'year', 'month', 'day') && is(tokens[at - 1], 'in'),
  );
  return signs.has('distance') && !isInYears && !asks.has('how-long') && !asks.has('how-many');
}

function timeBetween(resolved: Resolved, pack: Pack): Reply | null {
  const { question } = resolved;
  if (!question.signs.has('span') && !isFromTo(question, pack)) return null;
  // `Over five years from this base, what growth a year`: a rate is asked, and the time is given.
  const isRate = question.signs.has('a-year') && !question.asks.has('how-long');
  if (isRate && question.numbers.some(({ kind }) => kind === 'length')) return null;
  // `How many units are we waiting for` counts no time.
  if (
    question.asks.has('how-many') &&
    !question.asks.has('how-long') &&
    !speaksOfTime(question, pack)
  )
    return null;
  const between = readSpan(resolved, pack);
  if (!between) return null;
  const { from, to } = between;
  return tell(writeSpan(between, question, pack), [from.candidate, to.candidate], resolved, pack);
}

function speaksOfTime({ tokens, numbers }: Resolved['question'], pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  return (
    numbers.some(({ kind }) => kind === 'length') ||
    tokens.some((token) => is(token, 'year', 'month', 'week', 'day', 'time'))
  );
}

/** `How many years from the one to the other`. */
function isFromTo({ asks, tokens, numbers, dates }: Resolved['question'], pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const has = (role: WordRole): boolean => tokens.some((token) => is(token, role));
  // `In five years from 67 to 100 billion, what growth`: a rate or an amount is asked, no time.
  const isAmount = ({ kind }: (typeof numbers)[number]): boolean =>
    kind === 'money' || kind === 'times';
  const bare = numbers.filter(({ kind }) => kind === null);
  const amounts = numbers.some(isAmount) || bare.length > 1;
  const isLong =
    asks.has('how-long') ||
    (!amounts && !asks.has('percent') && numbers.some(({ kind }) => kind === 'length'));
  return (
    isLong &&
    (((has('from') || dates.length > 1) && has('until')) || (has('between') && has('conjunction')))
  );
}

/** A sum that is known already, worked out and told; null where its figures do not go together. */
export function tellSum(sum: Sum, resolved: Resolved, pack: Pack): Reply | null {
  const written = writeSum(sum, pack, resolved.question.language);
  const figures = figuresIn(sum).map(({ candidate }) => candidate);
  return written && tell(written, figures, resolved, pack);
}

function overFigures(resolved: Resolved, pack: Pack): Reply | null {
  const { question, want } = resolved;
  if (!mayBeSum(question, pack)) return null;
  const reading = readSum(resolved, pack);
  const isBought = boughtFor(reading) !== null;
  if (!isBought && (!isSum(reading) || isReported(reading, resolved))) return null;
  const yearly = figureOfYear(reading);
  if (yearly) return tellFigure(yearly, resolved, pack);
  const asksWhether = question.polar && !asksLeave(question, pack);
  const explicit = isExplicit(reading, pack) && !asksWhether && !question.signs.has('disagree');
  const refuse = (reason: Reason): Reply | null => {
    const overlaps = OVERLAPS.has(reason) && !asksWhether;
    const apart = reason === 'different-things';
    // What is to be added up is no answer by itself either.
    const stands = overlaps || (apart && reading.has('sum'));
    if (!stands && !(explicit && (apart || !givesIt(reading, resolved)))) return null;
    const told = stands || apart ? besideRefusal(reading, refusal(reason, resolved, pack)) : null;
    return { ...(told ?? refusal(reason, resolved, pack)), ...(stands && { stands: true }) };
  };
  const plan = chooseSum(reading);
  if (plan === null) {
    const named = reading.references.some(
      ({ by, chosen }) => by !== 'name' && chosen.unit !== 'count',
    );
    if (named && STRONG.some(reading.has) && speaksOfMore(reading, [])) {
      return question.polar || question.signs.has('disagree')
        ? null
        : refusal('no-figure', resolved, pack);
    }
    const derived =
      want.kind === 'amount' || reading.has('ratio') ? byDerivation(resolved, pack) : null;
    return derived ?? (isLeftOpen(reading) ? refuse('no-figure') : null);
  }
  if ('refuse' in plan) return refuse(plan.refuse);
  const figures = figuresIn(plan.sum);
  // What stays as it is sounds like a stay: a share that is kept is of nothing but its figures.
  if (plan.sum.kind !== 'kept-share' && speaksOfMore(reading, figures)) return refuse('no-figure');
  const sum = withOtherSide(plan.sum, reading);
  const written = writeSum(sum, pack, question.language);
  if (!written) return refuse('different-things');
  return tell(
    written,
    figures.map(({ candidate }) => candidate),
    resolved,
    pack,
  );
}

/** What a question is answered with that asks for a figure by the year where just that is told. */
function tellFigure({ candidate }: Figure, resolved: Resolved, pack: Pack): Reply {
  const found = resolved.ranked.find((one) => one.candidate === candidate);
  const first = found ?? { candidate, ...UNRANKED };
  const fitting = [first, ...resolved.fitting.filter((one) => one !== found)];
  return compose({ ...resolved, fitting }, pack);
}

const UNRANKED = {
  coverage: 0,
  score: 0,
  likeness: 0,
  sameAsk: true,
  asking: 0,
  missing: [],
} as const;

/** Both figures are named: neither answers what is asked of the two. */
const OVERLAPS: ReadonlySet<Reason> = new Set(['overlapping', 'overlapping-sum', 'part-of-other']);

/** `Can I add`: whether it may be done is asked, and not whether something is so. */
const asksLeave = ({ tokens }: Resolved['question'], { vocabulary }: Pack): boolean =>
  phraseRuns(tokens, vocabulary.phrases['asking-leave']).some(({ from }) => from === 0);

const STRONG: readonly Sign[] = ['sum', 'difference', 'ratio', 'for-each', 'pro-rata'];

/** Who asks when, who or why asks for no sum, whatever else is said. */
function isSum({
  question,
  has,
  percent,
  factor,
  wantsMoney,
  own,
  asksFar,
  rises,
  references,
}: Reading): boolean {
  const { asks } = question;
  const other = (['when', 'which-year', 'which-month', 'who', 'where', 'why'] as const).some(
    (one) => asks.has(one),
  );
  const amount = percent || wantsMoney || asks.has('how-many');
  // `When added together` asks for no date.
  const reckons = STRONG.some(has);
  if (other && !amount && !reckons) return false;
  if (asks.has('why')) return false;
  // `Which measures, to attain the target`: how much of it is attained is not asked.
  if (asks.has('which') && !amount && SUMS.filter(has).every((one) => one === 'progress'))
    return false;
  // `If exports rose by 50%`.
  if (rises && has('hypothetical') && question.numbers.some(({ kind }) => kind === 'percent'))
    return true;
  // `How many billions before that surge`.
  if (rises && amount && question.meanings.has('before')) return true;
  if (asksFar && references.some(({ chosen }) => chosen.isAim)) return true;
  return (
    SUMS.some(has) || percent || factor !== null || own.length > 0 || question.numbers.length > 1
  );
}

/** Nothing but a number answers it. */
function isExplicit(reading: Reading, pack: Pack): boolean {
  const { question, has, wantsMoney, references } = reading;
  const { asks } = question;
  const price = references.some(({ chosen }) => isPrice(chosen, pack));
  return (
    (price && (has('a-year') || has('year-before') || has('a-month'))) ||
    has('convert') ||
    references.filter(({ by }) => by === 'number').length > 1 ||
    asks.has('percent') ||
    asks.has('how-many') ||
    wantsMoney ||
    has('for-each') ||
    isForOne(reading) ||
    has('sum')
  );
}

const figuresIn = ({ inputs }: Sum) =>
  Object.values(inputs).flatMap((one) => ('assumed' in one ? [] : [one]));

/** What is left over is often reported: then nothing need be worked out. */
function isReported({ has, percent, asksPrice }: Reading, { fitting }: Resolved): boolean {
  // `How many more are we waiting for`: of what is awaited no difference is asked.
  const only = SUMS.filter(has).every((sign) => sign === 'remaining' || sign === 'difference');
  return (
    only &&
    has('remaining') &&
    !percent &&
    !asksPrice &&
    fitting[0]?.candidate.source.from === 'fact'
  );
}

/** `Per aircraft`, `price each`; `each` alone is said of anything. */
const isForOne = ({ said, has, wantsMoney }: Reading): boolean =>
  has('each') &&
  (wantsMoney || said.some(({ signs, from, to }) => signs.has('each') && to - from > 1));

/** A percentage of a figure, or money a year or for each one, is asked for and was not understood. */
function isLeftOpen(reading: Reading): boolean {
  const { has, percent, references, question } = reading;
  if (question.polar || references.length === 0) return false;
  return percent || has('a-year') || has('a-month') || isForOne(reading);
}

function givesIt({ percent, has }: Reading, { fitting }: Resolved): boolean {
  const [best] = fitting;
  if (best?.candidate.source.from !== 'fact') return false;
  if (percent) return best.candidate.gives.has('percent') || best.candidate.gives.has('how-much');
  if (has('convert') || has('year-before')) return false;
  return (
    !has('a-month') &&
    !has('a-year') &&
    !has('each') &&
    !has('for-each') &&
    !has('sum') &&
    !has('ratio')
  );
}

/** What does not go together is shown side by side: neither figure is taken for the answer then. */
function besideRefusal({ references }: Reading, reply: Reply): Reply {
  const facts = references.flatMap(({ chosen: { candidate } }) =>
    candidate.source.from === 'fact' ? [candidate.source] : [],
  );
  const shown = [...new Map(facts.map((one) => [one.fact.id, one])).values()];
  if (shown.length < 2) return reply;
  return { ...reply, answer: { ...reply.answer, support: shown.slice(0, SUPPORT) } };
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
