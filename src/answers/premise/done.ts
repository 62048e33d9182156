import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { wordsOf } from '../language/words.ts';
import type { Assertion } from './assertion.ts';
import { says } from './near.ts';

/** What the sources only expect, offer or think possible. */
const AHEAD = new Set(['expected', 'proposed', 'target']);

/**
 * Where a system is said to have been signed for, bought or handed over of which that is only ahead: what
 * the sources expect of it. Empty where they report it as done, or tell of nothing ahead.
 */
export function insteadOfDone(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, things, claimed, denied } = assertion;
  const systems = things.filter((id) => pack.entities.get(id)?.kind === 'weapon-system');
  const [system] = systems;
  const supposed = claimed || [...question.asks].some((ask) => SUPPOSING.has(ask));
  if (system === undefined || systems.length > 1 || !supposed || denied.size > 0) return [];
  const done = phraseRuns(question.tokens, pack.vocabulary.premises.done);
  const isAsked = wordsOf(pack.vocabulary).is(question.tokens[0], 'modal');
  if (done.length === 0 || isAsked) return [];
  const meant = question.slots.filter(({ terms: all }) => !all.some((term) => /^[@#=]/.test(term)));
  const within = meant.filter(({ at }) => done.some(({ from, to }) => from <= at && at < to));
  // `Already` says of whatever else is said that it is done.
  const terms = (within.length > 0 ? within : meant).flatMap((slot) => slot.terms);
  const facts = candidatesOf(pack).candidates.filter(
    ({ source, entities }) => source.from === 'fact' && entities.has(system),
  );
  const tells = (one: Candidate): boolean => terms.some((term) => says(one, term));
  if (terms.length > 0 && facts.some((one) => !isAhead(one) && tells(one))) return [];
  // What is to come of it is told of the event at which it is to come up.
  const isOnAgenda = ({ entities }: Candidate): boolean =>
    [...entities].some((id) => pack.entities.get(id)?.kind === 'event');
  const rank = new Map(assertion.ranked.map(({ candidate, score }) => [candidate, score]));
  return facts
    .filter((one) => isAhead(one) && [...one.entities][0] === system)
    .toSorted(
      (a, b) =>
        Number(tells(b)) - Number(tells(a)) ||
        Number(isOnAgenda(b)) - Number(isOnAgenda(a)) ||
        (rank.get(b) ?? 0) - (rank.get(a) ?? 0),
    )
    .slice(0, 1);
}

const SUPPOSING = new Set(['when', 'where', 'why', 'how-much', 'how-many', 'who', 'how-long']);

const isAhead = ({ source }: Candidate): boolean =>
  source.from === 'fact' && AHEAD.has(source.fact.status);
