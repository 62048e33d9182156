import type { Pack } from '../../content/library.ts';
import { figuresOf } from '../arithmetic/operands/figures.ts';
import { isToldInWords } from '../arithmetic/told-in-words.ts';
import type { Resolved } from '../finding/resolve.ts';
import { wordsOf } from '../language/words.ts';
import { isClaimed } from '../premise/claims/supposed.ts';
import { saysItGrew } from '../premise/values/factors.ts';
import type { Question } from '../reading/question.ts';
import { asksLeave } from '../reading/wanted/asks-leave.ts';
import { RECKONED } from '../reading/wanted/sum-signs.ts';
import { disagreementAsked } from '../sources/sides/disagreement-asked.ts';
import { disagreementStated } from '../sources/sides/sides-stated.ts';
import { asksWays } from '../thread/asks-ways.ts';
import type { Context } from '../thread/context.ts';
import { isDifferenceOfOne } from '../thread/difference-of-one.ts';

/** Yes or no, a way, words, or that something grew by so much: no figure is asked for. */
export const isNoSum = (whole: Resolved, pack: Pack): boolean =>
  (whole.question.polar && !asksBySize(whole.question, pack)) ||
  asksWays(whole.question) ||
  isToldInWords(whole) ||
  saysItGrew(whole.question, pack);

/** `Is it worth more than that, and by how much`, `can I add the two`: more than yes or no is asked. */
function asksBySize(question: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const { tokens, signs } = question;
  const isHowMuch = tokens.some(
    (token, at) => is(token, 'quantity') && is(tokens[at - 1], 'asking-how') && at > 1,
  );
  return (signs.has('difference') && isHowMuch) || (signs.has('sum') && asksLeave(question, pack));
}

/** Whether a message may ask for a sum: for no name, for no comparison of sources, for something at all. */
export function mayReckon(whole: Resolved, context: Context | null, pack: Pack): boolean {
  const { question } = whole;
  const { signs } = question;
  // Which of two figures is meant is asked before how they compare.
  const differs =
    signs.has('disagree') &&
    !(['difference', 'span'] as const).some((sign) => signs.has(sign)) &&
    !question.asks.has('percent');
  return (
    !isOfNames(question) &&
    !isPercentTold(whole) &&
    !isOfOtherCountry(question, pack) &&
    !isDifferenceOfOne(whole, context) &&
    !isOnlySaid(question, pack) &&
    !(differs && disagreementAsked(whole, pack)) &&
    !(isOfBoth(question, pack) && !asksBySize(question, pack) && disagreementStated(question, pack))
  );
}

/** `What per cent of tariff`: a percentage that a fact has is told, and nothing put together for it. */
const isPercentTold = ({ want, fitting: [best] }: Resolved): boolean =>
  want.kind === 'amount' &&
  want.of === 'percent' &&
  best !== undefined &&
  best.candidate.source.from === 'fact' &&
  best.candidate.gives.has('percent') &&
  best.missing.every(({ inner }) => inner);

/** `Trade with X each year` of a country of which no figure is: the parties' own is another. */
function isOfOtherCountry({ entities }: Question, pack: Pack): boolean {
  const { parties } = pack.meta;
  const others = entities.filter(
    (id) => pack.entities.get(id)?.kind === 'country' && !parties.includes(id),
  );
  return (
    others.length > 0 &&
    !figuresOf(pack).numbers.some(({ candidate }) =>
      others.some((id) => candidate.entities.has(id)),
    )
  );
}

/** `Who was waiting`, `which goods`: nothing is reckoned where somebody or something is asked for and no amount. */
const isOfNames = ({ asks, signs, numbers }: Question): boolean =>
  (asks.has('who') || (asks.has('which') && numbers.length === 0)) &&
  !(['difference', 'ratio', 'share'] as const).some((sign) => signs.has(sign)) &&
  [...asks].every((ask) => ask === 'who' || ask === 'which' || ask === 'what');

/** `My notes say that ten were worth 5.5 billion`: what is only said asks for no sum. */
const isOnlySaid = (question: Question, pack: Pack): boolean =>
  question.asks.size === 0 &&
  !RECKONED.some((sign) => question.signs.has(sign)) &&
  !question.tokens.some((token) => wordsOf(pack.vocabulary).is(token, ...ASKING)) &&
  isClaimed(question, pack);

const ASKING = [
  'quantity',
  'asking-how-much',
  'asking-how',
  'asking-what',
  'asking-which',
] as const;

/** Whether it asks how two figures go together, or why they do not, and for no amount. */
const isOfBoth = ({ asks, polar, tokens }: Question, { vocabulary }: Pack): boolean =>
  !tokens.some((token) => wordsOf(vocabulary).is(token, 'subtracting')) &&
  (polar || asks.has('why') || asks.size === 0) &&
  !(['how-much', 'how-many', 'percent'] as const).some((ask) => asks.has(ask));
