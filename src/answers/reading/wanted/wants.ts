import type { Pack } from '../../../content/library.ts';
import { UNITS } from '../../../content/units.ts';
import type { Candidate } from '../../finding/candidates.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { Recent } from '../../language/recent.ts';
import { tokensOf } from '../../language/tokens.ts';
import { perPack } from '../../per-pack.ts';
import type { Question } from '../question.ts';
import { stemTerm } from '../terms.ts';
import { isInMoney } from './in-money.ts';
import { RECKONED } from './sum-signs.ts';
import { unitCounted } from './unit-counted.ts';

/** How exactly a date is wanted. */
type Grain = 'any' | 'year' | 'month' | 'day';

/** What kind of answer a question wants. */
export type Want =
  | {
      readonly kind: 'amount';
      readonly of: 'money' | 'count' | 'length' | 'percent' | 'times' | null;
      /** Whether a unit says that a figure is wanted, though no word asks how much: `exports, $m?`. */
      readonly inUnit?: true;
    }
  | { readonly kind: 'date'; readonly grain: Grain }
  | { readonly kind: 'person' | 'place' | 'reason' }
  /** Which one of a kind, or its name; the terms are of the kind. */
  | { readonly kind: 'named'; readonly terms: readonly string[] }
  /** An attribute that only a fact that tells it answers. */
  | { readonly kind: 'told'; readonly term: string }
  | { readonly kind: 'statement' };

/** What is told where no kind of answer is asked for. */
export const STATEMENT: Want = { kind: 'statement' };

/** A day, a month or a unit that is asked for by its name is what the answer must have. */
export const isExacting = (want: Want): boolean =>
  (want.kind === 'date' && (want.grain === 'day' || want.grain === 'month')) ||
  (want.kind === 'amount' && want.inUnit === true);

/** Whether it takes for a figure what no word asks the size of: `which goals`, `money or technology`. */
export function isLoose(want: Want, { asks, signs }: Question): boolean {
  if (want.kind !== 'amount' || want.inUnit || signs.has('share')) return false;
  return !SIZES.some((ask) => asks.has(ask));
}

const SIZES = ['how-much', 'how-many', 'how-long', 'percent'] as const;

/** Whether a candidate gives the kind of answer that is wanted. */
export function answersWant(
  candidate: Candidate,
  want: Want,
  question: Question,
  pack: Pack,
  /** What kinds of answer count. */
  gives: Candidate['gives'] = candidate.gives,
): boolean {
  const lexicon = lexiconOf(pack);
  const isKeyed = (): boolean => hasKey(candidate, question, pack);
  switch (want.kind) {
    case 'statement':
      return true;
    case 'amount':
      return (
        (want.of === null ? gives.has('amount') || gives.has('how-much') : gives.has(want.of)) &&
        isKeyed()
      );
    case 'date':
      return (
        (gives.has('date') && grainFits(candidate, want.grain) && isKeyed()) ||
        (gives.has('when') && says(candidate, want.grain))
      );
    case 'person':
      return (
        hasEntity(candidate, ['person', 'organisation', 'country'], question, pack) ||
        gives.has('who')
      );
    case 'place':
      return hasEntity(candidate, ['place'], question, pack) || gives.has('where');
    case 'reason':
      return gives.has('why');
    case 'told':
      return gives.has(want.term) && !question.signs.has('precise');
    case 'named':
      return want.terms.some(
        (term) => gives.has(term) || hasEntity(candidate, lexicon.kinds(term), question, pack),
      );
  }
}

/** Whether its own words tell a date as exactly as it is wanted. */
function says({ own }: Candidate, grain: Grain): boolean {
  if (grain === 'any' || grain === 'year') return true;
  const terms = [...own];
  return terms.some(
    (term) => term.startsWith('#day:') || (grain === 'month' && term.startsWith('#month:')),
  );
}

