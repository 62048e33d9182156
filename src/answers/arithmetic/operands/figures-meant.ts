import type { Pack } from '../../../content/library.ts';
import type { StatedNumber } from '../../language/values.ts';
import type { Question } from '../../reading/question.ts';
import { baseValue, type Figure, figuresOf } from './figures.ts';
import { meets, type Said } from './read-said.ts';
import { areTwoParts } from './rest-of.ts';

/** `Trade deficit` means the deficit: a word right before another is of it, where that one has both. */
export function withoutModifiers(
  said: readonly Said[],
  { tokens, text }: Question,
  pack: Pack,
): readonly Said[] {
  const { numbers, numberKeys } = figuresOf(pack);
  const keyed = said.filter(({ terms }) => meets(numberKeys, terms));
  const plain = text.toLowerCase();
  // `Trade, deficit and exports`: what a comma parts is two.
  const isParted = (one: Said): boolean => plain.includes(`${tokens[one.to - 1]?.text ?? ''},`);
  return keyed.filter(
    (one) =>
      isParted(one) ||
      !keyed.some(
        (next) =>
          next.from === one.to &&
          numbers.some(
            ({ keys, candidate }) =>
              meets(keys, next.terms) &&
              !meets(keys, one.terms) &&
              !areBesideEachOther(one, next, numbers) &&
              [...one.terms].some((term) => candidate.terms.has(term)),
          ),
      ),
  );
}

/** `निर्यात आयात से`: the two parts of one whole do not modify each other. */
const areBesideEachOther = (one: Said, next: Said, numbers: readonly Figure[]): boolean =>
  numbers.some(
    (a) =>
      meets(a.keys, one.terms) &&
      numbers.some((b) => meets(b.keys, next.terms) && areTwoParts(a, b)),
  );

/** Figures of which the word is a key; of a named subject before those of none. */
export function figuresOfWord(
  { terms }: Said,
  numbers: readonly Figure[],
  subjects: ReadonlySet<string>,
): readonly Figure[] {
  const keyed = numbers.filter(
    ({ keys, subjects: of }) => meets(keys, terms) && (of.size === 0 || meets(of, subjects)),
  );
  const ofSubject = keyed.filter(({ subjects: of }) => of.size > 0);
  return ofSubject.length > 0 ? ofSubject : keyed;
}

/** Where several systems are named, a figure stands where its own is named. */
export function placeOf(one: Said, { subjects }: Figure, said: readonly Said[]): number {
  const names = said.filter(({ terms }) => [...terms].some((term) => subjects.has(term.slice(1))));
  return names[0]?.from ?? one.from;
}

/** `68.7`, `$67`, `5.5 billion`, `50%`; a small bare number is said of anything. */
export function figuresOfNumber(
  { value, kind }: StatedNumber,
  numbers: readonly Figure[],
  subjects: ReadonlySet<string>,
): readonly Figure[] {
  const found = numbers.filter((figure) => {
    if (kind === 'ordinal' || kind === 'length' || kind === 'count') return false;
    if (kind === 'percent' || kind === 'times') {
      return figure.unit === (kind === 'percent' ? 'percent' : 'times') && figure.value === value;
    }
    const isMoney = figure.dimension === 'usd' || figure.dimension === 'eur';
    if (kind === 'money') {
      return (
        isMoney &&
        (isNear(value, baseValue(figure)) || (value < 1000 && isNear(value, figure.value)))
      );
    }
    if (value <= 12 && Number.isInteger(value)) return false;
    return isNear(value, figure.value) || isNear(value, baseValue(figure));
  });
  const own = found.filter(({ subjects: of }) => meets(of, subjects));
  return own.length > 0 ? own : found;
}

const isNear = (stated: number, value: number): boolean =>
  Math.abs(stated - value) <= Math.abs(value) * 0.0005;
