import type { Sense } from '../language/known-phrases.ts';
import type { Mention } from '../language/mentions.ts';
import { stem } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import type { readValues } from '../language/values.ts';
import type { Words } from '../language/words.ts';
import {
  dayTerm,
  entityTerm,
  monthDayTerm,
  monthTerm,
  numberTerm,
  stemTerm,
  yearTerm,
} from './terms.ts';

/** One thing that a question speaks of; any of its terms stands for it. */
export interface Slot {
  readonly terms: readonly string[];
  /** Where it stands in the question. */
  readonly at: number;
  /** Whether it lies within a longer name or is mostly filler: good to have, and not missed. */
  readonly inner: boolean;
  /** Whether nothing in the vocabulary or the pack has the word. */
  readonly unknown: boolean;
  /** Whether it is known to be of elsewhere. */
  readonly outside?: boolean;
}

const termLists = new WeakMap<readonly Sense[], readonly string[]>();

/** Phrases share what they stand for, and so do all that is said in them. */
function termsOf(senses: readonly Sense[]): readonly string[] {
  const known = termLists.get(senses);
  if (known) return known;
  const terms = senses.flatMap((sense): readonly string[] => {
    if (sense.kind === 'meaning') return [sense.id];
    return sense.kind === 'entity' ? [entityTerm(sense.id)] : [];
  });
  termLists.set(senses, terms);
  return terms;
}

export function slotsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  taken: ReadonlySet<number>,
  words: Words,
): readonly Slot[] {
  const covered = new Set<number>();
  const slots: Slot[] = [];
  for (const { from, to, senses, inner } of mentions) {
    for (let at = from; at < to; at += 1) covered.add(at);
    if (inner && taken.has(from)) continue;
    const terms = termsOf(senses);
    const outside = terms.length === 0 && senses.some(({ kind }) => kind === 'outside');
    // A word that is mostly said without meaning anything by it helps, and is not missed.
    const weak = inner || senses.some(({ kind }) => kind === 'filler' || kind === 'number');
    if (terms.length > 0) slots.push({ terms, at: from, inner: weak, unknown: false });
    else if (outside && !inner && !taken.has(from)) {
      slots.push({
        terms: [
          stemTerm(
            stem(
              tokens
                .slice(from, to)
                .map(({ text }) => text)
                .join(''),
            ),
          ),
        ],
        at: from,
        inner,
        unknown: true,
        outside: true,
      });
    }
  }
  tokens.forEach(({ text, stem, type }, at) => {
    if (covered.has(at) || taken.has(at) || type === 'sign' || text.length < 2) return;
    if (type === 'number' || words.has(text, 'pronoun-or-name')) return;
    slots.push({ terms: [stemTerm(stem)], at, inner: false, unknown: true });
  });
  return distinct(slots);
}

/** `Besides tariffs, what else`: what stands behind such a word is not asked for. */
export function withoutExcluded(
  slots: readonly Slot[],
  mentions: readonly Mention[],
): readonly Slot[] {
  const ends = mentions.flatMap(({ senses, to }) =>
    senses.some((sense) => sense.kind === 'sign' && sense.sign === 'besides') ? [to] : [],
  );
  if (ends.length === 0) return slots;
  const excluded = ends.map((end) =>
    slots.find(({ at, inner }) => !inner && at >= end && at <= end + 2),
  );
  return slots.filter((slot) => !excluded.includes(slot));
}

/** A number that a question states may say which figure is meant; whether it is right is another matter. */
export const valueSlots = (values: StatedValues): readonly Slot[] =>
  statedTerms(values).map(({ term, at }) => ({ terms: [term], at, inner: false, unknown: false }));

type StatedValues = Pick<ReturnType<typeof readValues>, 'numbers' | 'dates'>;

/** The terms of what is stated, and where. */
export function statedTerms({
  numbers,
  dates,
}: StatedValues): readonly { readonly term: string; readonly at: number }[] {
  const found: { term: string; at: number }[] = [];
  for (const { value, kind, at } of numbers) {
    // A small number without a unit is said of anything.
    if (kind === null && value <= 12 && Number.isInteger(value)) continue;
    found.push({ term: numberTerm(kind ?? 'bare', value), at });
  }
  for (const { year, at } of dates) if (year !== null) found.push({ term: yearTerm(year), at });
  for (const { month, day, at } of dates) {
    if (month !== null && day === null) found.push({ term: monthTerm(month), at });
  }
  for (const { month, day, at } of dates) {
    if (day === null) continue;
    found.push({ term: month === null ? monthDayTerm(day) : dayTerm(month, day), at });
  }
  return found;
}

/** A word said twice is asked once: repeating it makes nothing heavier. */
function distinct(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>();
  return slots
    .toSorted((a, b) => Number(a.inner) - Number(b.inner) || a.at - b.at)
    .filter(({ terms }) => {
      const key = terms.join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** `Which kind of businesses`, `what mechanism is there`: what it is of is asked for, and the kind is a way to say it. */
export function kindsAsWords(
  slots: readonly Slot[],
  tokens: readonly Token[],
  words: Words,
  /** Whether an asker wrote it: an editor means the words that he chooses. */
  isAsked: boolean,
): readonly Slot[] {
  const isMere = (slot: Slot): boolean =>
    isMerelyKind(slot, slots, tokens, words) || (isAsked && isShell(slot, tokens, words));
  return slots.map((slot) => (!slot.inner && isMere(slot) ? { ...slot, inner: true } : slot));
}

/** Whether a slot is a word as `kind` that only leads to what it is of. */
export function isMerelyKind(
  { at, unknown }: Slot,
  slots: readonly Slot[],
  tokens: readonly Token[],
  { is }: Words,
): boolean {
  if (!is(tokens[at], 'kind') || !is(tokens[at + 1], 'of')) return false;
  return slots.some(
    ({ at: other, inner, terms, unknown: isStrange }) =>
      !inner &&
      other > at + 1 &&
      other <= at + 3 &&
      !terms[0]?.startsWith('@') &&
      // Behind a word that nothing knows, `branches of commerce`, the kind itself tells.
      (unknown || !isStrange),
  );
}

/** `What gesture`, `which Indian policy`: a noun that nothing knows and that only what else is said fills. */
const isShell = ({ at, unknown }: Slot, tokens: readonly Token[], { is }: Words): boolean =>
  unknown &&
  is(tokens[at], 'kind') &&
  [at - 1, at - 2].some((one) => is(tokens[one], 'asking-what', 'asking-which'));
