import type { Pack } from '../../content/library.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';

/** Fewer words are alike to anything. */
const WORDS = 3;
/** A name that more or less everything has sets nothing apart. */
const COMMON = 0.15;
/** What points back into a thread has the thread's words and not its own. */
const POINTING: readonly Sign[] = ['refers', 'follows', 'other-one', 'person-meant'];

/**
 * Whether a question can be compared by its words: English of some words, for in the other languages there
 * are too few wordings to go by, and none that leans on a thread.
 */
export const isComparable = ({ language, tokens, signs }: Question, hasThread: boolean): boolean =>
  language === 'en' &&
  tokens.length >= WORDS &&
  !(hasThread && POINTING.some((sign) => signs.has(sign)));

/** The names that set a question apart; what happened or was given is mostly told by other words too. */
export function namesOf({ entities }: Question, pack: Pack): ReadonlySet<string> {
  const { weight } = candidatesOf(pack);
  const isApart = (id: string): boolean => {
    const kind = pack.entities.get(id)?.kind;
    return kind !== 'event' && kind !== 'programme' && id !== pack.meta.summit.place;
  };
  return new Set(
    entities.filter(
      (id) => weight(entityTerm(id)) > COMMON && !pack.meta.parties.includes(id) && isApart(id),
    ),
  );
}

/** Whether a term is a number or a date that is stated. */
export const isValue = (term: string): boolean => term.startsWith('#');
