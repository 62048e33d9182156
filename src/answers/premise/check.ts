import type { Pack } from '../../content/library.ts';
import type { Ask } from '../../content/schema/vocabulary.ts';
import type { Candidate } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import { asksWhoseWords } from './claims/asks-whose-words.ts';
import { type Assertion, assertionsOf } from './claims/assertion.ts';
import { insteadOfWords } from './deeds/words.ts';
import { insteadOf, type Verdict } from './instead-of.ts';
import { insteadOfNumber } from './values/numbers.ts';

/** What the pack has in place of all that a question says and that the pack has otherwise. */
export interface Correction {
  readonly instead: readonly Candidate[];
  /** Whether it stands in what the question claims, and not only in what it asks. */
  readonly claimed: boolean;
  readonly verdict: Verdict;
}

/** Takes a message apart into what it says, and holds each against the facts; null where nothing is wrong. */
export function correctionOf(resolved: Resolved, message: string, pack: Pack): Correction | null {
  if (isSupposed(resolved, pack) || asksWhoseWords(resolved)) return null;
  const wrong = assertionsOf(resolved, message, pack)
    .map((assertion) => ({ assertion, ...insteadOf(assertion, pack) }))
    .filter(({ instead }) => instead.length > 0);
  // What is spoken of though only its opposite is told is a claim, whatever is asked of it.
  const isOpposed = (assertion: Assertion): boolean =>
    assertion.denied.size === 0 && insteadOfWords(assertion, pack).length > 0;
  if (wrong.length === 0) return null;
  return {
    instead: [...new Set(wrong.flatMap(({ instead }) => instead))],
    claimed: wrong.some(
      ({ assertion, anyhow }) => anyhow || assertion.claimed || isOpposed(assertion),
    ),
    verdict: strongest(wrong.map(({ verdict }) => verdict)),
  };
}

const strongest = (verdicts: readonly Verdict[]): Verdict =>
  (['no', 'nothing'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'otherwise';

/** `If trade were 80 billion` says nothing to be so. */
function isSupposed({ question }: Resolved, pack: Pack): boolean {
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  // `Why did X say that Y` supposes nothing.
  const isOfSpeaker = (from: number): boolean =>
    from > 0 && is(tokens[from], 'saying') && !is(tokens[from - 1], 'conjunction', 'connective');
  // `I assume that X` says what the asker takes to be so.
  const isOfAsker = (from: number): boolean => is(tokens[from - 1], 'first-person');
  return phraseRuns(tokens, pack.vocabulary.premises.suppose).some(
    ({ from }) => !isOfSpeaker(from) && !isOfAsker(from),
  );
}

const OPEN: readonly Ask[] = ['who', 'when', 'where', 'why'];

/** Whether something is asked of another one of a numbered series: the 22nd where the pack has the 23rd. */
export function isAnother(resolved: Resolved, message: string, pack: Pack): boolean {
  const { question } = resolved;
  const ordinals = question.numbers.filter(({ kind }) => kind === 'ordinal');
  // `Could you tell me when the 22nd was` asks for its date, however politely.
  const isDoubted = question.polar && !OPEN.some((ask) => question.asks.has(ask));
  if (isDoubted || ordinals.length === 0) return false;
  return assertionsOf(resolved, message, pack).some((assertion) =>
    ordinals.every((stated) => insteadOfNumber(stated, assertion, pack).length > 0),
  );
}
