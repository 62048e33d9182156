import type { Pack } from '../../content/library.ts';
import { workOut } from '../arithmetic/work-out.ts';
import { type Resolved, resolveAlone } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { Question } from '../reading/question.ts';
import { isWorded } from '../second-look/told-in-wording.ts';

/**
 * Who only wants to hear yes, or how sure it is, foretells nothing; nor who asks of a piece what it says
 * will be, or who wrote it.
 */
const isForetold = ({ signs, tokens }: Question, { vocabulary }: Pack): boolean =>
  signs.has('prediction') &&
  !signs.has('confirm') &&
  !signs.has('sure') &&
  phraseRuns(tokens, vocabulary.provenance.nouns).length === 0;

/** `What if exports doubled`: nothing is foretold where a figure is only to be reckoned anew. */
const reckonsChange = (resolved: Resolved, pack: Pack): boolean =>
  resolved.question.signs.has('hypothetical') &&
  workOut(resolved, pack)?.answer.status === 'answered';

/** What no source can answer, by what is asked: what is right, what is so just now, what will be. */
export function beyondSources(
  resolved: Resolved,
  pack: Pack,
): 'opinion' | 'live' | 'prediction' | null {
  const { question } = resolved;
  const { signs } = question;
  if (asksOpinion(question, pack)) return 'opinion';
  if (signs.has('live')) return 'live';
  return isForetold(question, pack) && !reckonsChange(resolved, pack) ? 'prediction' : null;
}

/** So like an editor's wording in what it means is a question that asks for that. */
const AS_WORDED = 0.9;
/** What is told speaks of so much of a question that asks when or who something should be. */
const EXPECTED = 0.9;

/** Whether an editor asks for something in these words, each of them: it is told, whatever it sounds like. */
export function isEditorsOwn(question: Question, pack: Pack): boolean {
  const { fitting, slots } = resolveAlone(question, pack);
  const [best] = fitting;
  const outer = slots.filter(({ slot }) => !slot.inner);
  return (
    best !== undefined &&
    outer.length > 1 &&
    best.likeness >= AS_WORDED &&
    best.sameAsk &&
    best.missing.every(({ inner }) => inner)
  );
}

/** What is right is a matter of opinion, and what somebody who is named holds to be right is none. */
function asksOpinion(question: Question, pack: Pack): boolean {
  const { signs, tokens, entities } = question;
  if (signs.has('sure')) return false;
  if (!signs.has('opinion')) return signs.has('ought') && !isExpected(question, pack);
  const { by } = pack.vocabulary.sources;
  // What somebody said of it is told, whatever it is of: `what did X say about who is to blame`.
  if (question.speaker !== null) return false;
  const isPerson = entities.some((id) => pack.entities.get(id)?.kind === 'person');
  if (isPerson && by !== undefined && phraseRuns(tokens, by).length > 0) return false;
  return !isWorded(tokens, pack);
}

/** `When should it arrive`, `whose jets should it keep up with`: what is expected, and what something is for. */
function isExpected(question: Question, pack: Pack): boolean {
  const { asks, signs, polar, tokens } = question;
  const isAsked = EXPECTING.some((ask) => asks.has(ask)) || signs.has('deadline');
  if (polar || asks.has('why') || asks.has('how') || !isAsked) return isWorded(tokens, pack);
  const [best] = resolveAlone(question, pack).fitting;
  if (!best || best.coverage < EXPECTED) return false;
  // By when it should be is told by a date alone.
  const { gives } = best.candidate;
  return !signs.has('deadline') || gives.has('date') || gives.has('when');
}

const EXPECTING = [
  'when',
  'which-year',
  'which-month',
  'who',
  'where',
  'which',
  'how-many',
] as const;
