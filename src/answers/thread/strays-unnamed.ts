import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Context } from './context.ts';
import { namedIn } from './subjects.ts';

/** In so few words nothing but the thread says what is meant. */
const SHORT = 4;
/** From so alike a wording on it says so itself. */
const SURE = 0.85;
/** An entity that so much of what is known is about tells nothing. */
const TELLING = 0.15;

/** A word so heavy says what a thread is about. */
const MATTER = 0.3;

/** `What is left?` behind exports: a weapon that nobody has spoken of is not what is meant. */
export function straysUnnamed(
  { fitting: [best] }: Resolved,
  question: Question,
  context: Context,
  pack: Pack,
): boolean {
  const sure = question.asks.has('who') ? best?.asking : best?.likeness;
  if (!best || (sure ?? 0) >= SURE || question.tokens.length > SHORT) return false;
  if (context.focus.length === 0 || namedIn(question, pack).length > 0) return false;
  const index = candidatesOf(pack);
  const spoken = new Set([
    ...context.spoken,
    ...context.focus.flatMap(({ entities }) => [...entities]),
    ...context.slots.flatMap(({ slot }) => slot.terms.map((term) => term.slice(1))),
  ]);
  const isTelling = (id: string): boolean => index.weight(entityTerm(id)) > TELLING;
  const systems = [...best.candidate.entities].filter(
    (id) => pack.entities.get(id)?.kind === 'weapon-system' && isTelling(id),
  );
  if (systems.length === 0 || systems.some((id) => spoken.has(id))) return false;
  // `Delayed?` behind one system's deliveries: those of another are not meant, whatever both are about.
  const [about] = context.spoken;
  const isOfSystem =
    about !== undefined && pack.entities.get(about)?.kind === 'weapon-system' && isTelling(about);
  if (isOfSystem) return true;
  // `What about missiles` behind the agenda: what is told is of the matter that was asked of.
  return !context.slots.some(
    ({ slot, weight }) =>
      weight >= MATTER &&
      !slot.terms.some((term) => /^[@#]/.test(term)) &&
      slot.terms.some((term) => best.candidate.own.has(term)),
  );
}
