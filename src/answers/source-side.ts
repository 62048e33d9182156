import type { Pack } from '../content/library.ts';
import type { Source } from '../content/schema/source.ts';
import type { Candidate } from './candidates.ts';
import { statementOf } from './compose.ts';
import { mergeStatements } from './merge-statements.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** How near to a source's best fact a further one must be to be told with it. */
const NEAR = 0.82;
/** The same where it gives one more of what is listed: a sector, a ware. */
const LISTED = 0.55;
/** What says this much of what another has said is not said after it. */
const REPEATS = 0.6;
/** More than this of one source is too much beside another's. */
const MOST_FACTS = 6;
const SIDE_CAP = 270;

/** What one source says on what is asked. */
export interface Side {
  readonly source: Source;
  readonly text: string;
  readonly told: readonly Candidate[];
}

/** What a source says, from its facts on it, best first; what repeats another of them is left out. */
export function sideOf(
  source: Source,
  pool: readonly Ranked[],
  best: Ranked,
  view: Pack,
  question: Question,
): Side {
  const near = pool
    .filter(({ score, candidate }) => {
      const asked = [...question.meanings, ...question.asks].filter((term) => term !== 'what');
      const isListed = asked.some((term) => candidate.gives.has(term));
      return score >= best.score * (isListed ? LISTED : NEAR);
    })
    .map(({ candidate }) => candidate)
    .filter((one, at, all) => !all.slice(0, at).some((other) => isWithin(one, other)))
    .slice(0, MOST_FACTS);
  const groups = groupsOf(near, view, question);
  const kept = groups.filter(
    (_, at) =>
      at === 0 ||
      groups.slice(0, at + 1).reduce((sum, { text }) => sum + text.length, 0) <= SIDE_CAP,
  );
  return {
    source,
    text: kept.map(({ text }) => text).join(' '),
    told: kept.flatMap(({ told }) => told),
  };
}

/** Whether nearly all that a fact says another says too. */
const isWithin = ({ own }: Candidate, other: Candidate): boolean =>
  own.intersection(other.own).size > own.size * REPEATS && own.size < other.own.size;

/** Facts that the pack lists in one sentence, or that say the same of several things, go together. */
function groupsOf(
  facts: readonly Candidate[],
  view: Pack,
  question: Question,
): readonly { text: string; told: readonly Candidate[] }[] {
  const [first, ...rest] = facts;
  if (!first) return [];
  const plain = (one: Candidate): string => statementOf(one, view, question.language);
  const alone = { text: plain(first), told: [first] };
  const group = question.language === 'en' ? (listed(facts, view) ?? merged(facts, plain)) : null;
  const one = group ?? alone;
  return [
    one,
    ...groupsOf(
      rest.filter((fact) => !one.told.includes(fact)),
      view,
      question,
    ),
  ];
}

/** The pack's own sentence over the best fact and at least one more of these. */
function listed(
  facts: readonly Candidate[],
  view: Pack,
): { text: string; told: readonly Candidate[] } | null {
  const [first] = facts;
  const found = view.commitments.find(
    (one) =>
      first !== undefined &&
      one.facts.includes(first.id) &&
      one.facts.filter((id) => facts.some((fact) => fact.id === id)).length > 1,
  );
  return found
    ? { text: found.text, told: facts.filter(({ id }) => found.facts.includes(id)) }
    : null;
}

function merged(
  facts: readonly Candidate[],
  plain: (one: Candidate) => string,
): { text: string; told: readonly Candidate[] } | null {
  const [first, ...rest] = facts;
  if (!first) return null;
  const alike = rest.filter((one) => mergeStatements([plain(first), plain(one)]) !== null);
  const told = [first, ...alike];
  const text = alike.length === 0 ? null : mergeStatements(told.map(plain));
  return text === null ? null : { text, told };
}
