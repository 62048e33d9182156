import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Slot } from '../../reading/slots.ts';
import type { Assertion } from '../claims/assertion.ts';

/** Whether a fact has another's where a question has `X oil`: the same word right behind the name of a party. */
export function isOfOtherOrigin(
  { source }: Candidate,
  { at, outside, terms }: Slot,
  { question }: Assertion,
  pack: Pack,
): boolean {
  const behind = question.tokens[at + 1];
  const isCountry = terms.some((term) => pack.entities.get(term.slice(1))?.kind === 'country');
  if (!(outside || isCountry) || !behind || source.from !== 'fact') return false;
  const tokens = tokensOf(source.fact.text);
  return readMentions(tokens, lexiconOf(pack)).some(
    ({ to, senses, inner }) =>
      !inner &&
      tokens[to]?.stem === behind.stem &&
      senses.some((sense) => sense.kind === 'entity' && pack.meta.parties.includes(sense.id)),
  );
}
