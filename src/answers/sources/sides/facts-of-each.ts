import type { Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import { candidatesOf } from '../../finding/candidates.ts';
import type { Ranked } from '../../finding/rank.ts';
import type { Question } from '../../reading/question.ts';
import type { Slot } from '../../reading/slots.ts';
import { decline } from '../../telling/decline.ts';
import { PHRASES } from '../../telling/phrases.ts';
import type { Reply } from '../../telling/reply.ts';
import { asksForFigure } from '../asked/asks-for-figure.ts';
import type { Matter } from './matter.ts';
import { type Side, sideOf } from './source-side.ts';
import { isLong, tellSides, toldBy } from './tell-sides.ts';

/** The least that a source's fact must have of what is asked. */
const LEAST = 0.25;
/** A source whose best has much less of it than another's says nothing on it. */
const BESIDE = 0.5;

/** The best facts of each source on it, side by side; null where no source tells of it. */
export function factsOfEach(matter: Matter, pack: Pack): Reply | null {
  const { question, resolved, views } = matter;
  if (namesUntold(question, pack) || lacksAttribute(matter)) return null;
  const most = Math.max(0, ...views.map(({ pool }) => pool[0]?.coverage ?? 0));
  if (most < LEAST) return null;
  const asksFigure = asksForFigure(question, pack);
  const hasFigure = views.some(({ pool }) => pool[0]?.candidate.gives.has('amount'));
  if (asksFigure && !hasFigure && question.polar) {
    return { answer: decline(resolved, pack), focus: [] };
  }
  const phrases = PHRASES[question.language];
  const before = new Map<Source, string>();
  const found = views.flatMap((one): readonly Side[] => {
    const [best] = one.pool;
    if (!best) return [];
    const isNear = best.coverage >= Math.max(LEAST, most * BESIDE);
    if (!isNear && !isOfNamed(best, question, pack)) return [];
    const side = sideOf(one.source, isNear ? one.pool : [best], best, one.view, question);
    const isLacking = asksFigure && !toldBy(side).some(({ gives }) => gives.has('amount'));
    if (!isNear || isLacking)
      before.set(one.source, isNear ? phrases.givesNoFigure : phrases.saysInstead);
    return [side];
  });
  const sources = views.map(({ source }) => source);
  const tell = (sides: readonly Side[]): Reply | null =>
    tellSides(sides, before, question, sources, pack);
  const all = tell(found);
  // What carries a lead must stand in the message with it: where there is no room, each side says less.
  return all && isLong(all.answer)
    ? tell(found.map((side) => ({ ...side, parts: side.parts.slice(0, 1) })))
    : all;
}

/** Whether it names something of elsewhere, or asks of somebody named by a word that no fact has. */
function namesUntold({ slots }: Question, pack: Pack): boolean {
  const index = candidatesOf(pack);
  const isNamed = (term: string): boolean => /^[#@]/.test(term);
  const isHad = ({ terms }: Slot): boolean => terms.some((term) => index.has(term));
  const isNowhere = slots.some(
    (slot) =>
      slot.outside || (!slot.inner && !slot.unknown && !isHad(slot) && !slot.terms.some(isNamed)),
  );
  if (isNowhere) return true;
  // Of somebody named, a word that nothing has is what was asked.
  const outer = slots.filter(({ inner }) => !inner);
  const isUnheard = outer.some((slot) => slot.unknown && !isHad(slot));
  return isUnheard && outer.every(({ unknown, terms }) => unknown || terms.every(isNamed));
}

/** An attribute that no source tells is not made up for by another. */
const lacksAttribute = ({ views }: Matter): boolean =>
  ['told', 'named', 'amount', 'date'].includes(views[0]?.resolved.want.kind ?? '') &&
  views.every(({ resolved }) => resolved.fitting.length === 0);

/** Whether a fact is of somebody or something that is named, other than the parties of the summit. */
const isOfNamed = ({ candidate }: Ranked, { entities }: Question, pack: Pack): boolean =>
  entities.some((id) => candidate.entities.has(id) && !pack.meta.parties.includes(id));
