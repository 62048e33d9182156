import { distance } from 'fastest-levenshtein';
import { normaliseName } from '../content/name.ts';

/** Something that people ask for by name. */
export interface NameChoice<Value> {
  readonly value: Value;
  /** How it is written, also the first of its names. */
  readonly label: string;
  /** Other names for it. */
  readonly aliases: readonly string[];
}

/** How well a typed name fits, best first; the order of suggestions and of resolution. */
const FITS = ['exact', 'prefix', 'word', 'alias', 'within', 'fuzzy'] as const;
type Fit = (typeof FITS)[number];

/** What a typed name turned out to mean. */
export type Resolution<Value> =
  | { readonly type: 'one'; readonly value: Value }
  /** The name fits each of these as well; best first. */
  | { readonly type: 'several'; readonly choices: readonly NameChoice<Value>[] }
  | {
      readonly type: 'none';
      /** Spelt alike, the nearest first. */
      readonly nearest: readonly NameChoice<Value>[];
      readonly others: readonly NameChoice<Value>[];
    };

interface Ranked<Value> {
  readonly choice: NameChoice<Value>;
  readonly fit: Fit;
  /** Less is better, among those of one fit. */
  readonly cost: number;
}

/** The choices that a typed text may mean, best first; all of them, in order, where it is empty. */
export function matchNames<Value>(
  typed: string,
  choices: readonly NameChoice<Value>[],
): readonly NameChoice<Value>[] {
  if (normaliseName(typed) === '') return choices;
  return rank(typed, choices).map((ranked) => ranked.choice);
}

/** The one choice meant, where the best fit is that of one alone; else those that may be meant. */
export function resolveName<Value>(
  typed: string,
  choices: readonly NameChoice<Value>[],
): Resolution<Value> {
  const ranked = rank(typed, choices);
  const [best] = ranked;
  if (!best) {
    const nearest = nearestNames(typed, choices);
    const others = choices.filter((choice) => !nearest.includes(choice));
    return { type: 'none', nearest, others };
  }
  const equals = ranked.filter((other) => other.fit === best.fit);
  const closest = equals.filter((other) => best.fit !== 'fuzzy' || other.cost === best.cost);
  return closest.length === 1
    ? { type: 'one', value: best.choice.value }
    : { type: 'several', choices: closest.map((other) => other.choice) };
}

/** The one choice of which the typed text is a whole name; null where there is none. */
export function namedExactly<Value>(
  typed: string,
  choices: readonly NameChoice<Value>[],
): Value | null {
  const exact = rank(typed, choices).filter(({ fit }) => fit === 'exact');
  const [only] = exact;
  return only && exact.length === 1 ? only.choice.value : null;
}

/**
 * The one choice that the typed text names beyond doubt: a whole name, or words of four letters or
 * more that begin words of one name alone. Null otherwise; slips are not forgiven.
 */
export function namedBeyondDoubt<Value>(
  typed: string,
  choices: readonly NameChoice<Value>[],
): Value | null {
  const named = namedExactly(typed, choices);
  if (named !== null || normaliseName(typed).length < 4) return named;
  const byWords = rank(typed, choices).filter(({ choice }) => startsWords(typed, choice.label));
  const [only] = byWords;
  return only && byWords.length === 1 ? only.choice.value : null;
}

/** Edits over length up to which two names count as spelt alike. */
const ALIKE = 0.4;

/** Choices that are spelt alike, nearest first, for a "did you mean". */
export function nearestNames<Value>(
  typed: string,
  choices: readonly NameChoice<Value>[],
): readonly NameChoice<Value>[] {
  const asked = normaliseName(typed);
  const share = (name: string): number =>
    distance(asked, name) / Math.max(asked.length, name.length, 1);
  return choices
    .map((choice) => ({ choice, cost: Math.min(...namesOf(choice).map(share)) }))
    .filter(({ cost }) => cost <= ALIKE)
    .sort((a, b) => a.cost - b.cost)
    .map(({ choice }) => choice);
}

function rank<Value>(typed: string, choices: readonly NameChoice<Value>[]): Ranked<Value>[] {
  const asked = normaliseName(typed);
  if (asked === '') return [];
  return choices
    .flatMap((choice) => {
      const best = fitOf(typed, asked, choice);
      return best ? [{ choice, ...best }] : [];
    })
    .sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || a.cost - b.cost);
}

function fitOf(
  typed: string,
  asked: string,
  choice: NameChoice<unknown>,
): { fit: Fit; cost: number } | null {
  const label = normaliseName(choice.label);
  const names = namesOf(choice);
  if (names.includes(asked)) return { fit: 'exact', cost: label === asked ? 0 : 1 };
  if (label.startsWith(asked)) return { fit: 'prefix', cost: label.length };
  if (startsWords(typed, choice.label)) return { fit: 'word', cost: label.length };
  if (names.some((name) => name.startsWith(asked))) return { fit: 'alias', cost: label.length };
  if (choice.aliases.some((alias) => startsWords(typed, alias))) {
    return { fit: 'alias', cost: 100 + label.length };
  }
  if (asked.length >= 3 && names.some((name) => name.includes(asked))) {
    return { fit: 'within', cost: label.length };
  }
  const cost = Math.min(
    ...[...names, ...wordsOf(choice.label)]
      .filter((name) => digitsOf(name) === digitsOf(asked))
      .map((name) => distance(asked, name)),
  );
  return cost <= allowedTypos(asked) ? { fit: 'fuzzy', cost } : null;
}

/** Whether every typed word starts a word of the name: `trade tot` fits `Total bilateral trade`. */
function startsWords(typed: string, name: string): boolean {
  const words = wordsOf(name);
  const asked = wordsOf(typed);
  return asked.length > 0 && asked.every((start) => words.some((word) => word.startsWith(start)));
}

/** One slip in a short name, two in a longer one, three in a long one; none under four letters. */
function allowedTypos(asked: string): number {
  if (asked.length < 4) return 0;
  return asked.length < 6 ? 1 : asked.length < 12 ? 2 : 3;
}

/** A wrong digit is no slip to be forgiven: an S-300 is not an S-400. */
const digitsOf = (name: string): string => name.replace(/\D/gu, '');

const namesOf = (choice: NameChoice<unknown>): readonly string[] =>
  [choice.label, ...choice.aliases].map(normaliseName);

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s\-–—/(),.]+/u)
    .map(normaliseName)
    .filter((word) => word !== '');
