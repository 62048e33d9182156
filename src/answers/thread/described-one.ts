import type { Pack } from '../../content/library.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import { tokensOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { Question } from '../reading/question.ts';
import type { Context } from './context.ts';

/**
 * The thing meant by `the Indo-Russian one`: of another than the last of its kind, the only one that the
 * pack describes so. Null where none is, or several are.
 */
export function describedOne({ tokens }: Question, { spoken }: Context, pack: Pack): string | null {
  const standIn = pack.vocabulary.sources['stand-in'];
  const run = standIn && phraseRuns(tokens, standIn).at(-1);
  if (!run) return null;
  const { is } = wordsOf(pack.vocabulary);
  const start = tokens.findLastIndex((token, at) => at < run.from && is(token, 'article'));
  const described = tokens.slice(start + 1, run.from).map(({ stem }) => stem);
  if (start < 0 || described.length === 0) return null;
  const [last] = spoken;
  const kind = pack.entities.get(last ?? '')?.kind;
  if (last === undefined || kind === undefined || kind === 'person') return null;
  const isSo = (id: string): boolean => {
    const words = new Set(tokensOf(pack.entities.get(id)?.role ?? '').map(({ stem }) => stem));
    return described.every((stem) => words.has(stem));
  };
  if (isSo(last)) return null;
  const others = [...pack.entities.values()].filter(
    (one) => one.id !== last && one.kind === kind && isSo(one.id),
  );
  const [only] = others;
  return others.length === 1 && only ? only.id : null;
}
