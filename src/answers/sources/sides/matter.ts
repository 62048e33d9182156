import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import type { Ranked } from '../../finding/rank.ts';
import type { Resolved } from '../../finding/resolve.ts';
import { type Question, readQuestion } from '../../reading/question.ts';
import type { Context } from '../../thread/context.ts';
import { resolveInThread } from '../../thread/resolve-in-thread.ts';
import { byPublished } from '../by-published.ts';
import { packOfSource } from '../one-source.ts';
import { poolOf } from './source-pool.ts';

/** A question with what each source alone makes of it. */
export interface Matter {
  readonly question: Question;
  readonly resolved: Resolved;
  readonly views: readonly View[];
  /** The largest share of it that a fact of any source speaks of. */
  readonly understood: number;
}

/** Reads what is to be compared, by the whole pack and by each source alone, oldest first. */
export function readMatter(text: string, context: Context | null, pack: Pack): Matter {
  const question = readQuestion(text, pack);
  const views = viewsOf(question, context, pack);
  const shares = views.map(({ pool }) => pool[0]?.coverage ?? 0);
  return {
    question,
    resolved: resolveInThread(question, context, pack),
    views,
    understood: Math.max(0, ...shares),
  };
}

const viewsOf = (question: Question, context: Context | null, pack: Pack): readonly View[] =>
  byPublished(pack).map((source) => {
    const view = packOfSource(pack, source.id);
    const resolved = resolveInThread(question, context, view);
    return { source, view, resolved, pool: poolOf(resolved, pack) };
  });

/** What one source alone makes of it. */
export interface View {
  readonly source: Source;
  /** The pack as that source alone would have it. */
  readonly view: Pack;
  readonly resolved: Resolved;
  /** Its facts on it, best first. */
  readonly pool: readonly Ranked[];
}
