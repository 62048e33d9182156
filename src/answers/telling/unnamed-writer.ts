import type { Pack } from '../../content/library.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { says } from '../premise/claims/near.ts';
import type { Question } from '../reading/question.ts';

/** The word for who writes or asks for an outlet. */
const WRITER = 'author';

/**
 * `Which anchor of X`: whether somebody is asked for by his work for one of these outlets, which are only
 * cited and of which nobody is named.
 */
export function asksUnnamedWriter(
  { terms, asks }: Question,
  named: Iterable<string>,
  pack: Pack,
): boolean {
  if (!terms.has(WRITER) || !(asks.has('who') || asks.has('which'))) return false;
  const cited = new Set([...pack.facts.values()].flatMap(({ via }) => via ?? []));
  const outlets = [...named].filter((id) => cited.has(id));
  return (
    outlets.length > 0 &&
    !candidatesOf(pack).candidates.some(
      (one) => says(one, WRITER) && outlets.some((id) => one.entities.has(id)),
    )
  );
}
