import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Edition } from '../../digest/edition.ts';
import { bold, heading, statement } from '../../document/build.ts';
import { assertNever } from '../../errors.ts';
import { writeSum } from '../arithmetic.ts';
import { citeDerived } from '../citation.ts';
import { writeDerived } from '../quantities.ts';
import { derivedText, labelled } from '../statements.ts';
import { stateWithDoubt } from './doubt.ts';
import { NOTHING, type Part } from './part.ts';

/** One figure with its arithmetic. */
export function figurePart({ figureOfTheDay: figure, pack }: Edition): Part {
  if (!figure) return NOTHING;
  const title = heading('Figure of the day');
  switch (figure.from) {
    case 'fact': {
      const { fact } = figure.figured;
      return { blocks: [title, stateWithDoubt(fact, pack)], cited: [fact], says: [fact.text] };
    }
    case 'derivation': {
      const { derived } = figure;
      const { label, period } = derived.derivation;
      return {
        blocks: [
          title,
          statement(
            [`${labelled(label, period)}: `, bold(writeDerived(derived)), ` ${writeSum(derived)}.`],
            citeDerived(derived, pack),
          ),
        ],
        cited: factsBehind(derived),
        says: [derivedText(derived)],
      };
    }
    default:
      return assertNever(figure);
  }
}
