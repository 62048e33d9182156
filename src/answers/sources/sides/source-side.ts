import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { Ranked } from '../../finding/rank.ts';
import type { Question } from '../../reading/question.ts';
import { citedFor } from '../../telling/cited-values.ts';
import { statementOf } from '../../telling/statement.ts';
import { mergeStatements } from './merge-statements.ts';

/** How near to a source's best fact a further one must be to be told with it. */
const NEAR = 0.72;
/** The same where it gives one more of what is listed: a sector, a ware. */
const LISTED = 0.55;
/** What says this much of what another has said is not said after it. */
const REPEATS = 0.75;
/** More than this of one source is too much beside another's. */
const MOST_FACTS = 6;
const SIDE_CAP = 270;

/** A sentence, and the facts that it tells. */
export interface Part {
  readonly text: string;
  readonly told: readonly Candidate[];
}

/** What one source says on what is asked. */
export interface Side {
  readonly source: Source;
  readonly parts: readonly Part[];
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
  return { source, parts: kept };
}

/** Whether nearly all that a fact says another says too. */
const isWithin = ({ own }: Candidate, other: Candidate): boolean =>
  own.size < other.own.size &&
  [...own].filter((term) => other.own.has(term)).length > own.size * REPEATS;

/** Facts that the pack lists in one sentence, or that say the same of several things, go together. */
function groupsOf(facts: readonly Candidate[], view: Pack, question: Question): readonly Part[] {
  const [first, ...rest] = facts;
  if (!first) return [];
  const plain = (one: Candidate): string => statementOf(one, view, question.language);
  const alone = { text: plain(first), told: [first] };
  const group =
    question.language === 'en' ? (listed(facts, view) ?? merged(facts, plain, view)) : null;
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
function listed(facts: readonly Candidate[], view: Pack): Part | null {
  const [first] = facts;
  const found = view.commitments.find(
    (one) =>
      first !== undefined &&
      one.facts.includes(first.id) &&
      one.facts.filter((id) => facts.some((fact) => fact.id === id)).length > 1,
  );
  if (!found) return null;
  const told = facts.filter(({ id }) => found.facts.includes(id));
  return citedFor(found.text, told, told.length, view) ? { text: found.text, told } : null;
}

function merged(
  facts: readonly Candidate[],
  plain: (one: Candidate) => string,
  pack: Pack,
): Part | null {
  const [first, ...rest] = facts;
  if (!first) return null;
  const alike = rest.filter((one) => mergeStatements([plain(first), plain(one)], pack) !== null);
  const told = [first, ...alike];
  const text = alike.length === 0 ? null : mergeStatements(told.map(plain), pack);
  return text === null ? null : { text, told };
}

/** What is said of all sides in so few facts that each number and date of it stands in one. */
export interface Shown {
  readonly sides: readonly Side[];
  /** What is to be cited, most needed first. */
  readonly cited: readonly Candidate[];
}

/** Of each side the sentences whose numbers can be cited, one of each side before the second of any. */
export function withinCited(
  sides: readonly Side[],
  statement: (one: Candidate) => string,
  most: number,
  pack: Pack,
): Shown {
  const kept = new Map<Side, Part[]>();
  const cited = new Set<Candidate>();
  const add = (side: Side, part: Part, room: number): boolean => {
    const needed = citedFor(part.text, part.told, most, pack)?.filter((one) => !cited.has(one));
    if (!needed || cited.size + needed.length > room) return false;
    for (const one of needed) cited.add(one);
    kept.set(side, [...(kept.get(side) ?? []), part]);
    return true;
  };
  sides.forEach((side, at) => {
    const [first] = side.parts;
    const [best] = first?.told ?? [];
    // The sides behind it need room for a fact of theirs.
    const room = Math.max(at + 1, most - (sides.length - 1 - at));
    if (!first || !best || add(side, first, room)) return;
    add(side, { text: statement(best), told: [best] }, most);
  });
  const longest = Math.max(0, ...sides.map(({ parts }) => parts.length));
  for (let at = 1; at < longest; at += 1) {
    for (const side of sides) {
      const part = side.parts[at];
      if (part && kept.has(side)) add(side, part, most);
    }
  }
  return {
    sides: sides.flatMap((side) => {
      const parts = kept.get(side);
      return parts ? [{ ...side, parts }] : [];
    }),
    cited: [...cited],
  };
}
