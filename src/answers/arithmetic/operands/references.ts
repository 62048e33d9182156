import type { Question } from '../../reading/question.ts';
import { isOfYear, latestFirst } from './figure-traits.ts';
import type { Figure } from './figures.ts';
import type { Hit, Reference } from './operands.ts';

/** The measures of the figures that a question means, in the order in which they stand in it. */
export function referencesOf(
  hits: ReadonlyMap<Figure, Hit>,
  numbers: readonly Figure[],
  question: Question,
): readonly Reference[] {
  // Most questions mean none.
  if (hits.size === 0) return [];
  const groups = Map.groupBy(hits, ([{ group }]) => group);
  const byGroup = Map.groupBy(numbers, ({ group }) => group);
  return [...groups]
    .map(([group, found]): Reference | null => {
      const all = byGroup.get(group) ?? [];
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
