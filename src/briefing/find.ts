import type { Derived, Pack } from '../content/library.ts';
import type { Fact } from '../content/schema/fact.ts';
import { queryTerms } from '../content/terms.ts';
import { nearestNames } from './name-match.ts';
import { isSubject, namedSums } from './named-sums.ts';

/** What a pack has on some words, best first; or that it has nothing. */
export interface Findings {
  readonly facts: readonly Fact[];
  /** Worked-out figures that the words name: no fact has what only a sum gives. */
  readonly sums: readonly Derived[];
  /** Words asked for that no fact of the pack has, as they were typed. */
  readonly missing: readonly string[];
  /** Names of the pack that are spelt like the words, where nothing was found; at most three. */
  readonly nearest: readonly string[];
}

/** How far below the best score a fact still answers the same words. */
const SCORE_SHARE = 0.35;
/** The least share of the asked words that the best fact must have for it to be worth showing. */
const COVERAGE = 0.34;
const CANDIDATES = 40;

/**
 * The facts that fit the words best, at most `limit`. A fact that has only a few of the words is left
 * out, and nothing is found where the best fact has less than a third of them.
 */
export function answerFromPack(text: string, pack: Pack, limit = 5): Findings {
  const matches = pack.search(text, CANDIDATES);
  const asked = askedWords(text);
  const named = namedSums(asked, pack);
  const sums = named.map(({ derived }) => derived);
  const hit = new Set([...matches, ...named].flatMap(({ matched }) => matched));
  const missing = asked.filter((word) => !queryTerms(word).some((term) => hit.has(term)));
  const [best] = matches;
  const nothing = (): Findings => ({
    facts: [],
    sums,
    missing,
    nearest: sums.length > 0 ? [] : nearestSubjects(text, pack),
  });
  if (!best || asked.length === 0) return nothing();
  const has = (matched: readonly string[]): number =>
    asked.filter((word) => queryTerms(word).some((term) => matched.includes(term))).length;
  const most = Math.max(...matches.map(({ matched }) => has(matched)));
  if (most < asked.length * COVERAGE) return nothing();
  const good = matches.filter(
    ({ score, matched }) => score >= best.score * SCORE_SHARE && has(matched) * 2 > most,
  );
  return { facts: good.slice(0, limit).map(({ fact }) => fact), sums, missing, nearest: [] };
}

/** Names of the pack that are spelt nearest to the words, for a "did you mean"; at most three. */
function nearestSubjects(text: string, pack: Pack): readonly string[] {
  const choices = [
    ...[...pack.entities.values()].map(({ name, aliases }) => ({
      value: name,
      label: name,
      aliases,
    })),
    ...[...pack.measures.values()].map(({ label, aliases }) => ({ value: label, label, aliases })),
    ...pack.meta.topics.map(({ label, aliases }) => ({ value: label, label, aliases })),
  ];
  return nearestNames(text, choices)
    .slice(0, 3)
    .map(({ label }) => label);
}

const askedWords = (text: string): readonly string[] => [
  ...new Set(text.split(/\s+/u).filter((word) => isSubject(word))),
];
