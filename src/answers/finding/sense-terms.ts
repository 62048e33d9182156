import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Item, Sense } from '../language/known-phrases.ts';
import type { TermNumbers } from '../language/term-numbers.ts';
import { entityTerm } from '../reading/terms.ts';

/** A sum that a derivation does, by the sign of its words. */
export const signTerm = (sign: Sign): string => `!${sign}`;

/** The terms of what a phrase stands for, by their numbers among those of all packs. */
export function termsOfItem(item: Item, common: TermNumbers): readonly number[] {
  // Asked of each word: what makes the list is apart, since a function that holds another makes room for it at each call.
  item.terms ??= numbersOf(item.senses, common);
  return item.terms;
}

function numbersOf(senses: readonly Sense[], common: TermNumbers): readonly number[] {
  const numbers: number[] = [];
  for (const sense of senses) {
    const term = termOf(sense);
    if (term !== null) numbers.push(common.numberOf(term));
  }
  return numbers.length === 0 ? NO_NUMBERS : numbers.slice();
}

const NO_NUMBERS: readonly number[] = [];

function termOf(sense: Sense): string | null {
  if (sense.kind === 'meaning') return sense.id;
  if (sense.kind === 'sign') return signTerm(sense.sign);
  return sense.kind === 'entity' ? entityTerm(sense.id) : null;
}
