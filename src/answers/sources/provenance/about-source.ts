import type { Pack } from '../../../content/library.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { speaksOf } from '../../premise/claims/near.ts';
import { namedSource } from '../asked/named-sources.ts';
import { byPublished } from '../by-published.ts';

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
  const { dates, makers } = pack.vocabulary.provenance;
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

/** When each of the sources came out, where somebody asks of them and of nothing else. */
export function aboutAllSources({ question }: Resolved, pack: Pack): readonly Candidate[] | null {
  const index = candidatesOf(pack);
  const { nouns, makers, dates, older, newer } = pack.vocabulary.provenance;
  const runs = [nouns, makers, dates, older, newer].flatMap((list) =>
    phraseRuns(question.tokens, list),
  );
  const isOfSources = phraseRuns(question.tokens, nouns).length > 0;
  const rest = question.slots.filter(
    ({ at, inner }) => !inner && !runs.some(({ from, to }) => from <= at && at < to),
  );
  if (!isOfSources || rest.length > 0 || question.tokens.length < 2) return null;
  // `Which of them is newer`: that one first.
  const isNewest = phraseRuns(question.tokens, newer).length > 0;
  const sources = isNewest ? byPublished(pack).toReversed() : byPublished(pack);
  const told = sources.flatMap(({ facts }) =>
    facts
      .flatMap((id) => index.byId.get(id) ?? [])
      .toSorted((a, b) => Number(b.gives.has('date')) - Number(a.gives.has('date')))
      .slice(0, 1),
  );
  return told.length === 0 ? null : told;
}
