import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { isAbout, weightIn } from '../claims/near.ts';
import { opensWithModal } from '../claims/opens-with-modal.ts';
import { ofSameMatter } from '../claims/same-matter.ts';

/** How much must be said beside the word that it is done, and how much of it a statement must speak of. */
const MATTER = { least: 0.8, share: 0.7 } as const;
/** What speaks of so much as the nearest does is of the same. */
const ALIKE = 0.85;

/**
 * What the sources only expect or propose, where it is said or taken for granted to be done: all that is told
 * of the same is still to come.
 */
export function insteadOfAhead(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, denied } = assertion;
  const isTaken = claimed || [...question.asks].some((ask) => SUPPOSING.has(ask));
  if (!isTaken || denied.size > 0 || isOfElse(assertion)) return [];
  const { is } = wordsOf(pack.vocabulary);
  const { tokens } = question;
  // What can be or will be done is not said to have been, and who opens with `will it` or `when will it` asks whether it is.
  const isOpen = opensWithModal(question, pack);
  const done = phraseRuns(tokens, pack.vocabulary.premises.done).filter(
    ({ from }) => !is(tokens[from - 1], 'modal') && !is(tokens[from - 2], 'modal'),
  );
  if (done.length === 0 || isOpen) return [];
  const isDone = (at: number): boolean => done.some(({ from, to }) => from <= at && at < to);
  const known = slots.filter(
    ({ slot, weight }) => !slot.inner && !slot.unknown && weight > 0 && !isDone(slot.at),
  );
  const spoken = ofSameMatter(known, MATTER, assertion)
    .filter(({ candidate }) => isAbout(candidate, assertion, pack))
    .map((one) => ({ ...one, all: weightIn(one.candidate, slots) }))
    .toSorted((a, b) => b.all - a.all || b.score - a.score);
  const [best] = spoken;
  if (!best) return [];
  const most = Math.max(...spoken.map(({ share }) => share));
  const alike = spoken.filter(({ share }) => share >= most * ALIKE);
  return alike.every(({ candidate }) => isOnlyMeant(candidate)) ? [best.candidate] : [];
}

const SUPPOSING = new Set(['when', 'where', 'why', 'how-much', 'how-many', 'who', 'how-long']);

/** A name of elsewhere, another of a series: what is told here is of something else. */
const isOfElse = ({ slots, question }: Assertion): boolean =>
  slots.some(({ slot }) => slot.outside === true) ||
  question.numbers.some(({ kind }) => kind === 'ordinal');

/** What somebody expects or offers; an aim that was set is set. */
const isOnlyMeant = ({ source }: Candidate): boolean =>
  source.from === 'fact' &&
  (source.fact.status === 'expected' || source.fact.status === 'proposed');
