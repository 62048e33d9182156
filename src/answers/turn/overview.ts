import { highlightsOn } from '../../briefing/highlights.ts';
import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { resolveAlone } from '../finding/resolve.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { tokensOf } from '../language/tokens.ts';
import { perPack } from '../per-pack.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import { entityTerm } from '../reading/terms.ts';
import type { Turn } from '../sources/follow-sources.ts';
import { citedFor } from '../telling/cited-values.ts';
import { answered, SUPPORT } from '../telling/reply.ts';
import { statementOf } from '../telling/statement.ts';
import type { Context } from '../thread/context.ts';
import { nextContext } from '../thread/next-context.ts';

/** More words ask for something of their own. */
const LONGEST = 14;

/**
 * `TL;DR`, `key takeaways from the summit`: the pack's summary with the editor's highlights as of the day, and
 * the brief that has all of them. Null where anything else is named, or where the editor has none.
 */
export function tellOverview(
  text: string,
  context: Context | null,
  today: Temporal.PlainDate,
  pack: Pack,
): Turn | null {
  // Most messages have none of the words for it, and need not be read to know that.
  if (phraseRuns(tokensOf(text), pack.vocabulary.phrases.overview).length === 0) return null;
  const question = readQuestion(text, pack);
  if (!asksOverview(question, pack)) return null;
  const { byId } = candidatesOf(pack);
  const candidates = (ids: readonly string[]): readonly Candidate[] =>
    ids.flatMap((id) => byId.get(id) ?? []);
  const highlights = candidates(highlightsOn(pack, today).map(({ id }) => id));
  const { summary, summit } = pack.meta;
  // The editor's own sentence, where what it states can be cited.
  const cited =
    question.language === 'en'
      ? citedFor(summary, [...candidates(summit.facts), ...highlights], SUPPORT - 1, pack)
      : null;
  const chosen = [...new Set([...(cited ?? []), ...highlights])].slice(0, SUPPORT);
  const [first] = chosen;
  if (!first) return null;
  const lead = cited ? summary : statementOf(first, pack, question.language);
  const told = answered(question, lead, chosen, pack);
  const answer = { ...told, related: { command: 'brief', args: {} } };
  const resolved = resolveAlone(question, pack);
  return {
    answer,
    context: nextContext(resolved, { answer, focus: chosen }, context, pack),
    question,
  };
}

function asksOverview({ tokens, slots, numbers, dates, entities }: Question, pack: Pack): boolean {
  if (tokens.length > LONGEST || dates.length > 0) return false;
  const runs = phraseRuns(tokens, pack.vocabulary.phrases.overview);
  const isSaid = (at: number): boolean => runs.some(({ from, to }) => from <= at && at < to);
  const names = namesOf(pack);
  return (
    numbers.every(({ at }) => isSaid(at)) &&
    entities.every((id) => names.has(entityTerm(id))) &&
    slots.every(
      ({ inner, unknown, terms, at }) =>
        isSaid(at) || inner || (!unknown && terms.some((term) => names.has(term))),
    )
  );
}

/** What the pack itself is called by: the summit, the visit, who takes part. */
const namesOf = perPack((pack): ReadonlySet<string> => {
  const { title, shortTitle, aliases } = pack.meta;
  return new Set(
    [title, shortTitle, ...aliases].flatMap((name) => [...readQuestion(name, pack).terms]),
  );
});
