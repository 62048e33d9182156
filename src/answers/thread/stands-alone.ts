import type { Pack } from '../../content/library.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';
import { isMatter, namedIn } from './subjects.ts';

/** From so alike a wording on it is one of the editor's questions. */
const SURE = 0.85;
/** The same of what somebody said. */
const SAID = 0.8;
/** In fewer words that tell nothing but an attribute may be asked of what was spoken of. */
const LEAST = 2;
/** They point back. */
const POINTING = ['refers', 'person-meant', 'other-one'] as const;

/**
 * `And what areas does Moscow propose` behind what a missile can do: one of the editor's questions, whole, on a
 * matter that the thread has not spoken of, asks nothing of what was said before, however it begins.
 */
export function standsAlone(
  { signs, slots, tokens, asks, polar }: Question,
  { fitting: [best], question }: Resolved,
  { focus, speaker }: Context,
  pack: Pack,
): boolean {
  // `And what did he say` behind a figure, with a name: his words are another matter.
  const isSaying = question.speaker !== null && speaker === null;
  if (!best?.sameAsk || best.likeness < (isSaying ? SAID : SURE)) return false;
  if (POINTING.some((sign) => signs.has(sign)) || best.missing.some(({ inner }) => !inner))
    return false;
  // `And the defence relationship?` asks of it what was asked before.
  if (signs.has('follows') && asks.size === 0 && !polar) return false;
  const outer = slots.filter(({ inner }) => !inner);
  if ((outer.length < LEAST && !isSaying) || tokens.length <= LEAST) return false;
  const matters = outer.filter((slot) => isMatter(slot, pack));
  const isSpoken = matters.every(({ terms }) =>
    focus.some(({ own }) => terms.some((term) => own.has(term))),
  );
  return isSaying || !isSpoken || (matters.length > 0 && namedIn(question, pack).length > 0);
}
