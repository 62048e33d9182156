import type { Pack } from '../../content/library.ts';
import { spanOf } from '../../content/span.ts';
import type { Answer, WorkedSum } from '../answer.ts';
import { type Dated, figuresOf } from '../arithmetic/operands/figures.ts';
import { byStart } from '../arithmetic/time/by-start.ts';
import { holds } from '../arithmetic/time/dates-meant.ts';
import { type End, endAt, writeBetween } from '../arithmetic/time/write-span.ts';
import { askedAsWhen } from '../reading/message/asked-as-when.ts';
import { type Question, readQuestion } from '../reading/question.ts';
import type { Follow } from '../sources/follow-sources.ts';
import { SUPPORT } from '../telling/reply.ts';
import { nowIn, OPENING_TODAY, TODAY } from '../telling/today.ts';

/** So many dates are counted to at most: the first and the last delivery. */
const DATES = 2;

/**
 * `How long ago was X signed`, `how many days until Y`: answered as `when` is, and the time between that date
 * and today, a day in the summit's own zone, is worked out before it. Whatever else is asked goes its own way.
 */
export const countingFrom =
  (today: Temporal.PlainDate, follow: Follow): Follow =>
  (text, context, pack) => {
    const asWhen = askedAsWhen(text, pack);
    if (asWhen === null) return follow(text, context, pack);
    const turn = follow(asWhen, context, pack);
    const question = readQuestion(text, pack);
    const told = turn.answer.status === 'answered' ? datesIn(turn.answer, pack) : [];
    const dates = told.length > 0 ? told : datesStated(question, pack);
    if (dates.length === 0) {
      return turn.answer.status === 'declined' ? turn : follow(text, context, pack);
    }
    return { ...turn, answer: counted(turn.answer, dates, question, today, pack) };
  };

/** The answer with the time from its dates to today, and that they differ where sources have them otherwise. */
function counted(
  answer: Answer,
  dates: readonly Dated[],
  question: Question,
  today: Temporal.PlainDate,
  pack: Pack,
): Answer {
  const sums = dates.map((dated) => toToday(dated, question, today, pack));
  const said = sums.map(({ label, value, steps }) => `${label}: ${value} ${steps}.`);
  const [first] = dates;
  const isDisputed = dates.length > 1 && dates.every(({ measure }) => measure === first?.measure);
  const facts =
    answer.status === 'answered' ? answer.support : dates.map(({ candidate }) => candidate.source);
  return {
    ...answer,
    status: 'answered',
    lead: [...said, ...(isDisputed ? [answer.lead] : [])].join(' '),
    support: [
      ...sums.map((sum) => ({ from: 'sum', ...sum }) as const),
      ...facts.filter(({ from }) => from === 'fact'),
    ].slice(0, SUPPORT),
  };
}

/** The dates that an answer tells, the earliest first and each once, where it begins with one. */
function datesIn({ support }: Answer, pack: Pack): readonly Dated[] {
  const { dates } = figuresOf(pack);
  const told = support.map((one) =>
    one.from === 'fact' ? (dates.find(({ fact }) => fact === one.fact) ?? null) : null,
  );
  return told[0] ? inOrder(told.flatMap((one) => one ?? [])).slice(0, DATES) : [];
}

/** `How long until the 2030 deadline`: what the pack has on just that date. */
const datesStated = (question: Question, pack: Pack): readonly Dated[] =>
  inOrder(
    figuresOf(pack).dates.filter((dated) => question.dates.some((date) => holds(dated, date))),
  ).slice(0, 1);

/** By their first days, and of those on one date the first alone. */
function inOrder(dates: readonly Dated[]): readonly Dated[] {
  const byDate = new Map<string, Dated>();
  for (const one of dates) {
    if (!byDate.has(one.figure.date)) byDate.set(one.figure.date, one);
  }
  return [...byDate.values()].toSorted(byStart);
}

/** From a date to today or, where it is still ahead, from today to it; of several days that are over from the last. */
function toToday(dated: Dated, question: Question, day: Temporal.PlainDate, pack: Pack): WorkedSum {
  const { language } = question;
  const told = endAt(dated, question);
  const { start, end } = spanOf(told.date);
  const today: End = {
    label: TODAY[language],
    date: day.toString(),
    precision: 'exact',
    fact: null,
  };
  if (today.date < start) {
    return writeBetween({ ...today, label: OPENING_TODAY[language] }, told, question, pack);
  }
  if (today.date <= end) {
    return { ...writeBetween(told, today, question, pack), value: nowIn(told.date, language) };
  }
  const last = told.date.split('/').at(-1) ?? told.date;
  return writeBetween({ ...told, date: last }, today, question, pack);
}
