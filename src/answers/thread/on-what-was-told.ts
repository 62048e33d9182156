import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Context } from './context.ts';

/** An entity of which so few facts speak that it is what was told of. */
const TELLING = 0.5;

/**
 * `Why?`, `where?`, `how long did it last?` right behind a statement ask it of just what that tells: what is
 * told of the same persons or of another war is no answer. What is asked of the one thing that it is about.
 */
export function onWhatWasTold(
  resolved: Resolved,
  question: Question,
  context: Context,
  pack: Pack,
): Resolved {
  const [told] = context.focus;
  const isBare = question.slots.every(({ inner, unknown }) => inner || unknown);
  if (!told || !resolved.carried || !isBare || !ASKED.some((ask) => question.asks.has(ask))) {
    return resolved;
  }
  const kept = question.asks.has('how-many') ? ofSameKind(resolved) : resolved;
  const index = candidatesOf(pack);
  const [thing] = [...told.entities]
    .filter((id) => index.weight(entityTerm(id)) >= TELLING)
    .toSorted((a, b) => index.weight(entityTerm(b)) - index.weight(entityTerm(a)));
  if (thing === undefined || question.asks.has('how-many')) return kept;
  return {
    ...kept,
    fitting: kept.fitting.filter(({ candidate }) => candidate.entities.has(thing)),
  };
}

const ASKED = ['why', 'where', 'when', 'how-long', 'how-many'] as const;

/** `How many?` behind more that are to be bought: of those, and not how many there were before. */
function ofSameKind(resolved: Resolved): Resolved {
  const [kind] = resolved.slots
    .filter(({ slot }) => !slot.inner && !slot.unknown && !slot.terms.some((t) => /^[@#]/.test(t)))
    .toSorted((a, b) => b.weight - a.weight);
  if (!kind || kind.weight < KIND) return resolved;
  return {
    ...resolved,
    fitting: resolved.fitting.filter(({ missing }) => !missing.includes(kind.slot)),
  };
}

/** So much weighs what says which of them are meant. */
const KIND = 0.15;
