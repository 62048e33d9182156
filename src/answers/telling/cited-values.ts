import type { Pack } from '../../content/library.ts';
import type { Answer, Support } from '../answer.ts';
import type { Candidate } from '../finding/candidates.ts';

/** Digits that are no part of a name, and what else states a number or a date: `two`, `November`. */
const VALUES =
  /(?<!\p{L}-?\d*)\d+(?:[.,]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

const valuesIn = (text: string): ReadonlySet<string> => new Set(text.match(VALUES) ?? []);

/**
 * So few of these facts that each number and date of a text stands in one, the first where it does not
 * matter: what a lead says must be cited, and no more than `most` can be shown. Null where they do not.
 */
export function citedFor(
  text: string,
  facts: readonly Candidate[],
  most: number,
): readonly Candidate[] | null {
  const chosen: Candidate[] = [];
  let open = valuesIn(text);
  while (open.size > 0) {
    const held = (one: Candidate): number => open.intersection(statedBy(one)).size;
    const [best] = facts.toSorted((a, b) => held(b) - held(a));
    if (!best || held(best) === 0 || chosen.length === most) return null;
    chosen.push(best);
    open = open.difference(statedBy(best));
  }
  return chosen;
}

const statedBy = ({
  source,
}: Pick<Candidate, 'source'> | { source: Support }): ReadonlySet<string> =>
  valuesIn(source.from === 'fact' ? source.fact.text : '');

/** Of what carries an answer, that without which its lead would say more than is cited: never cut. */
export function neededIn({ lead, support }: Answer, pack: Pack): readonly Support[] {
  const [first] = support;
  // A sum carries all that went into it.
  if (first?.from === 'sum') return [first];
  const measure = first && measureOf(first);
  const differs = pack.disagreements.some((one) => one.measure.id === measure);
  let open = valuesIn(lead);
  return support.filter((source, at) => {
    const stated = statedBy({ source });
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
