import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import type { Resolved } from '../finding/resolve.ts';
import { entityTerm } from '../reading/terms.ts';
import { PHRASES } from './phrases.ts';

/** So much of what the best speaks of is spoken of by all members of a list. */
const ALIKE = 0.7;
/** A list has no fewer members that fit. */
const SEVERAL = 3;
/** An entity of which so few facts speak that they are about it. */
const TELLING = 0.4;

/** A sentence of the pack over several facts. */
interface Listed {
  readonly text: string;
  readonly facts: readonly Candidate[];
}

/** More than can be shown one by one, where the pack says them in one sentence of its agenda or commitments. */
export function listOf({ fitting, question, want }: Resolved, pack: Pack): Listed | null {
  if (want.kind !== 'statement' && want.kind !== 'named') return null;
  if (question.asks.has('how')) return null;
  const [best] = fitting;
  if (!best) return null;
  const alike = new Set(
    fitting
      .filter(({ coverage }) => coverage >= best.coverage * ALIKE)
      .map(({ candidate }) => candidate.id),
  );
  // Who asks what is in it is told all of it, whichever of it was nearest.
  const heads = question.signs.has('contents') ? alike : new Set([best.candidate.id]);
  const lists = [...pack.commitments, ...pack.agenda].filter(
    ({ facts }) =>
      facts.some((id) => heads.has(id)) && facts.filter((id) => alike.has(id)).length >= SEVERAL,
  );
  const [told, ...others] = lists.filter(
    (one) => 'due' in one || 'who' in one || sharesSubject(one.facts, pack),
  );
  // Of two that say it, neither says all of it.
  if (!told || others.length > 0) return null;
  const { byId } = candidatesOf(pack);
  return {
    text: `${PHRASES[question.language].facts}${told.text}`,
    facts: told.facts.flatMap((id) => byId.get(id) ?? []),
  };
}

/** Whether all of these facts are about one system, person or place. */
function sharesSubject(ids: readonly string[], pack: Pack): boolean {
  const index = candidatesOf(pack);
  const [first, ...rest] = ids.flatMap((id) => index.byId.get(id) ?? []);
  return [...(first?.entities ?? [])].some(
    (id) =>
      index.weight(entityTerm(id)) > TELLING && rest.every(({ entities }) => entities.has(id)),
  );
}
