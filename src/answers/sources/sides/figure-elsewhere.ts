import type { Pack } from '../../../content/library.ts';
import type { Candidate } from '../../finding/candidates.ts';
import type { Resolved } from '../../finding/resolve.ts';
import type { StatedNumber } from '../../language/values.ts';
import { hasNumber } from '../../premise/values/number-values.ts';
import { PHRASES } from '../../telling/phrases.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import { statementOf } from '../../telling/statement.ts';

/** How much of the question what has the figure must speak of. */
const ABOUT = 0.3;
/** A small number without a unit is said of anything. */
const SMALL = 12;

/**
 * `Does A confirm the figure`, where another source alone has it: that A does not give it, what A has of
 * the same measure, and who does give it. Null where no figure is stated, or A has it.
 */
export function figureElsewhere(
  { question, ranked }: Resolved,
  source: string,
  pack: Pack,
): Reply | null {
  const { polar, numbers, language } = question;
  if (!polar) return null;
  const about = ranked.filter(
    ({ candidate, coverage }) => candidate.source.from === 'fact' && coverage >= ABOUT,
  );
  const isOwn = (one: Candidate): boolean =>
    one.source.from === 'fact' && one.source.fact.sources.includes(source);
  for (const stated of numbers.filter(isFigure)) {
    const having = about.filter(({ candidate }) => hasNumber(candidate, stated));
    const [told] = having.map(({ candidate }) => candidate);
    if (!told || having.some(({ candidate }) => isOwn(candidate))) continue;
    const own = about.find(
      ({ candidate }) => isOwn(candidate) && told.measure && candidate.measure === told.measure,
    )?.candidate;
    const shown = own ? [told, own] : [told];
    const lead = [
      PHRASES[language].notThatFigure(pack.sources.get(source)?.label ?? ''),
      ...shown.map((one) => statementOf(one, pack, language)),
    ].join(' ');
    return { answer: answered(question, lead, shown, pack), focus: shown };
  }
  return null;
}

const isFigure = ({ kind, value }: StatedNumber): boolean =>
  kind !== 'ordinal' && (kind !== null || value > SMALL);
