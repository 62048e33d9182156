import type { Pack } from '../content/library.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { phraseRuns } from './language/phrase-runs.ts';
import { namedSource } from './named-sources.ts';
import { speaksOf } from './premise/near.ts';
import type { Resolved } from './resolve.ts';

/** A word so telling says that the question is about more than the source itself. */
const OF_ELSE = 0.35;

/**
 * What the pack tells of a source where the question is about the source itself: when it came out, who
 * wrote it, which outlet ran it. Null where it is about something that the source says.
 */
export function aboutSource({ question }: Resolved, pack: Pack): readonly Candidate[] | null {
  const named = namedSource(question, pack);
  if (!named) return null;
  const { tokens } = question;
  const { dates, makers } = pack.vocabulary.sources;
  const asked = [...phraseRuns(tokens, dates), ...phraseRuns(tokens, makers)];
  if (asked.length === 0) return null;
  if (question.signs.has('official') || question.signs.has('sure')) return null;
  const index = candidatesOf(pack);
  const facts = named.source.facts.flatMap((id) => index.byId.get(id) ?? []);
  const inRun = (at: number): boolean =>
    named.words.has(at) || asked.some(({ from, to }) => from <= at && at < to);
  const rest = question.slots.filter(({ at, inner, unknown }) => !inner && !unknown && !inRun(at));
  const isOfElse = rest.some(
    ({ terms }) =>
      terms.some((term) => /^#/.test(term) || index.weight(term) >= OF_ELSE) &&
      !facts.some((fact) => terms.some((term) => speaksOf(fact, term))),
  );
  if (isOfElse) return null;
  const wantsMaker =
    question.asks.has('who') ||
    (!question.asks.has('when') &&
      phraseRuns(tokens, dates).length <= phraseRuns(tokens, makers).length);
  const worth = (fact: Candidate): number =>
    rest.filter(({ terms }) => terms.some((term) => speaksOf(fact, term))).length +
    (fact.gives.has('date') === wantsMaker ? 0 : 2);
  return facts.length === 0 ? null : facts.toSorted((a, b) => worth(b) - worth(a));
}
