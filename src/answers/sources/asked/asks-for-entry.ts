import { isOfPress } from '../../finding/of-press.ts';
import type { Resolved } from '../../finding/resolve.ts';

/** So like an editor's wording is what is asked for what was published, and not for who published it. */
const SAME = 0.7;

/**
 * `What did he publish on 31 August`, `what headline ran over it`: sounds like a question of a source, and
 * is one for what an author wrote, which a fact tells.
 */
export function asksForEntry({ fitting: [best], question, carried }: Resolved): boolean {
  if (!best || carried || best.likeness < SAME || !best.sameAsk) return false;
  const { source } = best.candidate;
  if (source.from !== 'fact' || !isOfPress(source.fact) || source.fact.figure) return false;
  const isDated = question.dates.some(({ day }) => day !== null);
  const lacking = best.missing.filter(({ inner, unknown }) => !inner && !unknown);
  return lacking.length === 0 && (isDated || question.terms.has('headline'));
}
