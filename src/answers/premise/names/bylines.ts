import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import { type Candidate, candidatesOf } from '../../finding/candidates.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { StatedDate } from '../../language/values.ts';
import { perPack } from '../../per-pack.ts';
import { namedSource } from '../../sources/asked/named-sources.ts';
import type { Assertion } from '../claims/assertion.ts';
import { strangeOutlets } from './affiliation.ts';

/** A word so telling says more than who wrote it. */
const TELLING = 0.5;

/** What is known of a source that is said to be by somebody who did not write it, or of another day. */
export function insteadOfByline(assertion: Assertion, pack: Pack): readonly Candidate[] {
  const { question, slots, claimed } = assertion;
  const { makers, dates } = pack.vocabulary.provenance;
  // Who is named and what day is stated is known already.
  const isOfStranger = claimed && strangeOutlets(assertion, pack).length > 0;
  const isNaming = question.entities.length + question.dates.length > 0;
  if (!claimed || !(isNaming || isOfStranger)) return [];
  const asked =
    isOfStranger || [makers, dates].some((list) => phraseRuns(question.tokens, list).length > 0);
  if (!asked) return [];
  // What is asked of what it says is no matter of who wrote it.
  const isOfElse = slots.some(
    ({ slot, weight }) =>
      !slot.inner &&
      !slot.unknown &&
      weight > TELLING &&
      !slot.terms.some((term) => /^[#@]/.test(term)),
  );
  if (isOfElse) return [];
  const writers = question.entities.filter(
    (id) => sourceBy(id, pack) !== undefined || outletsOf(pack).has(id),
  );
  const [writer] = writers;
  const named = namedSource(question, pack)?.source;
  const source = named ?? (writer === undefined ? undefined : sourceBy(writer, pack));
  if (!source) return [];
  const isElsewhere = named !== undefined && writer === undefined && isOfStranger;
  const isOther =
    isElsewhere ||
    (writers.length === 1 && writer !== undefined && sourceBy(writer, pack) !== source);
  const isOnOther = question.dates.some((stated) => isOtherDay(stated, source));
  if (!isOther && !isOnOther) return [];
  const { byId } = candidatesOf(pack);
  const facts = source.facts.flatMap((id) => byId.get(id) ?? []);
  return facts
    .toSorted(
      (a, b) => Number(isOther ? !isDate(b) : isDate(b)) - Number(isOther ? !isDate(a) : isDate(a)),
    )
    .slice(0, 1);
}

/** The source that somebody wrote or some outlet published. */
const sourceBy = (id: string, pack: Pack): Source | undefined => {
  const name = pack.entities.get(id)?.name;
  return [...pack.sources.values()].find(
    ({ author, publisher }) => name !== undefined && (author === name || publisher === name),
  );
};

/** Whether a day is stated on which the source did not come out. */
function isOtherDay({ year, month, day }: StatedDate, { published }: Source): boolean {
  const [ofYear, ofMonth, ofDay] = published.split('-').map(Number);
  return (
    month !== null &&
    ((year !== null && year !== ofYear) || month !== ofMonth || (day !== null && day !== ofDay))
  );
}

/** Those from whom something is known. */
const outletsOf = perPack(
  (pack) =>
    new Set([...pack.facts.values()].flatMap(({ via }) => (via === undefined ? [] : [via]))),
);

const isDate = ({ gives }: Candidate): boolean => gives.has('date');