/** Whether the question has a word that means the candidate's measure. */
export function hasKey(candidate: Candidate, question: Question, pack: Pack): boolean {
  if (candidate.keys.size === 0) return true;
  const { terms } = question;
  if (!candidate.keys.isDisjointFrom(terms) || !candidate.learnt.isDisjointFrom(terms)) return true;
  // A number that it has points to it as a word does.
  const isStated = statedIn(terms).some((term) => candidate.terms.has(term));
  if (isStated) return true;
  // `How long` and `the length of` are its own words, and no others are needed.
  if (question.asks.has('how-long') && candidate.gives.has('length')) {
    const words = lengthWords(pack);
    if ([...candidate.keys].some((key) => words.has(key))) return true;
  }
  // `How much was the contract` asks for its price, and so does `the contract, in dollars`.
  return (
    // What it gives is worked out when it is first asked for: most figures are no prices.
    isPrice(candidate, pack) &&
    candidate.gives.has('money') &&
    (question.asks.has('how-much') ||
      isInMoney(question, pack) ||
      unitCounted(question, pack) === 'money')
  );
}

/**
 * `Total trade` asks for no share of it, and `trade in 2024` for no distance from it to a target, though
 * people who ask for those say it: what is worked out must be asked for by what it is.
 */
export const isSumUnasked = (
  { source, keys }: Candidate,
  { asks, signs, terms, numbers }: Question,
): boolean =>
  source.from === 'derivation' &&
  numbers.length === 0 &&
  (keys.size === 0 || UNITS[source.derived.derivation.unit].dimension === 'ratio') &&
  !asks.has('percent') &&
  !asks.has('how-long') &&
  !terms.has('growth') &&
  !RECKONED.some((sign) => signs.has(sign));

/** What was read of terms that are still in use: each candidate is held against them. */
const stated = new Recent<ReadonlySet<string>, readonly string[]>();

function statedIn(terms: ReadonlySet<string>): readonly string[] {
  const known = stated.get(terms);
  if (known) return known;
  const made = [...terms].filter((term) => /^#(?:money|percent|length|count):/.test(term));
  stated.set(terms, made);
  return made;
}

/** The words by which a length is asked for, as the keys of a measure have them. */
const lengthWords = perPack(
  ({ vocabulary }) =>
    new Set(
      Object.values(vocabulary.asks['how-long'] ?? {})
        .flat()
        .flatMap((phrase) => tokensOf(phrase).map(({ stem }) => stemTerm(stem))),
    ),
);

/** Figures of one measure share their keys, and each is held against a question. */
const prices = perPack(() => new WeakMap<ReadonlySet<string>, boolean>());

function isPrice({ keys }: Candidate, pack: Pack): boolean {
  const known = prices(pack).get(keys);
  if (known !== undefined) return known;
  const lexicon = lexiconOf(pack);
  const made = keys.values().some((key) => lexicon.wants(key) === 'money');
  prices(pack).set(keys, made);
  return made;
}

function grainFits({ source }: Candidate, grain: Grain): boolean {
  if (source.from !== 'fact' || !source.fact.figure) return false;
  if (!('date' in source.fact.figure)) return grain === 'year';
  const length = source.fact.figure.date.split('/')[0]?.length ?? 0;
  return grain === 'any' || grain === 'year' || length >= (grain === 'month' ? 7 : 10);
}

/** Whether it names an entity of a kind that the question does not name itself. */
function hasEntity(
  candidate: Candidate,
  kinds: readonly string[],
  question: Question,
  pack: Pack,
): boolean {
  const { source } = candidate;
  const via = source.from === 'fact' ? source.fact.via : undefined;
  // Whom a report has it from is no part of what it tells.
  return [...candidate.entities].some((id) => {
    if (id === via && !question.terms.has('outlet')) return false;
    const kind = pack.entities.get(id)?.kind;
    return kind !== undefined && kinds.includes(kind) && !question.entities.includes(id);
  });
}
