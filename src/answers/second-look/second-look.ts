import type { Pack } from '../../content/library.ts';
import type { Gap } from '../../content/schema/gap.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Resolved } from '../finding/resolve.ts';
import { asksProvenance } from '../sources/provenance/provenance.ts';
import type { Reply } from '../telling/reply.ts';
import { isComparable } from './compared.ts';
import { gapAsked } from './gap-asked.ts';
import { toldInWording, worded } from './told-in-wording.ts';

/** What the editor's wordings say of a question word for word, where its reading came to something else. */
export type SecondLook =
  | { readonly is: 'gap'; readonly gap: Gap }
  | { readonly is: 'told'; readonly reply: Reply };

/** Who says it, how surely, and where sources differ are asked of something that is told. */
const OF_SOURCES: readonly Sign[] = ['source', 'official', 'sure', 'reported-when', 'disagree'];

/**
 * Compares a question with the editor's wordings once more, word for word. The reading goes by what words
 * mean, and leaves out small words and what it does not know: where it found an answer although just this
 * is known to be told by nobody, or found none although an editor asks for a fact in nearly these words,
 * the wordings are right.
 */
export function secondLook(
  resolved: Resolved,
  reply: Reply | null,
  hasThread: boolean,
  pack: Pack,
): SecondLook | null {
  const { question, carried } = resolved;
  if (carried || !isComparable(question, hasThread)) return null;
  if (OF_SOURCES.some((sign) => question.signs.has(sign))) return null;
  if (asksProvenance(question, pack)) return null;
  const asked = gapAsked(resolved, reply, pack);
  if (asked.isNearer) return asked.gap && { is: 'gap', gap: asked.gap };
  const told =
    reply?.answer.status === 'answered'
      ? worded(resolved, reply, pack)
      : toldInWording(resolved, pack);
  return told && { is: 'told', reply: told };
}
