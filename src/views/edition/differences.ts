import type { Edition } from '../../digest/edition.ts';
import { factsObserved } from '../../digest/on-topics.ts';
import { heading, list, paragraph } from '../../document/build.ts';
import { citeObservationBriefly } from '../citation.ts';
import { disagreementLine, disagreementText } from '../disagreements.ts';
import { count } from '../words.ts';
import { NOTHING, type Part } from './part.ts';

/** Where sources differ: each side with who reports it. */
export function differencesPart({ disagreements, pack }: Edition): Part {
  const { items, more } = disagreements;
  if (items.length === 0) return NOTHING;
  return {
    blocks: [
      heading('Where sources differ'),
      list(items.map((found) => disagreementLine(found, pack, citeObservationBriefly))),
      more > 0 ? paragraph(`And ${count(more, 'more point')}, behind the button below.`) : null,
    ],
    cited: items.flatMap(factsObserved),
    says: items.map((found) => `Sources differ. ${disagreementText(found, pack)}.`),
  };
}
