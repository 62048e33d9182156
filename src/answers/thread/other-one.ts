import type { Pack } from '../../content/library.ts';
import type { Context } from './context.ts';

/** Of two of a kind that the thread has spoken of, the one that was not last. */
export function otherOne({ spoken }: Context, pack: Pack): string | null {
  const [last, ...rest] = spoken;
  const kind = pack.entities.get(last ?? '')?.kind;
  return rest.find((id) => pack.entities.get(id)?.kind === kind) ?? null;
}
