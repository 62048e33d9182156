import type { Pack } from '../../../content/library.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { type Figure, figuresOf } from './figures.ts';
import { meets, type Said } from './read-said.ts';

/** `Subtract exports from the total`: a total that is meant as a figure, and none that is asked for. */
export const totalSaid = (
  said: readonly Said[],
  { tokens, signs }: Question,
  pack: Pack,
): Said | undefined =>
  signs.has('sum')
    ? undefined
    : said.find(
        ({ from, terms }) =>
          terms.has('total') &&
          wordsOf(pack.vocabulary).is(lastWord(tokens.slice(0, from)), 'article'),
      );

/** The last of them that is no number: `the 2024-25 total`. */
const lastWord = (tokens: Question['tokens']): Question['tokens'][number] | undefined =>
  tokens.findLast(({ type }) => type === 'word');

/** What is called a total by its measure's own name. */
export const isTotal = ({ candidate, subjects, isAim }: Figure): boolean =>
  subjects.size === 0 &&
  !isAim &&
  candidate.source.from === 'fact' &&
  (candidate.terms.get('total') ?? 0) >= NAMED;

/** So much a name of its measure counts for a candidate. */
const NAMED = 0.9;

/** `The 2018 order and the lease`: what is put together, where one is meant by the year of its order. */
export function datedOrders(
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
