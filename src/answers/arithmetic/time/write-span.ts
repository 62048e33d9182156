import type { Pack } from '../../../content/library.ts';
import type { Precision } from '../../../content/schema/common.ts';
import type { Fact } from '../../../content/schema/fact.ts';
import type { WordRole } from '../../../content/schema/word-roles.ts';
import { spanOf } from '../../../content/span.ts';
import type { AnswerLanguage, WorkedSum } from '../../answer.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { labelOf } from '../../telling/statement.ts';
import { writeDateOf } from '../../telling/write-value.ts';
import type { Dated } from '../operands/figures.ts';
import { type Elapsed, elapsedBetween } from './elapsed.ts';
import type { Between } from './spans.ts';

/** A length of time in the unit that was asked for, if the dates allow it. */
type Unit = 'years' | 'months' | 'weeks' | 'days';

/** Where a span begins or ends: at a date of the pack, or on the day on which it is asked. */
export interface End {
  readonly label: string;
  /** `2028`, `2028-03`, `2025-12-04`, `2025-12-04/2025-12-05`. */
  readonly date: string;
  readonly precision: Precision;
  /** The fact that has the date; none has today's. */
  readonly fact: Fact | null;
}

/** The time between two dates of the pack, told in the asker's unit and in the one that reads best. */
export const writeSpan = ({ from, to }: Between, question: Question, pack: Pack): WorkedSum =>
  writeBetween(endAt(from, question), endAt(to, question), question, pack);

/** A date of the pack as an end of a span. */
export const endAt = ({ measure, figure, fact }: Dated, { language }: Question): End => ({
  label: labelOf(measure, language),
  date: figure.date,
  precision: figure.precision,
  fact,
});

/** The same from one end to the other, of which the first is the earlier. */
export function writeBetween(from: End, to: End, question: Question, pack: Pack): WorkedSum {
  const { language } = question;
  const elapsed = elapsedBetween(spanOf(from.date), spanOf(to.date));
  const isLoose =
    elapsed.grain === 'month' || [from, to].some(({ precision }) => precision !== 'exact');
  const about = isLoose ? ABOUT[language] : '';
  const [first, beside] = written(elapsed, unitAsked(question, pack), language);
  const dates = [from, to].map(({ date, precision }) => writeDateOf(date, precision, language));
  return {
    label: [from, to].map(({ label }) => label).join(' → '),
    value: `${about}${first}`,
    unit: elapsed.grain === 'day' ? 'days' : 'years',
    steps: `${beside === null ? '' : `= ${beside} `}(${dates.join(' → ')}${elapsed.grain === 'year' ? BY_YEAR[language] : ''})`,
    inputs: [from, to].flatMap(({ fact }) => fact ?? []),
  };
}

function unitAsked({ tokens }: Question, { vocabulary }: Pack): Unit | null {
  const { is } = wordsOf(vocabulary);
  const found = tokens.map((token) => UNITS.find(([role]) => is(token, role))?.[1]);
  return found.find((one) => one !== undefined) ?? null;
}

const UNITS = [
  ['month', 'months'],
  ['week', 'weeks'],
  ['day', 'days'],
  ['year', 'years'],
] as const satisfies readonly (readonly [WordRole, Unit])[];

/** The value as asked, and beside it the one that reads best. */
function written(
  { grain, count }: Elapsed,
  asked: Unit | null,
  language: AnswerLanguage,
): readonly [string, string | null] {
  const say = (value: number, unit: Unit): string => WORDS[language](value, unit);
  const inMonths = (months: number): string => {
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (years === 0) return say(months, 'months');
    return rest === 0
      ? say(years, 'years')
      : `${say(years, 'years')} ${AND[language]} ${say(rest, 'months')}`;
  };
  switch (grain) {
    case 'year':
      return [say(count, 'years'), null];
    case 'month':
      if (count < 12) return [say(count, 'months'), null];
      return asked === 'months'
        ? [say(count, 'months'), inMonths(count)]
        : [inMonths(count), say(count, 'months')];
    case 'day': {
      if (asked === 'weeks')
        return [say(Math.round((count / 7) * 10) / 10, 'weeks'), say(count, 'days')];
      const months = Math.round(count / 30.44);
      return [say(count, 'days'), months < 2 ? null : `${ABOUT[language]}${inMonths(months)}`];
    }
  }
}

const ABOUT: Readonly<Record<AnswerLanguage, string>> = { en: 'about ', hi: 'लगभग ', ru: 'около ' };
const AND: Readonly<Record<AnswerLanguage, string>> = { en: 'and', hi: 'और', ru: 'и' };
const BY_YEAR: Readonly<Record<AnswerLanguage, string>> = {
  en: ', counted by calendar years',
  hi: ', कैलेंडर वर्षों से',
  ru: ', по календарным годам',
};

const WORDS: Readonly<Record<AnswerLanguage, (value: number, unit: Unit) => string>> = {
  en: (value, unit) => `${value} ${value === 1 ? unit.slice(0, -1) : unit}`,
  hi: (value, unit) =>
    `${value} ${{ years: 'साल', months: 'महीने', weeks: 'हफ़्ते', days: 'दिन' }[unit]}`,
  ru: (value, unit) =>
    `${value} ${{ years: 'г.', months: 'мес.', weeks: 'нед.', days: 'дн.' }[unit]}`,
};
