import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Question } from '../question.ts';
import type { Resolved } from '../resolve.ts';

/** Whether a question leans on what was said before it. */
export function isElliptical(question: Question, alone: Resolved, pack: Pack): boolean {
  const outer = question.slots.filter(({ inner }) => !inner);
  const named = question.entities.filter((id) => !pack.meta.parties.includes(id));
  if (outer.length === 0 || question.signs.has('other-one')) return true;
  const known = outer.filter(({ unknown }) => !unknown);
  if (question.signs.has('refers') && named.length === 0 && outer.length <= 4) return true;
  if (question.signs.has('follows') && outer.length <= 3 && alone.fitting.length === 0) return true;
  if (named.length === 0 && known.length <= 2 && question.tokens.length <= 7) {
    return alone.fitting.length === 0 || question.asks.size === 0 || outer.length <= 1;
  }
  return (
    named.length > 0 &&
    outer.length === named.length &&
    question.tokens.length <= 6 &&
    question.signs.has('follows')
  );
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
