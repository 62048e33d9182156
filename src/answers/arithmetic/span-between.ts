import type { Pack } from '../../content/library.ts';
import type { DateFigure, Fact } from '../../content/schema/fact.ts';
import { spanOf } from '../../content/span.ts';
import type { AnswerLanguage, Support } from '../answer.ts';
import { type Candidate, candidatesOf } from '../candidates.ts';
import { answered, labelOf, type Reply } from '../compose.ts';
import type { Slot } from '../question.ts';
import type { Resolved } from '../resolve.ts';
import { hasKey } from '../wants.ts';
import { writeAmount, writeDateOf } from '../write-value.ts';

interface Dated {
  readonly candidate: Candidate;
  readonly fact: Fact;
  readonly figure: DateFigure;
  readonly score: number;
  /** The telling slots of the question that it has. */
  readonly has: readonly Slot[];
}

/** The time between two dates that the question names; null where it names no two. */
export function spanBetween(resolved: Resolved, pack: Pack): Reply | null {
  const dated = datesOf(resolved, pack);
  const [first] = dated;
  if (!first) return null;
  const second =
    dated.find(
      (other) =>
        other.candidate.measure !== first.candidate.measure &&
        other.figure.date !== first.figure.date &&
        // It stands for something of the question that the first does not.
        other.has.some((slot) => !first.has.includes(slot)),
    ) ?? summitDay(first, pack);
  if (!second) return null;
  const [from = first, to = second] = [first, second].toSorted((a, b) =>
    spanOf(a.figure.date).start < spanOf(b.figure.date).start ? -1 : 1,
  );
  return reply(from, to, resolved, pack);
}

/** Where only one date is named, the other is the summit's own. */
function summitDay(first: Dated, pack: Pack): Dated | undefined {
  const index = candidatesOf(pack);
  for (const id of pack.meta.summit.facts) {
    const candidate = index.byId.get(id);
    const { source } = candidate ?? {};
    if (!candidate || source?.from !== 'fact') continue;
    const { figure } = source.fact;
    if (!figure || !('date' in figure) || figure.date.length !== 10) continue;
    if (figure.date === first.figure.date) continue;
    return { candidate, fact: source.fact, figure, score: 0, has: [] };
  }
  return undefined;
}

function datesOf({ question, ranked }: Resolved, pack: Pack): readonly Dated[] {
  const index = candidatesOf(pack);
  return ranked
    .flatMap(({ candidate, coverage, missing }): readonly Dated[] => {
      const { source } = candidate;
      if (source.from !== 'fact' || !source.fact.figure || !('date' in source.fact.figure))
        return [];
      const named = [...candidate.entities].filter((id) => question.entities.includes(id));
      const telling = Math.max(0, ...named.map((id) => index.weight(`@${id}`)));
      const keyed = hasKey(candidate, question, pack);
      const has = question.slots.filter(
        (slot) => !missing.includes(slot) && slot.terms.some((term) => index.weight(term) > 0.15),
      );
      // One day is surer than several.
      const single = source.fact.figure.date.includes('/') ? 0 : 0.3;
      const score = (keyed ? 1 : 0) + telling + coverage + single;
      return keyed || telling > 0.5
        ? [{ candidate, fact: source.fact, figure: source.fact.figure, score, has }]
        : [];
    })
    .sort((a, b) => b.score - a.score);
}

const MONTHS: Readonly<Record<AnswerLanguage, (count: number) => string>> = {
  en: (count) => `about ${count} months`,
  hi: (count) => `लगभग ${count} महीने`,
  ru: (count) => `около ${count} мес.`,
};

function reply(from: Dated, to: Dated, { question }: Resolved, pack: Pack): Reply {
  const { language } = question;
  const [start, end] = [spanOf(from.figure.date), spanOf(to.figure.date)];
  const byDay = start.grain === 'day' && end.grain === 'day';
  const days = Temporal.PlainDate.from(start.start).until(end.start, { largestUnit: 'days' }).days;
  const years = Number(end.start.slice(0, 4)) - Number(start.start.slice(0, 4));
  const value = byDay ? days : years;
  const unit = byDay ? ('days' as const) : ('years' as const);
  const exact = from.figure.precision === 'exact' && to.figure.precision === 'exact';
  const written = writeAmount(value, unit, exact ? 'exact' : 'approximate', language);
  const name = ({ candidate }: Dated): string =>
    candidate.measure ? labelOf(candidate.measure, language) : candidate.id;
  const label = `${name(from)} → ${name(to)}`;
  const months = Math.round(days / 30.44);
  const about = byDay && months >= 2 ? ` (${MONTHS[language](months)})` : '';
  const steps = `(${writeDateOf(from.figure.date, 'exact', language)} → ${writeDateOf(to.figure.date, 'exact', language)})`;
  const sum: Support = {
    from: 'sum',
    label,
    value: written,
    unit,
    steps,
    inputs: [from.fact, to.fact],
  };
  const chosen = [from.candidate, to.candidate];
  return {
    answer: answered(question, `${label}: ${written}${about} ${steps}.`, chosen, pack, [sum]),
    focus: chosen,
  };
}
