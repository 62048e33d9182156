import type { Pack } from '../../../content/library.ts';
import type { WordRole } from '../../../content/schema/word-roles.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import type { Reply } from '../../telling/reply.ts';
import { refusal } from '../writing/refuse-sum.ts';
import { tellWorked } from '../writing/tell-sum.ts';
import { leavesEnd, readSpan } from './spans.ts';
import { writeSpan } from './write-span.ts';

/** How long it is between two dates that a question means; null where it asks for no time. */
export function timeBetween(resolved: Resolved, pack: Pack): Reply | null {
  const { question } = resolved;
  if (isFromToday(question, pack) || isUntilAlone(resolved, pack))
    return { ...refusal('from-today', resolved, pack), stands: true };
  if (!question.signs.has('span') && !isFromTo(question, pack)) return null;
  if (asksWhichYears(question, pack) || isOnlySpokenOf(question, pack)) return null;
  // `Over five years from this base, what growth a year`: a rate is asked, and the time is given.
  const isRate = isYearly(question, pack) && !question.asks.has('how-long');
  if (isRate && question.numbers.some(({ kind }) => kind === 'length')) return null;
  // `What does it cost per year from 2018 to 2027`
  const lexicon = lexiconOf(pack);
  if (isRate && [...question.terms].some((term) => lexicon.wants(term) === 'money')) return null;
  // `How many units are we waiting for` counts no time, nor does `how much is left until the target`.
  if (
    (question.asks.has('how-many') || question.asks.has('how-much')) &&
    !question.asks.has('how-long') &&
    !speaksOfTime(question, pack)
  )
    return null;
  const between = readSpan(resolved, pack);
  if (!between) return null;
  if (leavesEnd(between, question, pack))
    return { ...refusal('no-figure', resolved, pack), stands: true };
  const { from, to } = between;
  return tellWorked(
    writeSpan(between, question, pack),
    [from.candidate, to.candidate],
    resolved,
    pack,
  );
}

/** `Delivery years for those we still wait for`: no end is named, and which years they are is asked. */
function asksWhichYears({ asks, tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return (
    asks.has('which-year') &&
    !asks.has('how-long') &&
    !tokens.some((token) => is(token, 'from', 'until', 'between', 'since', 'quantity'))
  );
}

/** `What happened in the days since the summit`: the time is no length that is asked for. */
function isOnlySpokenOf({ asks, tokens }: Question, { vocabulary }: Pack): boolean {
  const { is } = wordsOf(vocabulary);
  return (
    !asks.has('how-long') &&
    !asks.has('how-many') &&
    tokens.some(
      (token, at) =>
        is(token, 'year', 'month', 'week', 'day') &&
        is(tokens[at - 1], 'article') &&
        is(tokens[at + 1], 'since'),
    )
  );
}

/** `How many days until the summit`, without a day to begin at. */
function isUntilAlone({ question }: Resolved, { vocabulary }: Pack): boolean {
  const { tokens, dates, signs, polar } = question;
  const { is } = wordsOf(vocabulary);
  if (polar || dates.length > 0 || !signs.has('span')) return false;
  return (
    phraseRuns(tokens, vocabulary.phrases['until-then']).length > 0 &&
    !tokens.some((token) => is(token, 'from', 'between'))
  );
}

/** `Growth a year`, and beside another phrase `cost per year from`. */
const isYearly = ({ signs, tokens }: Question, { vocabulary }: Pack): boolean =>
  signs.has('a-year') ||
  tokens.some(
    (token, at) =>
      wordsOf(vocabulary).is(token, 'year') && wordsOf(vocabulary).is(tokens[at - 1], 'apiece'),
  );

/** `How many years ago was it signed`: counted from a day that no source knows; `five years ago` is a time by itself. */
function isFromToday(
  { asks, signs, tokens, numbers, polar }: Question,
  { vocabulary }: Pack,
): boolean {
  if (polar || numbers.some(({ kind }) => kind === 'length')) return false;
  const isLong =
    signs.has('span') || asks.has('how-long') || asks.has('how-many') || asks.has('how-much');
  return isLong && phraseRuns(tokens, vocabulary.phrases['from-today']).length > 0;
}

function speaksOfTime({ tokens, numbers }: Question, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  return (
    numbers.some(({ kind }) => kind === 'length') ||
    tokens.some((token) => is(token, 'year', 'month', 'week', 'day', 'time'))
  );
}

/** `How many years from the one to the other`; two dates that are stated say so without a word for it. */
function isFromTo({ asks, tokens, numbers, dates }: Question, pack: Pack): boolean {
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
  if (asks.has('how-long') && dates.length === 2) return true;
  return (
    isLong &&
    (((has('from') || dates.length > 1) && has('until')) || (has('between') && has('conjunction')))
  );
}
