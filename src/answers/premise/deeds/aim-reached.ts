import type { Pack } from '../../../content/library.ts';
import { sameDimension } from '../../arithmetic/operands/figure-traits.ts';
import { type Figure, figuresOf } from '../../arithmetic/operands/figures.ts';
import { counterpartsOf } from '../../arithmetic/sums/aims.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import { perPack } from '../../per-pack.ts';
import { isToCome } from '../claims/ahead.ts';
import type { Assertion } from '../claims/assertion.ts';
import { hasNumber } from '../values/number-values.ts';

/** So far before a verb stands what says that it is only to be: `how will trade ever get there`. */
const REACH = 8;

/**
 * Where an aim is said or taken to be reached, passed or missed, `since the target was met`: the aim itself,
 * and what there is of what it is set for. Empty where that is no less than the aim.
 */
export function insteadOfReached(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, denied } = assertion;
  const { signs, asks } = question;
  if (denied.size > 0 || signs.has('share') || asks.has('percent')) return [];
  if (!isSaidReached(assertion, pack)) return [];
  const aim = aimsOf(pack).find(({ figure }) => isNamed(figure, assertion));
  if (!aim) return [];
  // What is said of another amount, `did exports reach the target`, is another matter.
  const isOfElse = slots.some(
    ({ slot }) => !slot.inner && slot.terms.some((term) => aim.others.has(term)),
  );
  return isOfElse ? [] : [aim.figure, ...aim.reached].map(({ candidate }) => candidate);
}

interface Aim {
  readonly figure: Figure;
  /** What there is of it, by each source. */
  readonly reached: readonly Figure[];
  /** By what other amounts are asked for. */
  readonly others: ReadonlySet<string>;
}

/** The aims of which it is told how much there is, and that it is less. */
const aimsOf = perPack((pack): readonly Aim[] =>
  figuresOf(pack)
    .numbers.filter(({ isAim }) => isAim)
    .flatMap((figure) => {
      const reached = counterpartsOf(figure, { pack });
      const isShort = reached.length > 0 && reached.every(({ value }) => value < figure.value);
      const own = new Set([figure, ...reached].flatMap((one) => [...one.keys]));
      const amounts = figuresOf(pack).numbers.filter((one) => sameDimension(one, figure));
      const others = new Set(amounts.flatMap(({ keys }) => [...keys])).difference(own);
      return isShort ? [{ figure, reached, others }] : [];
    }),
);

/** By its word or by its number. */
const isNamed = ({ keys, candidate }: Figure, { slots, question }: Assertion): boolean =>
  slots.some(({ slot }) => slot.terms.some((term) => keys.has(term))) ||
  // `Above 100 billion` names what it is above.
  question.numbers.some(
    ({ bound, ...stated }) => stated.kind !== null && hasNumber(candidate, stated),
  );

/** By a verb that is no infinitive and that nothing has in the future; by the bare verb behind `did` alone. */
function isSaidReached({ question: { tokens, dates } }: Assertion, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const { reached, reaching } = pack.vocabulary.premises;
  const before = (from: number, role: Parameters<typeof is>[1]): boolean =>
    tokens.slice(Math.max(0, from - REACH), from).some((token) => is(token, role));
  // `Then hit it by 2030` is what they mean to do.
  const isToBe = (from: number): boolean =>
    dates.some((stated) => stated.at > from && isToCome(stated, pack)) &&
    !is(tokens[from - 1], 'auxiliary', 'be');
  const isOpen = (from: number): boolean =>
    isToBe(from) ||
    is(tokens[from - 1], 'towards') ||
    is(tokens[from - 2], 'towards') ||
    before(from, 'modal');
  const isDid = (from: number): boolean =>
    tokens
      .slice(Math.max(0, from - REACH), from)
      .some((token) => is(token, 'auxiliary') && is(token, 'past'));
  return (
    phraseRuns(tokens, reached).some(({ from }) => from > 0 && !isOpen(from)) ||
    phraseRuns(tokens, reaching).some(({ from }) => !isOpen(from) && isDid(from))
  );
}
