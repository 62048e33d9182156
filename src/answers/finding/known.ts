import type { Pack } from '../../content/library.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** Candidates of parts of a pack as the whole has them, each once. */
export function known(candidates: readonly Candidate[], pack: Pack): readonly Candidate[] {
  const { byId } = candidatesOf(pack);
  return [...new Set(candidates.flatMap(({ id }) => byId.get(id) ?? []))];
}
