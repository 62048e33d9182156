import type { Pack } from '../../../content/library.ts';
import type { WordRole } from '../../../content/schema/word-roles.ts';
import { UNITS } from '../../../content/units.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, nearest } from '../claims/near.ts';
import { hasNumber } from './number-values.ts';

const CURRENCIES: readonly WordRole[] = ['dollar', 'euro', 'rupee', 'other-currency'];
/** How far behind an amount its currency may stand: `5.5 billion rupees`. */
const REACH = 3;

/** The figure of just that amount in another currency than a question gives it: `5.5 billion rupees`. */
export function insteadOfCurrency(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, claimed, supposed } = assertion;
  if (!claimed && !supposed) return [];
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  const roleOf = (at: number): WordRole | undefined =>
    CURRENCIES.find((role) => is(tokens[at], role));
  return question.numbers.flatMap((stated) => {
    if (stated.kind !== 'money') return [];
    const places = [stated.at - 1, ...Array.from({ length: REACH }, (_, i) => stated.at + 1 + i)];
    const [role] = places.flatMap((at) => roleOf(at) ?? []);
    if (role === undefined) return [];
    const same = candidatesOf(pack).candidates.filter(
      (one) =>
        one.source.from === 'fact' &&
        hasNumber(one, stated) &&
        isAbout(one, assertion, pack) &&
        roleOfUnit(one) !== null,
    );
    return same.some((one) => roleOfUnit(one) === role) ? [] : nearest(same, assertion).slice(0, 1);
  });
}

function roleOfUnit({ source }: Candidate): WordRole | null {
  if (source.from !== 'fact' || !source.fact.figure || 'date' in source.fact.figure) return null;
  switch (UNITS[source.fact.figure.unit].dimension) {
    case 'usd':
      return 'dollar';
    case 'eur':
      return 'euro';
    default:
      return null;
  }
}
