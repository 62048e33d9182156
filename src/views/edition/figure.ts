import { factsBehind } from '../../briefing/facts-behind.ts';
import type { Edition } from '../../digest/edition.ts';
import { bold, heading, statement } from '../../document/build.ts';
import { assertNever } from '../../errors.ts';
import { writeSum } from '../arithmetic.ts';
import { citeDerived } from '../citation.ts';
import { writeDerived } from '../quantities.ts';
import { labelled } from '../statements.ts';
import { stateWithDoubt } from './doubt.ts';
import { NOTHING, type Part } from './part.ts';

const TITLE = 'Figure of the day';

/** One figure with its arithmetic; on a quiet day in one line. */
export function figurePart({ figureOfTheDay: figure, pack, isShort }: Edition): Part {
  if (!figure) return NOTHING;
  switch (figure.from) {
    case 'fact': {
      const { fact } = figure.figured;
      return {
        blocks: [heading(TITLE), stateWithDoubt(fact, pack)],
        cited: [fact],
        says: [fact.text],
      };
    }
    case 'derivation': {
      const { derived } = figure;
      const { label, period } = derived.derivation;
      return {
        blocks: [
          isShort ? null : heading(TITLE),
          statement(
            [
              isShort ? [bold(TITLE), ': '] : '',
              `${labelled(label, period)}: `,
              bold(writeDerived(derived)),
              ` ${writeSum(derived)}.`,
            ],
            citeDerived(derived, pack),
          ),
        ],
        cited: factsBehind(derived),
        says: [],
      };
    }
    default:
      return assertNever(figure);
  }
}
