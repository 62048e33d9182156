import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';
import { anyWord } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';

/** Digits that are no part of a name, and what else states a number or a date: `two`, `November`. */
const valuesOf = perVocabulary(({ numbers, months }) => {
  const words = LANGUAGES.flatMap((language) => [
    ...Object.keys(numbers[language]),
    // Written small, `may` and `march` are verbs.
    ...Object.keys(months[language]).map(
      (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    ),
  ]);
  return new RegExp(`(?<!\\p{L}-?\\d*)\\d+(?:[.,]\\d+)*|${anyWord(words)}`, 'gu');
});

const valuesIn = (text: string, { vocabulary }: Pack): ReadonlySet<string> =>
  new Set(text.match(valuesOf(vocabulary)) ?? []);

/**
 * So few of these facts that each number and date of a text stands in one, the first where it does not
 * matter: what a lead says must be cited, and no more than `most` can be shown. Null where they do not.
 */
export function citedFor(
  text: string,
  facts: readonly Candidate[],
  most: number,
  pack: Pack,
): readonly Candidate[] | null {
  const chosen: Candidate[] = [];
  let open = valuesIn(text, pack);
  while (open.size > 0) {
    const held = (one: Candidate): number => open.intersection(statedBy(one, pack)).size;
    const [best] = facts.toSorted((a, b) => held(b) - held(a));
    if (!best || held(best) === 0 || chosen.length === most) return null;
    chosen.push(best);
    open = open.difference(statedBy(best, pack));
  }
  return chosen;
}

const statedBy = (
  { source }: Pick<Candidate, 'source'> | { source: Support },
  pack: Pack,
): ReadonlySet<string> => valuesIn(source.from === 'fact' ? source.fact.text : '', pack);

/** Of what carries an answer, that without which its lead would say more than is cited: never cut. */
export function neededIn({ lead, support }: Answer, pack: Pack): readonly Support[] {
  const [first] = support;
  // A sum carries all that went into it.
  if (first?.from === 'sum') return [first];
  const measure = first && measureOf(first);
  const differs = pack.disagreements.some((one) => one.measure.id === measure);
  let open = valuesIn(lead, pack);
  return support.filter((source, at) => {
    const stated = statedBy({ source }, pack);
    const holds = !open.isDisjointFrom(stated);
    open = open.difference(stated);
    return at === 0 || holds || (differs && measureOf(source) === measure);
  });
}

function measureOf(source: Support): string | undefined {
  switch (source.from) {
    case 'fact':
      return source.fact.figure?.measure;
    case 'derivation':
      return source.derived.derivation.measure;
    case 'sum':
      return undefined;
  }
}
