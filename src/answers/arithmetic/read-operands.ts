import type { Pack } from '../../content/library.ts';
import { periodSpan } from '../../content/span.ts';
import type { Resolved } from '../finding/resolve.ts';
import { lexiconOf } from '../language/lexicon.ts';
import type { StatedNumber } from '../language/values.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import { baseValue, type Figure, figuresOf } from './figures.ts';
import { meets, readSaid, type Said } from './read-said.ts';
import { subjectSaid, subjectsMeant } from './read-subjects.ts';

/** A measure that a question means, with its figures, the one that is meant first. */
export interface Reference {
  readonly figures: readonly Figure[];
  readonly chosen: Figure;
  readonly at: number;
  /** Those of which the number or the year is stated. */
  readonly named: readonly Figure[];
  /** Whether its number or its year is stated, so that no other figure of the measure is meant. */
  readonly stated: boolean;
  /** By its number alone, its own word, the name of what it is the price of, or the turn before. */
  readonly by: 'number' | 'word' | 'name' | 'thread';
}

type Hit = Pick<Reference, 'at' | 'by' | 'stated'>;

export interface Operands {
  readonly said: readonly Said[];
  /** In the order in which they stand. */
  readonly references: readonly Reference[];
  /** Numbers that no figure of the pack has. */
  readonly own: readonly StatedNumber[];
  /** Entities whose figures are meant. */
  readonly subjects: ReadonlySet<string>;
}

/** The figures that a question means, by number, by the words of their measure, or by what they are of. */
export function readOperands(resolved: Resolved, pack: Pack): Operands {
  const { question } = resolved;
  const said = readSaid(question, pack);
  const { numbers } = figuresOf(pack);
  const own = new Set(question.slots.flatMap(({ terms }) => terms));
  const carried = resolved.slots.flatMap(({ slot }) =>
    slot.terms.filter((term) => !own.has(term) && !term.startsWith('#')),
  );
  const subjects = subjectsMeant(said, carried, pack);
  const hits = new Map<Figure, Hit>();
  const hit = (figure: Figure, at: number, by: Reference['by'], stated = false): void => {
    const before = hits.get(figure);
    if (before && (before.stated || !stated)) return;
    hits.set(figure, { at: before?.at ?? at, by: before?.by ?? by, stated });
  };
  const used = new Set<StatedNumber>();
  for (const stated of question.numbers) {
    for (const figure of figuresOfNumber(stated, numbers, subjects)) {
      hit(figure, stated.at, 'number', true);
      used.add(stated);
    }
  }
  for (const one of withoutModifiers(said, question, pack)) {
    for (const figure of figuresOfWord(one, numbers, subjects)) {
      hit(figure, placeOf(one, figure, said), 'word');
    }
  }
  const total = totalSaid(said, question, pack);
  if (total && subjects.size === 0 && hits.size > 0) {
    for (const figure of numbers) if (isTotal(figure)) hit(figure, total.from, 'word');
  }
  const byWord = new Set(
    [...hits.keys()].flatMap((one) => (isPrice(one, pack) ? [...one.subjects] : [])),
  );
  for (const one of said) {
    const named = subjectSaid(one, subjects, pack);
    if (named === null || byWord.has(named)) continue;
    for (const figure of numbers) {
      if (figure.subjects.has(named) && isPrice(figure, pack)) hit(figure, one.from, 'name');
    }
  }
  for (const { subject, at } of datedOrders(said, question, pack)) {
    for (const figure of numbers) {
      if (figure.subjects.has(subject) && isPrice(figure, pack)) hit(figure, at, 'name');
    }
  }
  // `How much of it` may be asked of an amount; a word for a share asks for a share alone.
  // `What % of trade is that`: beside what is named, that which was spoken of goes into the sum.
  const besideThat =
    question.signs.has('share') &&
    question.signs.has('refers') &&
    question.tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'percent', 'share')) &&
    new Set([...hits.keys()].map(groupOf)).size === 1 &&
    [...hits.values()].every(({ by }) => by === 'word');
  if (hits.size === 0 || besideThat) {
    const spoken: Said = { from: -1, to: -1, terms: new Set(carried), signs: new Set() };
    for (const figure of figuresOfWord(spoken, numbers, subjects)) hit(figure, -1, 'thread');
  }
  return {
    said,
    subjects,
    references: referencesOf(hits, numbers, question),
    own: question.numbers.filter((one) => !used.has(one)),
  };
}

/** `Subtract exports from the total`: a total that is meant as a figure, and none that is asked for. */
const totalSaid = (
  said: readonly Said[],
  { tokens, signs }: Question,
  pack: Pack,
): Said | undefined =>
  signs.has('sum')
    ? undefined
    : said.find(
        ({ from, terms }) =>
          terms.has('total') && wordsOf(pack.vocabulary).is(tokens[from - 1], 'article'),
      );

