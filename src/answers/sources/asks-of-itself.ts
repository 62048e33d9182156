import { isOfPress } from '../finding/of-press.ts';
import type { Ranked } from '../finding/rank.ts';
import type { Resolved } from '../finding/resolve.ts';
import { factsOf } from './provenance/provenance-subject.ts';

/** So much of an editor's wording is the same question. */
const OF_PRESS = 0.6;
const OF_MATTER = 0.9;

/**
 * Whether a source itself is asked of, who wrote it or where it stood, and not what it tells.
 */
export function asksOfItself(
  source: string,
  /** As it was put, and without the words that name the source. */
  whole: () => Resolved,
  rest: Resolved,
): boolean {
  const best = rest.fitting[0] ?? rest.ranked[0];
  if (best && isOfPressIn(source, best) && rest.want.kind !== 'amount') return true;
  return asksOfPress(whole()) && !asksOfMatter(rest);
}

const isFactOfPress = ({ candidate: { source } }: Ranked): boolean =>
  source.from === 'fact' && isOfPress(source.fact);

const isOfPressIn = (source: string, best: Ranked): boolean =>
  isFactOfPress(best) && factsOf(best.candidate).some(({ sources }) => sources.includes(source));

/** `What does the author of the older piece do`: of the author, and of nothing that the piece says. */
const asksOfPress = ({ fitting: [best], want }: Resolved): boolean =>
  best !== undefined &&
  want.kind !== 'amount' &&
  isFactOfPress(best) &&
  best.likeness >= OF_PRESS &&
  best.missing.every(({ inner, unknown, terms }) => inner || unknown || terms.includes('older'));

/** `When will X come, per the October piece`: all but the source is a question that something else answers. */
const asksOfMatter = ({ fitting: [best] }: Resolved): boolean =>
  best !== undefined && !isFactOfPress(best) && best.sameAsk && best.likeness >= OF_MATTER;
