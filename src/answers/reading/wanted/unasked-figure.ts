import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import type { Question } from '../question.ts';
import { isInMoney } from './in-money.ts';
import type { Want } from './wants.ts';

/** A word so light tells nothing. */
const COMMON = 0.1;
/** A measure with its year and its countries has no more words that tell than these. */
const FEW = 5;

/** A figure that is wanted though no word asks how much: `exports, $m?`; null where none is. */
export function unaskedFigure(question: Question, pack: Pack): Want | null {
  const { polar, asks, numbers, meanings } = question;
  const lexicon = lexiconOf(pack);
  const speaksOf = (of: 'money' | 'count'): boolean =>
    meanings.values().some((id) => lexicon.wants(id) === of);
  if (!polar && numbers.length === 0 && isInMoney(question, pack))
    return { kind: 'amount', of: 'money', inUnit: true };
  if (!polar && !asks.has('how') && speaksOf('money')) return { kind: 'amount', of: 'money' };
  if (speaksOf('count')) return { kind: 'amount', of: 'count' };
  return !polar && isBareMeasure(question, pack) ? { kind: 'amount', of: null } : null;
}

/** A measure and a year or a country, and nothing else: `India's exports in 2024-25`. */
function isBareMeasure({ slots, asks, dates }: Question, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const isCommon = (term: string): boolean => index.weight(term) < COMMON;
  const outer = slots.filter(({ inner }) => !inner);
  // `How do they get trade there by 2030` asks for ways.
  if (asks.has('how')) return false;
  if (outer.length > FEW || (dates.length === 0 && !asks.has('what'))) return false;
  const named = outer.filter(({ terms }) => terms.some((term) => term.startsWith('@')));
  const isOfOne = named.some(({ terms }) => !terms.every(isCommon));
  const rest = outer.filter(
    ({ terms }) => !terms.every((term) => /^[#@]/.test(term) || isCommon(term)),
  );
  const isKey = (term: string): boolean =>
    index.having(term).some(({ keys, gives }) => keys.has(term) && gives.has('amount'));
  return (
    (dates.length > 0 || isOfOne) && rest.length > 0 && rest.every(({ terms }) => terms.some(isKey))
  );
}
