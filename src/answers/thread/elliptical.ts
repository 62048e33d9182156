import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { isSameOfAnother } from './carry-over.ts';
import type { Context } from './context.ts';
import { isMatter, namedIn, subjectsOf } from './subjects.ts';

/** Whether a question leans on what was said before it. */
export function isElliptical(
  question: Question,
  alone: Resolved,
  context: Context,
  pack: Pack,
): boolean {
  const { signs } = question;
  // `And the Su-57?`: what is of elsewhere is asked of that, and of nothing that was spoken of.
  if (question.slots.some(({ outside }) => outside)) return false;
  const outer = question.slots.filter(({ inner }) => !inner);
  const named = namedIn(question, pack);
  if (outer.length === 0 || signs.has('other-one')) return true;
  const known = outer.filter(({ unknown }) => !unknown);
  if (signs.has('refers') && named.length === 0 && outer.length <= 4) return true;
  if (isContractOf(question, context, pack) || countsUnnamed(question, pack)) return true;
  if (signs.has('follows') && outer.length <= 3 && alone.fitting.length === 0) return true;
  if (named.length === 0 && known.length <= 2 && question.tokens.length <= 7) {
    if (alone.fitting.length === 0 || question.asks.size === 0 || outer.length <= 1) return true;
    return isOfFocus(question, alone, context, pack);
  }
  return (
    named.length > 0 &&
    outer.length === named.length &&
    question.tokens.length <= 6 &&
    signs.has('follows')
  );
}

/** `How many is India buying`: of what is left out. */
export function countsUnnamed(question: Question, pack: Pack): boolean {
  const { asks, tokens } = question;
  if (!asks.has('how-many') || namedIn(question, pack).length > 0) return false;
  const { is } = wordsOf(pack.vocabulary);
  return tokens.some(
    (token, at) => is(token, 'quantity') && is(tokens[at + 1], 'be', 'auxiliary', 'modal'),
  );
}

/** `And the S-400 contract?` behind a price: the contract only says what that is the price of. */
function isContractOf(question: Question, context: Context, pack: Pack): boolean {
  const matters = question.slots.filter((slot) => !slot.inner && isMatter(slot, pack));
  return (
    matters.length === 1 &&
    matters.every(({ terms }) => terms.includes('deal')) &&
    isSameOfAnother(question, context, pack)
  );
}

/** `How much will the upgrade cost`: the upgrade that was just told of, and no other thing's price. */
function isOfFocus(question: Question, alone: Resolved, context: Context, pack: Pack): boolean {
  const matters = question.slots.filter((slot) => isMatter(slot, pack));
  return (
    matters.length > 0 &&
    subjectsOf(context, pack).size > 0 &&
    matters.every(({ terms }) =>
      context.focus.some(({ own }) => terms.some((term) => own.has(term))),
    ) &&
    strays(alone, context, pack)
  );
}

/** Whether what a question alone is answered with is of another thing than the thread is about. */
export function strays(alone: Resolved, context: Context, pack: Pack): boolean {
  const subjects = subjectsOf(context, pack);
  const [best] = alone.fitting;
  if (!best) return false;
  const index = candidatesOf(pack);
  const told = [...best.candidate.entities].filter((id) => index.weight(`@${id}`) > 0.15);
  return told.length > 0 && !told.some((id) => subjects.has(id));
}

/** Whether a question names a matter of its own, and not only an attribute of what was spoken of. */
export function namesMatter(question: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  const index = candidatesOf(pack);
  return question.slots.some(
    ({ inner, unknown, terms }) =>
      !inner &&
      !unknown &&
      terms.some(
        (term) =>
          index.weight(term) > 0.5 && lexicon.wants(term) === undefined && !term.startsWith('#'),
      ),
  );
}
