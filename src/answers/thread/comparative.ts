import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { Question } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Context } from './context.ts';

/**
 * What `the newer one` means: of two things of a kind, one of which the thread has spoken of, that which
 * the pack says is newer than the other. Null where it sets no two of the kind side by side so.
 */
export function comparedWith(question: Question, context: Context, pack: Pack): string | null {
  const { signs, entities, tokens } = question;
  if (!signs.has('refers') && !signs.has('follows') && tokens.length > 3) return null;
  const index = candidatesOf(pack);
  if (entities.some((id) => index.weight(entityTerm(id)) > TELLING)) return null;
  const [subject] = context.spoken;
  const kind = pack.entities.get(subject ?? '')?.kind;
  if (subject === undefined || kind === undefined || kind === 'person') return null;
  const lexicon = lexiconOf(pack);
  for (const term of question.slots.flatMap(({ terms }) => terms)) {
    const [said] = pairsSaid(term, subject, kind, pack);
    if (said) return said[0];
    for (const opposite of lexicon.opposites(term)) {
      const [denied] = pairsSaid(opposite, subject, kind, pack);
      if (denied) return denied[1];
    }
  }
  return null;
}

/** An entity that so much of what is known is about tells nothing. */
const TELLING = 0.15;

/** Of which two of a kind something has the word: the first is what it is said of. */
function pairsSaid(
  term: string,
  subject: string,
  kind: string,
  pack: Pack,
): readonly (readonly [string, string])[] {
  return candidatesOf(pack)
    .having(term)
    .flatMap((candidate) => {
      if (!candidate.own.has(term) || !candidate.entities.has(subject)) return [];
      const [holder, other] = inOrder(candidate, kind, pack);
      return holder === undefined || other === undefined ? [] : [[holder, other] as const];
    });
}

/** The entities of a kind in the order in which a statement names them. */
function inOrder({ source, entities }: Candidate, kind: string, pack: Pack): readonly string[] {
  if (source.from !== 'fact') return [];
  const { text } = source.fact;
  return [...entities]
    .filter((id) => pack.entities.get(id)?.kind === kind)
    .map((id) => ({ id, at: text.indexOf(pack.entities.get(id)?.name ?? '') }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ id }) => id);
}
