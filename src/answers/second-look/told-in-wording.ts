import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { nearestWordings } from '../finding/nearest-wording.ts';
import { putFirst } from '../finding/put-first.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import { answersWant, isExacting, type Want } from '../reading/wanted/wants.ts';
import { compose } from '../telling/compose.ts';
import type { Reply } from '../telling/reply.ts';
import { isOfOpposite } from '../withholding/negated.ts';
import { isOfAnother } from '../withholding/of-another.ts';
import { isOfOtherParty } from '../withholding/other-party.ts';
import { hasSwappedRoles } from '../withholding/swapped-roles.ts';
import { isValue, namesOf } from './compared.ts';

/** So alike, and so much more alike than to any gap, is a question to a wording of what answers it. */
const TOLD = { likeness: 0.5, ahead: 0.1 } as const;
/** So alike it must be where what is told lacks a word of the question that tells. */
const TOLD_BUT_FOR_ONE = 0.53;
/** So alike nothing is said but what the wording says. */
const VERBATIM = 0.9;
/** A word that weighs so much tells. */
const TELLS = 0.45;
/** So alike is a question to a wording that it can only be that, whatever it sounds like. */
const WORDED = 0.55;
/** So alike it is that wording, but for a small word. */
const SAME = 0.8;

/** What is told of a question that reading found no answer to, where an editor asks for it in nearly these words. */
export function toldInWording(resolved: Resolved, pack: Pack): Reply | null {
  const { question, want } = resolved;
  const near = nearestWordings(question.tokens, pack);
  const { told } = near;
  if (!told || told.likeness < TOLD.likeness) return null;
  if (told.likeness - (near.gap?.likeness ?? 0) < TOLD.ahead) return null;
  const candidate = candidatesOf(pack).byId.get(told.id);
  if (!candidate || !isAbout(candidate, question, pack)) return null;
  // Whoever asks in the editor's own words wants what the editor says, whatever those words ask for elsewhere.
  const isSame = told.likeness >= (want.kind === 'told' ? VERBATIM : SAME);
  const isAll = told.likeness >= VERBATIM;
  if (
    isSame &&
    holdsValues(candidate, question, isAll) &&
    (isAll || !lacksWord(candidate, resolved))
  ) {
    const asked = putFirst(candidate, resolved);
    return isOfOther(asked, pack) ? null : compose(asked, pack);
  }
  if (told.likeness < TOLD_BUT_FOR_ONE && lacksWord(candidate, resolved)) return null;
  if (question.signs.has('convert') || want.kind === 'told') return null;
  if (!holdsValues(candidate, question, false)) return null;
  const mustGive = isExacting(want) || isAmountOrPlace(want);
  if (mustGive && !answersWant(candidate, want, question, pack)) return null;
  const put = putFirst(candidate, resolved);
  return isOfAnother(put, pack) ? null : compose(put, pack);
}

/** Another party, or the other side of a deed, is one word of many. */
function isOfOther({ fitting: [best], question }: Resolved, pack: Pack): boolean {
  if (!best) return true;
  return (
    isOfOpposite(best, question, pack) ||
    isOfOtherParty({ ...best, likeness: 0 }, question, pack) ||
    hasSwappedRoles(best, question, pack)
  );
}

/** Whether an editor asks just this, and it states no value: what it takes for granted is so then. */
export function isVerbatim({ tokens, numbers, dates, polar }: Question, pack: Pack): boolean {
  if (polar || numbers.length + dates.length > 0) return false;
  return (nearestWordings(tokens, pack).told?.likeness ?? 0) >= VERBATIM;
}

/** What an editor asks for in these very words, where an answer has another fact first and leaves it out. */
export function worded(resolved: Resolved, reply: Reply, pack: Pack): Reply | null {
  const { told } = nearestWordings(resolved.question.tokens, pack);
  if (!told || told.likeness < SAME) return null;
  const [first] = reply.focus;
  const isOther =
    first?.source.from === 'fact' &&
    reply.answer.support[0]?.from === 'fact' &&
    first.id !== told.id;
  return isOther && pack.facts.has(told.id) ? toldInWording(resolved, pack) : null;
}

/** Whether an editor asks for something that is told in these words or nearly so. */
export function isWorded(tokens: Question['tokens'], pack: Pack): boolean {
  const near = nearestWordings(tokens, pack);
  const likeness = near.told?.likeness ?? 0;
  return likeness >= WORDED && likeness > (near.gap?.likeness ?? 0);
}

/** Whether it has every name that the question has, and the question none of elsewhere. */
function isAbout({ terms, entities }: Candidate, question: Question, pack: Pack): boolean {
  if (question.slots.some(({ outside }) => outside === true)) return false;
  return [...namesOf(question, pack)].every((id) => entities.has(id) || terms.has(entityTerm(id)));
}

/** Neither is told in passing. */
const isAmountOrPlace = ({ kind }: Want): boolean => kind === 'place' || kind === 'amount';

/** Whether it speaks of all but a word that nothing knows, or that few things in the pack have. */
const lacksWord = ({ terms }: Candidate, { slots }: Resolved): boolean =>
  slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      (slot.unknown || weight >= TELLS) &&
      !slot.terms.some((term) => terms.has(term)),
  );

/** A year or an amount that a question states must be its own, and something besides. */
const holdsValues = (
  { terms }: Candidate,
  { slots }: Question,
  /** Whether it is just the editor's own words, of which all may be small ones. */
  isAll: boolean,
): boolean =>
  slots.every((slot) => !slot.terms.some(isExact) || slot.terms.some((term) => terms.has(term))) &&
  (isAll ||
    slots.some(
      (slot) => !slot.inner && slot.terms.some((term) => !isValue(term) && terms.has(term)),
    ));

const isExact = (term: string): boolean => /^#(?:year|money|percent|length)/.test(term);
