import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Item, Sense } from '../language/known-phrases.ts';
import type { TermNumbers } from '../language/term-numbers.ts';
import { entityTerm } from '../reading/terms.ts';

/** A sum that a derivation does, by the sign of its words. */
export const signTerm = (sign: Sign): string => `!${sign}`;

/** The terms of what a phrase stands for, by their numbers among those of all packs. */
export function termsOfItem(item: Item, common: TermNumbers): readonly number[] {
  item.terms ??= item.senses.flatMap((sense) => {
    const term = termOf(sense);
    return term === null ? [] : [common.numberOf(term)];
  });
  return item.terms;
}

function termOf(sense: Sense): string | null {
  if (sense.kind === 'meaning') return sense.id;
  if (sense.kind === 'sign') return signTerm(sense.sign);
  return sense.kind === 'entity' ? entityTerm(sense.id) : null;
}