/** What is called a total by its measure's own name. */
const isTotal = ({ candidate, subjects, isAim }: Figure): boolean =>
  subjects.size === 0 &&
  !isAim &&
  candidate.source.from === 'fact' &&
  (candidate.terms.get('total') ?? 0) >= NAMED;

/** So much a name of its measure counts for a candidate. */
const NAMED = 0.9;

/** `The 2018 order and the lease`: what is put together, where one is meant by the year of its order. */
function datedOrders(
  said: readonly Said[],
  { dates, signs }: Question,
  pack: Pack,
): readonly { readonly subject: string; readonly at: number }[] {
  if (!(['sum', 'difference', 'ratio'] as const).some((sign) => signs.has(sign))) return [];
  return figuresOf(pack).dates.flatMap(({ figure, keys, subjects }) => {
    const [subject, ...others] = subjects;
    const year = dates.find((date) => date.month === null && String(date.year) === figure.date);
    const isOrder = said.some(({ terms }) => meets(keys, terms));
    return subject !== undefined && others.length === 0 && year && isOrder
      ? [{ subject, at: year.at }]
      : [];
  });
}

/** `Trade deficit` means the deficit: a word right before another is of it, where that one has both. */
function withoutModifiers(
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
              [...one.terms].some((term) => candidate.terms.has(term)),
          ),
      ),
  );
}

/** Figures of which the word is a key; of a named subject before those of none. */
function figuresOfWord(
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
function placeOf(one: Said, { subjects }: Figure, said: readonly Said[]): number {
  const names = said.filter(({ terms }) => [...terms].some((term) => subjects.has(term.slice(1))));
  return names[0]?.from ?? one.from;
}

/** `68.7`, `$67`, `5.5 billion`, `50%`; a small bare number is said of anything. */
function figuresOfNumber(
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

/** A sum of money that something costs. */
export function isPrice({ dimension, keys }: Figure, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return (
    (dimension === 'usd' || dimension === 'eur') &&
    [...keys].some((key) => lexicon.wants(key) === 'money')
  );
}

function referencesOf(
  hits: ReadonlyMap<Figure, Hit>,
  numbers: readonly Figure[],
  question: Question,
): readonly Reference[] {
  const groups = Map.groupBy(hits, ([figure]) => groupOf(figure));
  return [...groups]
    .map(([group, found]): Reference | null => {
      const all = numbers.filter((one) => groupOf(one) === group);
      const stated = found.filter(([, { stated: is }]) => is);
      const dated = all.filter((figure) => isOfYear(figure, question));
      const order = (
        stated.length > 0 ? stated.map(([one]) => one) : dated.length > 0 ? dated : all
      ).toSorted(latestFirst);
      const [chosen] = order;
      const [first] = found.map(([, one]) => one).toSorted((a, b) => a.at - b.at);
      if (!chosen || !first) return null;
      const figures = [
        ...order,
        ...all.filter((one) => !order.includes(one)).toSorted(latestFirst),
      ];
      const named = [...new Set([...stated.map(([one]) => one), ...dated])];
      const isStated = stated.length > 0 || (dated.length > 0 && dated.length < all.length);
      return { ...first, figures, chosen, named, stated: isStated };
    })
    .filter((one) => one !== null)
    .toSorted((a, b) => a.at - b.at);
}

const groupOf = ({ measure, isAim, subjects }: Figure): string =>
  `${measure.id} ${isAim} ${[...subjects].join()}`;

/** `2024-25` is not `2024`, and a year alone may be the end of either. */
export function isOfYear({ period, isAim }: Figure, { dates }: Pick<Question, 'dates'>): boolean {
  if (period === null || isAim) return false;
  const isSplit = /^\d{4}-\d{2}$/.test(period);
  const end = Number(periodSpan(period).end.slice(0, 4));
  return dates.some(
    ({ year, split, month }) => month === null && year === end && (isSplit || !split),
  );
}

/** The latest span first, and a figure that says its span before one that does not. */
export function latestFirst(a: Figure, b: Figure): number {
  const endOf = ({ period }: Figure): string => (period === null ? '' : periodSpan(period).end);
  const isExact = ({ precision }: Figure): number => (precision === 'exact' ? 0 : 1);
  return (
    (endOf(a) === endOf(b) ? 0 : endOf(a) < endOf(b) ? 1 : -1) ||
    isExact(a) - isExact(b) ||
    a.candidate.rank - b.candidate.rank
  );
}

export const sameDimension = (a: Figure, b: Figure): boolean => a.dimension === b.dimension;
