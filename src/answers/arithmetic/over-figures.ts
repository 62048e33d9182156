import type { Pack } from '../../content/library.ts';
import { putFirst } from '../finding/put-first.ts';
import type { Resolved } from '../finding/resolve.ts';
import { wordsOf } from '../language/words.ts';
import { compose } from '../telling/compose.ts';
import type { Reply } from '../telling/reply.ts';
import { isLeftOpen, isReported, isSum, STRONG } from './operands/asks-sum.ts';
import { mayBeSum } from './operands/may-be-sum.ts';
import { type Reading, readSum, type SumKind } from './operands/reading.ts';
import { boughtFor } from './sums/bought.ts';
import { byDerivation } from './sums/by-derivation.ts';
import { chooseSum } from './sums/choose-sum.ts';
import { besideCounted } from './sums/counted.ts';
import { figureOfYear } from './sums/figure-of-year.ts';
import { withPartHeld } from './sums/held-part.ts';
import { speaksOfMore } from './sums/leftover.ts';
import { withOtherSide } from './sums/other-side.ts';
import { derivationLeavesUnused, leavesUnused } from './sums/unused.ts';
import { refusal, refuseSum } from './writing/refuse-sum.ts';
import { figuresIn, tellSum } from './writing/tell-sum.ts';

/**
 * The sum that a question asks for over figures of the pack, or why it cannot be made. Null where it asks
 * for none, or what answers it is told elsewhere.
 */
export function overFigures(resolved: Resolved, pack: Pack): Reply | null {
  if (!mayBeSum(resolved.question, pack)) return null;
  const reading = readSum(resolved, pack);
  const isPlain = [boughtFor, withPartHeld, besideCounted].some((plan) => plan(reading) !== null);
  if (!isPlain && (!isSum(reading) || isReported(reading, resolved))) {
    return tellsAnother(reading, resolved) ? firmRefusal(resolved, pack) : null;
  }
  // `Which comes later, and by how much`: what is only named has a price that nobody asks for.
  const { is } = wordsOf(pack.vocabulary);
  const { tokens, terms } = reading.question;
  const isOfTime = terms.has(LATER) || tokens.some((token) => is(token, 'later', 'earlier'));
  if (isOfTime && !reading.asksPrice && reading.references.every(({ by }) => by === 'name')) {
    return null;
  }
  const yearly = figureOfYear(reading);
  if (yearly) return compose(putFirst(yearly.candidate, resolved), pack);
  const plan = chooseSum(reading);
  // `What does the lease cost per year`: what all of it costs is no price of a year.
  if (plan === null && reading.has('a-year') && reading.asksPrice && !reading.question.polar) {
    return firmRefusal(resolved, pack);
  }
  if (plan === null || 'refuse' in plan) {
    const otherwise = plan
      ? refuseSum(plan.refuse, reading, resolved, pack)
      : withoutPlan(reading, resolved, pack);
    return otherwise ?? (tellsAnother(reading, resolved) ? firmRefusal(resolved, pack) : null);
  }
  // What stays as it is sounds like a stay: a share that is kept is of nothing but its figures.
  if (!KEEPING.has(plan.sum.kind) && speaksOfMore(reading, figuresIn(plan.sum)))
    return refuseSum('no-figure', reading, resolved, pack);
  if (leavesUnused(plan.sum, reading)) return firmRefusal(resolved, pack);
  const told = tellSum(withOtherSide(plan.sum, reading), resolved, pack);
  return told ?? refuseSum('different-things', reading, resolved, pack);
}

/** What comes later than something. */
const LATER = 'delay';

/** Whether what would be told instead is no answer: a figure as it is, or another sum of an editor's. */
function tellsAnother(reading: Reading, { fitting: [best] }: Resolved): boolean {
  if (supposesOther(reading)) return true;
  const { question, percent } = reading;
  if (question.polar) return false;
  // `If the price rose by half a billion, what would it be`: what it is now is no answer.
  const isMoved = reading.has('hypothetical') && reading.rises !== reading.falls;
  const isOfIt = reading.references.some(
    ({ by, figures }) =>
      by === 'word' &&
      figures.some(({ candidate, unit }) => candidate === best?.candidate && unit !== 'times'),
  );
  if (isMoved && isOfIt) return true;
  if (best?.candidate.source.from !== 'derivation') return false;
  const { gives, source } = best.candidate;
  return (percent && !gives.has('percent')) || derivationLeavesUnused(source.derived, reading);
}

/** Something is to be reckoned from what is only supposed: no figure that is told is the answer. */
function supposesOther(reading: Reading): boolean {
  const { question, has, factor, own, references, rises, pack } = reading;
  const { polar, asks, tokens } = question;
  if (polar || asks.has('why') || asks.has('who') || asks.has('how')) return false;
  const { is } = wordsOf(pack.vocabulary);
  const isOpen = has('hypothetical') || (rises && tokens.some((token) => is(token, 'modal')));
  if (isOpen && own.some(({ kind }) => kind === 'percent' || kind === 'money')) return true;
  if (factor !== null && (has('hypothetical') || references.length > 0)) return true;
  const { numbers } = question;
  // `Exports five years ago`: what they are now is no answer.
  const isThen = numbers.some(({ kind, bound }) => kind === 'length' && bound === 'ago');
  if (isThen && references.some(({ by }) => by === 'word')) return true;
  // `The tariff plus 10 points`, `if both were equal`
  const isAdded = numbers.some(({ at }) => is(tokens[at - 1], 'adding', 'subtracting'));
  const isMatched = has('hypothetical') && tokens.some((token) => is(token, 'matching'));
  if ((isAdded || isMatched) && references.length > 0) return true;
  // `If one more is delivered, how many will there be`
  return (
    has('hypothetical') && (asks.has('how-many') || asks.has('how-much')) && isOneMore(reading)
  );
}

/** One more of what is named, or one less. */
const isOneMore = ({ said, question: { tokens }, pack }: Reading): boolean => {
  const { is } = wordsOf(pack.vocabulary);
  return said.some(
    ({ from, terms }) =>
      [...terms].some((term) => term.startsWith('@')) && is(tokens[from - 1], 'more', 'less'),
  );
};

/** What is asked for is another sum than any that is understood. */
const firmRefusal = (resolved: Resolved, pack: Pack): Reply => ({
  ...refusal('no-figure', resolved, pack),
  stands: true,
});

/** Sums of what stays as it is. */
const KEEPING: ReadonlySet<SumKind> = new Set(['kept-share', 'held', 'held-at']);

/** What is told where no sum goes with the words and the figures: an editor's derivation, or that there is none. */
function withoutPlan(reading: Reading, resolved: Resolved, pack: Pack): Reply | null {
  const { question, want } = resolved;
  const isNamed = reading.references.some(
    ({ by, chosen }) => by !== 'name' && chosen.unit !== 'count',
  );
  if (isNamed && STRONG.some(reading.has) && speaksOfMore(reading, [])) {
    return question.polar || question.signs.has('disagree')
      ? null
      : refusal('no-figure', resolved, pack);
  }
  const derived =
    want.kind === 'amount' || reading.has('ratio') ? byDerivation(resolved, pack) : null;
  const [first] = derived?.focus ?? [];
  if (derived && first?.source.from === 'derivation') {
    return derivationLeavesUnused(first.source.derived, reading)
      ? firmRefusal(resolved, pack)
      : derived;
  }
  return isLeftOpen(reading) ? refuseSum('no-figure', reading, resolved, pack) : null;
}
