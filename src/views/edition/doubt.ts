import type { Pack } from '../../content/library.ts';
import type { Fact } from '../../content/schema/fact.ts';
import { italic, statement } from '../../document/build.ts';
import type { Block } from '../../document/model.ts';
import { cite } from '../citation.ts';

/** A fact with its citation; where other sources have another figure for the same it says so. */
export function stateWithDoubt(fact: Fact, pack: Pack): Block {
  const isDisputed = pack.disagreements.some(({ observations }) =>
    observations.some((side) => side.from === 'fact' && side.fact.id === fact.id),
  );
  return statement(
    isDisputed ? [fact.text, ' ', italic('Sources differ.')] : fact.text,
    cite(fact, pack),
  );
}
