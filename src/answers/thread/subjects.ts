import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Question } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Context } from './context.ts';

/** An entity that so much of what is known is about tells nothing. */
const TELLING = 0.15;

/** Entities that a question names and that tell what it is about: not the parties nor the summit's place. */
export function namedIn({ entities }: Question, pack: Pack): readonly string[] {
  const index = candidatesOf(pack);
  return entities.filter((id) => index.weight(entityTerm(id)) > TELLING);
}

/** What a thread is about: the telling entities of the last question and of its answer. */
export function subjectsOf({ slots, focus }: Context, pack: Pack): ReadonlySet<string> {
  const index = candidatesOf(pack);
  const asked = slots.flatMap(({ slot }) => slot.terms.filter((term) => term.startsWith('@')));
  const told = [...(focus[0]?.entities ?? [])].map(entityTerm);
  const all = [...asked, ...told].filter((term) => index.weight(term) > TELLING);
  return new Set(all.map((term) => term.slice(1)));
}

/** Whether a slot is a matter, and not an entity, a value or a mere attribute as `price` is. */
export function isMatter({ inner, unknown, terms }: Slot, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return (
    !inner &&
    !unknown &&
    !terms.some((term) => /^[@#]/.test(term) || lexicon.wants(term) !== undefined)
  );
}
