import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { speaksOf } from '../claims/near.ts';

/** What somebody or something is said to be has so many words at most. */
const SPAN = 5;

/** What the sources say that something is, of which something else is said: `is X a bank`, `X being a bank`. */
export function insteadOfWhatItIs(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed, denied } = assertion;
  if (!claimed || denied.size > 0) return [];
  const { tokens } = question;
  const { is } = wordsOf(pack.vocabulary);
  const at = tokens.findIndex((token, place) => place > 0 && is(token, 'indefinite'));
  if (at < 0) return [];
  const isBehind = is(tokens[at - 1], 'be', 'been');
  const subject = readMentions(tokens, lexiconOf(pack)).findLast(
    ({ to, inner, senses }) =>
      !inner &&
      senses.some(({ kind }) => kind === 'entity') &&
      (isBehind ? to === at - 1 : to === at && is(tokens[0], 'be')),
  );
  const [id] = (subject?.senses ?? []).flatMap((one) => (one.kind === 'entity' ? [one.id] : []));
  if (id === undefined) return [];
  const said = slots.filter(
    ({ slot, weight }) => weight > 0 && !slot.inner && slot.at > at && slot.at <= at + SPAN,
  );
  const about = candidatesOf(pack).candidates.filter(
    ({ source, entities }) => source.from === 'fact' && entities.has(id),
  );
  const isTold = about.some((one) =>
    said.every(({ slot }) => slot.terms.some((term) => speaksOf(one, term))),
  );
  if (said.length === 0 || isTold) return [];
  const score = new Map(assertion.ranked.map((one) => [one.candidate, one.score]));
  return about
    .filter(({ told, entities }) => told.has('type') && [...entities][0] === id)
    .toSorted((a, b) => (score.get(b) ?? 0) - (score.get(a) ?? 0))
    .slice(0, 1);
}
