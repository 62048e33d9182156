import { factsBehind } from '../../../briefing/facts-behind.ts';
import type { Disagreement, Pack } from '../../../content/library.ts';
import type { Source } from '../../../content/schema/source.ts';
import { workOut } from '../../arithmetic/work-out.ts';
import { known } from '../../finding/known.ts';
import { interleaved } from '../../interleaved.ts';
import type { Question } from '../../reading/question.ts';
import { answered, type Reply } from '../../telling/reply.ts';
import type { Context } from '../../thread/context.ts';
import { type Matter, readMatter } from './matter.ts';

/** The sum that is asked for: over the figures of each source, or over those of all. */
export function sumOfSources(matter: Matter, context: Context | null, pack: Pack): Reply | null {
  const worked = workedOf(matter);
  if (worked.length < 2) return workOut(matter.resolved, pack);
  const disputed = disputedAlone(worked, pack);
  if (disputed === null) return sumsOfEach(worked, matter.question, pack);
  // One of them took another figure of its source: with what differs named, each takes its own of that.
  const named = readMatter(`${matter.question.text} ${disputed.measure.label}`, context, pack);
  const again = workedOf(named);
  if (again.length > 1 && disputedAlone(again, pack) === null)
    return sumsOfEach(again, matter.question, pack);
  // The sum of all shows beside it what comes of the other figure.
  const whole = workOut(named.resolved, pack);
  return whole?.answer.status === 'answered' ? whole : null;
}

/** A sum that a source alone has all figures for. */
interface Worked {
  readonly source: Source;
  readonly reply: Reply;
}

const workedOf = ({ views }: Matter): readonly Worked[] =>
  views.flatMap((one) => {
    const reply = workOut(one.resolved, one.view);
    return reply?.answer.status === 'answered' ? [{ source: one.source, reply }] : [];
  });

/** The disagreement of which a figure went into some of the sums and not into all of them. */
function disputedAlone(worked: readonly Worked[], pack: Pack): Disagreement | null {
  const measures = worked.map(({ reply }) => {
    const [sum] = reply.answer.support;
    const inputs =
      sum?.from === 'sum' ? sum.inputs : sum?.from === 'derivation' ? factsBehind(sum.derived) : [];
    return new Set(inputs.map(({ figure }) => figure?.measure));
  });
  return (
    pack.disagreements.find(({ measure }) => {
      const having = measures.filter((ids) => ids.has(measure.id));
      return having.length > 0 && having.length < measures.length;
    }) ?? null
  );
}

/** The same sum over the figures of each source. */
function sumsOfEach(worked: readonly Worked[], question: Question, pack: Pack): Reply {
  const lead = worked.map(({ source, reply }) => `${source.label}: ${reply.answer.lead}`).join(' ');
  // The sums of all, and those that they are made of before the facts.
  const shown = interleaved(worked.map(({ reply }) => reply.answer.support));
  const sums = ['sum', 'derivation', 'fact'].flatMap((from) =>
    shown.filter((one) => one.from === from),
  );
  const focus = worked.flatMap((one) => one.reply.focus);
  return { answer: answered(question, lead, [], pack, sums), focus: known(focus, pack) };
}
