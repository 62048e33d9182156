import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { wordsOf } from '../../language/words.ts';
import type { Assertion } from '../claims/assertion.ts';
import { says } from '../claims/near.ts';

/** A deed so telling is one that the sources tell of. */
const TELLING = 0.3;
/** A deed of both that has no doer. */
const MUTUAL = 'meet';

/** The deed as it was, where the question has the one do to the other what the other did: `Putin gave Modi`. */
export function insteadOfDoer(assertion: Assertion, pack: Pack): readonly Candidate[] {
  if (!assertion.supposed) return [];
  const { tokens } = assertion.question;
  const persons = readMentions(tokens, lexiconOf(pack)).flatMap(({ from, to, senses, inner }) => {
    const [id] = senses.flatMap((sense) =>
      sense.kind === 'entity' && pack.entities.get(sense.id)?.kind === 'person' ? [sense.id] : [],
    );
    return inner || id === undefined ? [] : [{ id, from, to }];
  });
  const [first, second] = persons;
  if (!first || !second || first.id === second.id || persons.length > 2) return [];
  const { is } = wordsOf(pack.vocabulary);
  // Behind these a name is of who did it, or of whom it came from.
  if (persons.some(({ from }) => is(tokens[from - 1], 'done-by', 'from'))) return [];
  // `Putin was given`, `what did Putin get from`: of the first it is told what was done to him.
  if (is(tokens[first.to], 'be', 'receiving', 'conjunction')) return [];
  const deeds = assertion.slots.filter(
    ({ slot, weight }) =>
      !slot.inner &&
      !slot.unknown &&
      weight >= TELLING &&
      slot.at >= first.to &&
      !slot.terms.some((term) => /^[#@]/.test(term) || term === MUTUAL),
  );
  if (deeds.length === 0) return [];
  const told = candidatesOf(pack).candidates.filter(
    (one) =>
      one.entities.has(first.id) &&
      one.entities.has(second.id) &&
      deeds.every(({ slot }) => slot.terms.some((term) => says(one, term))),
  );
  return told.some(({ doer }) => doer !== second.id) ? [] : told.filter(isOfOne).slice(0, 1);
}

/** What both do together has no doer. */
const isOfOne = ({ source }: Candidate): boolean =>
  source.from === 'fact' && !/^\p{Lu}\p{L}+ \p{Lu}\p{L}+ and \p{Lu}/u.test(source.fact.text);
