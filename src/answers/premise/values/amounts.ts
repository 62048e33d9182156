import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { StatedNumber } from '../../language/values.ts';
import type { Assertion } from '../claims/assertion.ts';
import { withoutPersons } from '../claims/near.ts';
import { bareLengths, bareOnes } from './bare-numbers.ts';
import { firstOfSeries } from './first-of-series.ts';
import { insteadOfNumber } from './numbers.ts';

/** What the pack has in place of the numbers that a question states, in digits or in words. */
export function insteadOfAmounts(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question } = assertion;
  const stated = [
    ...question.numbers,
    ...bareLengths(question, pack),
    ...bareOnes(question, pack),
    ...firstOfSeries(assertion, pack),
  ];
  return stated.flatMap((one) => insteadOfAmount(one, assertion, pack));
}

/** What is said of a person's amount may be his country's. */
function insteadOfAmount(
  stated: StatedNumber,
  assertion: Assertion,
  pack: Pack,
): readonly Candidate[] {
  const own = insteadOfNumber(stated, assertion, pack);
  const isOfUnit = stated.kind !== null && stated.kind !== 'ordinal';
  if (own.length > 0 || !isOfUnit) return own;
  const country = withoutPersons(assertion, pack);
  return country === assertion ? own : insteadOfNumber(stated, country, pack);
}
