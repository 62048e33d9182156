import type { Pack } from '../../content/library.ts';
import { perPack } from '../per-pack.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import type { Slot } from '../reading/slots.ts';
import type { Context } from './context.ts';

/** Of two of a kind that the thread has spoken of, the one that was not last; of one, what it is told beside. */
export function otherOne({ slots }: Question, { spoken }: Context, pack: Pack): string | null {
  const [last, ...rest] = spoken;
  const kind = pack.entities.get(last ?? '')?.kind;
  return (
    rest.find((id) => pack.entities.get(id)?.kind === kind) ??
    // `And the others` are what is left of one.
    (last !== undefined && kind === 'weapon-system' && !slots.some(isLeft)
      ? besideIt(last, pack)
      : null)
  );
}

const isLeft = ({ terms }: Slot): boolean => terms.includes('outstanding');

/** `And the other missile?` behind one of two: the only system that a list of the editor's names with it. */
function besideIt(id: string, pack: Pack): string | null {
  const pairs = pairsOf(pack).filter((pair) => pair.includes(id));
  const others = new Set(pairs.flat().filter((other) => other !== id));
  const [only] = others;
  return others.size === 1 ? (only ?? null) : null;
}

/** The systems of each list of two. */
const pairsOf = perPack((pack): readonly (readonly string[])[] =>
  [...pack.facts.values()].flatMap(({ text, tells }) => {
    if (!tells.includes('list of')) return [];
    const named = readQuestion(text, pack).entities;
    const systems = named.filter((one) => pack.entities.get(one)?.kind === 'weapon-system');
    return systems.length === 2 ? [systems] : [];
  }),
);
