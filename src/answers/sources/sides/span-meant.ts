import type { Disagreement, Observation, Pack } from '../../../content/library.ts';
import { originId } from '../../../content/origin-id.ts';
import { periodSpan } from '../../../content/span.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { answerBoth } from '../../telling/both-sides.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';
import type { Context } from '../../thread/context.ts';
import { asksForFigure } from '../asked/asks-for-figure.ts';
import { isKeyed } from './disagreement-named.ts';

/** What says more than this speaks of something else besides. */
const WORDS = 12;

/**
 * `Which one covers the later period`, `calendar or fiscal`: of two figures that differ, the one that is
 * for that span, or both where both are named. Null where the thread has told of no two, and of none where
 * no thread says which are meant but the words for both spans, or for a figure of what differs.
 */
export function spanMeant(resolved: Resolved, context: Context | null, pack: Pack): Reply | null {
  const { question } = resolved;
  // `Of the two`
  const isOfMore = question.numbers.some(({ kind, value }) => kind !== null || value !== 2);
  if (question.tokens.length > WORDS || isOfMore) return null;
  const named = question.entities.some((id) => !pack.meta.parties.includes(id));
  if (named || !asksWhich(question, pack)) return null;
  const both = bothOf(context, question, pack);
  const isMeant = context !== null || (both !== null && asksForFigureOf(both, question, pack));
  const asked = both && asksSpan(question, isMeant, pack);
  if (!both || !asked) return null;
  if (asked === 'both') return answerBoth(both, resolved, pack);
  const { byId } = candidatesOf(pack);
  const told = both.observations.toSorted((a, b) => worth(b, asked) - worth(a, asked));
  const chosen = told.flatMap((seen) => byId.get(originId(seen)) ?? []);
  const [first] = chosen;
  if (!first) return null;
  const lead = statementOf(first, pack, question.language);
  return { answer: answered(question, lead, chosen, pack), focus: chosen };
}

type Span = 'calendar' | 'fiscal' | 'later' | 'earlier';

/** It asks for one of them, by a question word or in place of its name. */
function asksWhich({ asks, tokens, signs }: Question, { vocabulary }: Pack): boolean {
  const standIn = vocabulary.sources['stand-in'];
  return (
    asks.has('which') ||
    signs.has('disagree') ||
    namesBoth(tokens, vocabulary) ||
    (standIn !== undefined && phraseRuns(tokens, standIn).length > 0)
  );
}

/** `Which of the two trade totals is newer`: it names the measure or says that there are two, and a figure of it. */
const asksForFigureOf = (one: Disagreement, question: Question, pack: Pack): boolean =>
  (isKeyed(one, question, pack) || question.numbers.length > 0) && asksForFigure(question, pack);

/** `Is it a calendar year or a fiscal one`. */
function namesBoth(tokens: Question['tokens'], vocabulary: Pack['vocabulary']): boolean {
  const { is } = wordsOf(vocabulary);
  return (['of-calendar', 'of-fiscal'] as const).every((role) =>
    tokens.some((token) => is(token, role)),
  );
}

function asksSpan({ tokens }: Question, isMeant: boolean, pack: Pack): Span | 'both' | null {
  const { is } = wordsOf(pack.vocabulary);
  const isCalendar = tokens.some((token) => is(token, 'of-calendar'));
  const isFiscal = tokens.some((token) => is(token, 'of-fiscal'));
  if (namesBoth(tokens, pack.vocabulary)) return 'both';
  if (!isMeant) return null;
  if (isCalendar) return 'calendar';
  if (isFiscal) return 'fiscal';
  const { newer, older } = pack.vocabulary.provenance;
  if (phraseRuns(tokens, newer).length > 0) return 'later';
  return phraseRuns(tokens, older).length > 0 ? 'earlier' : null;
}

/** The difference that the thread has told both sides of; without a thread the only one of two kinds of years. */
function bothOf(context: Context | null, question: Question, pack: Pack): Disagreement | null {
  const spanned = pack.disagreements.filter(
    ({ observations }) =>
      new Set(observations.map(periodOf)).size > 1 && observations.every((one) => periodOf(one)),
  );
  const keyed = spanned.filter((one) => isKeyed(one, question, pack));
  if (!context || keyed.length > 0) {
    const [only] = keyed.length > 0 ? keyed : spanned;
    return (keyed.length > 0 ? keyed : spanned).length === 1 ? (only ?? null) : null;
  }
  const told = new Set(context.focus.map(({ id }: Candidate) => id));
  return (
    spanned.find(({ observations }) => observations.every((one) => told.has(originId(one)))) ?? null
  );
}

const periodOf = (seen: Observation): string | undefined =>
  seen.from === 'derivation'
    ? seen.derived.derivation.period
    : 'date' in seen.figure
      ? undefined
      : seen.figure.period;

/** `2024-25`, and not `2024`. */
const isSplit = (period: string): boolean => /^\d{4}-\d{2}$/.test(period);

function worth(seen: Observation, asked: Span): number {
  const period = periodOf(seen) ?? '';
  switch (asked) {
    case 'calendar':
      return isSplit(period) ? 0 : 1;
    case 'fiscal':
      return isSplit(period) ? 1 : 0;
    case 'later':
      return endOf(period);
    case 'earlier':
      return -endOf(period);
  }
}

const endOf = (period: string): number => Number(periodSpan(period).end.replaceAll('-', ''));
