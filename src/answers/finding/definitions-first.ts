import type { Pack } from '../../content/library.ts';
import { lexiconOf } from '../language/lexicon.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Want } from '../reading/wanted/wants.ts';
import type { Candidate } from './candidates.ts';
import { by, type Raise } from './raised.ts';
import type { WeighedSlot } from './rank.ts';

/**
 * Who asks what something is wants to hear of what type it is before what is said of it; who states a value
 * of it, or asks what it will get, does not.
 */
export function definitionsFirst(
  slots: readonly WeighedSlot[],
  want: Want,
  { tokens, numbers, dates, polar, asks }: Question,
  pack: Pack,
): Raise {
  const lexicon = lexiconOf(pack);
  const outer = slots.filter(({ slot }) => !slot.inner);
  const lists = outer.some(({ slot }) =>
    slot.terms.some((term) => lexicon.several(term) === 'listed'),
  );
  if (lists) return by(LISTED, ({ candidate }) => candidate.gives.has('list'));
  const { is } = wordsOf(pack.vocabulary);
  const isDeed = tokens.some(
    (token, at) => is(token, 'asking-what') && is(tokens[at + 1], 'modal'),
  );
  const isOrdinal = numbers.some(({ kind }) => kind === 'ordinal');
  const isValued = isOrdinal || (polar && numbers.length + dates.length > 0);
  if (
    want.kind !== 'statement' ||
    isDeed ||
    isValued ||
    !outer.every(({ slot }) => slot.terms.every((term) => term.startsWith('@')))
  )
    return null;
  const asksOffice = asks.has('who') && !polar;
  return by(
    DEFINED,
    ({ candidate, missing }) =>
      (isDefined(candidate, outer) || (asksOffice && hasOffice(candidate, outer, pack))) &&
      missing.every(({ unknown }) => unknown),
  );
}

const LISTED = 0.15;
const DEFINED = 0.3;

/** Whether it says of a person who is asked for what they are. */
const hasOffice = (
  { told, entities }: Candidate,
  asked: readonly WeighedSlot[],
  pack: Pack,
): boolean =>
  told.has(OFFICE) &&
  asked.some(({ slot }) =>
    slot.terms.some((term) => {
      const id = term.slice(1);
      return pack.entities.get(id)?.kind === 'person' && entities.has(id);
    }),
  );

const OFFICE = 'discover-role';

/** Whether it says what that is which is asked for: its subject is the first entity that it names. */
function isDefined({ gives, entities }: Candidate, asked: readonly WeighedSlot[]): boolean {
  const [subject] = entities;
  return (
    gives.has('type') &&
    subject !== undefined &&
    asked.some(({ slot }) => slot.terms.includes(entityTerm(subject)))
  );
}
