import type { Pack } from '../../../content/library.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import { answerBoth } from '../../telling/both-sides.ts';
import type { Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';
import type { Context } from '../../thread/context.ts';
import { factsOf } from '../provenance/provenance-subject.ts';
import type { Matter } from './matter.ts';
import type { Side } from './source-side.ts';
import { tellSides } from './tell-sides.ts';

/**
 * `Do both have it like that?`, behind an answer: what was just told, as each source has it. Both sides where
 * they differ on its measure; else by each source that tells it or has another fact of that measure, and
 * which of them says nothing of it. Null where the last answer was no fact.
 */
export function toldByEach(
  { focus }: Context,
  { question, resolved, views }: Matter,
  pack: Pack,
): Reply | null {
  const [told] = focus;
  if (!told) return null;
  const disputed = pack.disagreements.find(({ measure }) => measure.id === told.measure?.id);
  if (disputed) return answerBoth(disputed, resolved, pack);
  if (told.source.from !== 'fact') return null;
  const { byId } = candidatesOf(pack);
  const sides = views.flatMap(({ source, view }): readonly Side[] => {
    const own = factsOf(told).filter(({ sources }) => sources.includes(source.id));
    const alike = told.measure === null ? [] : (view.factsByMeasure.get(told.measure.id) ?? []);
    const [fact] = own.length > 0 ? own : alike;
    const candidate = fact && byId.get(fact.id);
    if (!candidate) return [];
    return [
      {
        source,
        parts: [{ text: statementOf(candidate, pack, question.language), told: [candidate] }],
      },
    ];
  });
  const sources = views.map(({ source }) => source);
  return tellSides(sides, new Map(), question, sources, pack);
}
