import { Decimal } from 'decimal.js';
import type { Derived, Observation, Pack } from '../../content/library.ts';
import type { Precision } from '../../content/schema/common.ts';
import type { Figure } from '../../content/schema/fact.ts';
import { UNITS, type Unit } from '../../content/units.ts';
import type { AnswerLanguage } from '../answer.ts';

/** Bounds of a quantity and of a date, by language. */
const BOUNDS: Readonly<
  Record<AnswerLanguage, Readonly<Record<Precision, readonly [string, string]>>>
> = {
  en: {
    exact: ['', ''],
    approximate: ['about ', 'about '],
    'at-least': ['at least ', 'not before '],
    'at-most': ['at most ', 'by '],
    'more-than': ['more than ', 'after '],
    'less-than': ['less than ', 'before '],
  },
  hi: {
    exact: ['', ''],
    approximate: ['लगभग ', 'लगभग '],
    'at-least': ['कम से कम ', 'इससे पहले नहीं: '],
    'at-most': ['अधिकतम ', 'इस समय तक: '],
    'more-than': ['से अधिक: ', 'के बाद: '],
    'less-than': ['से कम: ', 'से पहले: '],
  },
  ru: {
    exact: ['', ''],
    approximate: ['около ', 'около '],
    'at-least': ['не менее ', 'не ранее '],
    'at-most': ['не более ', 'к '],
    'more-than': ['более ', 'после '],
    'less-than': ['менее ', 'до '],
  },
};

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const LOCALES = { en: 'en-GB', hi: 'hi-IN-u-nu-latn', ru: 'ru-RU' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A number with its unit and its bound. Units are written as in English, which all three read. */
export function writeAmount(
  value: number,
  unit: Unit,
  precision: Precision,
  language: AnswerLanguage,
): string {
  const { singular, plural } = UNITS[unit];
  const number = NUMBER.format(value).replace('-', '−');
  return `${BOUNDS[language][precision][0]}${(value === 1 ? singular : plural).replace('%s', number)}`;
}

export function writeDateOf(date: string, precision: Precision, language: AnswerLanguage): string {
  return `${BOUNDS[language][precision][1]}${writeLoose(date, language)}`;
}

/** `2018`, `March 2019`, `4–5 December 2025`. */
function writeLoose(date: string, language: AnswerLanguage): string {
  const [from = date, to] = date.split('/');
  if (to === undefined) return writeOne(from, language);
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) {
    return `${Number(from.slice(8))}–${writeOne(to, language)}`;
  }
  return `${writeOne(from, language)} – ${writeOne(to, language)}`;
}

function writeOne(date: string, language: AnswerLanguage): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const key = `${language}${day === undefined ? 'm' : 'd'}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(day === undefined ? {} : { day: 'numeric' }),
    });
  formats.set(key, format);
  return format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)).replace(' г.', '');
}

/** A span that a figure is for: `2024–25`, or a loose date. */
export const writePeriod = (period: string, language: AnswerLanguage): string =>
  /^\d{4}-\d{2}$/.test(period) && Number(period.slice(5)) > 12
    ? period.replace('-', '–')
    : writeLoose(period, language);

/** A figure in the unit of its measure. */
export function writeFigureOf(figure: Figure, pack: Pack, language: AnswerLanguage): string {
  if ('date' in figure) return writeDateOf(figure.date, figure.precision, language);
  const measure = pack.measures.get(figure.measure);
  const unit = measure?.kind === 'quantity' ? measure.unit : figure.unit;
  const value = new Decimal(figure.value).times(UNITS[figure.unit].scale).div(UNITS[unit].scale);
  return writeAmount(value.toNumber(), unit, figure.precision, language);
}

export const writeDerivedOf = (derived: Derived, language: AnswerLanguage): string =>
  writeAmount(derived.value, derived.derivation.unit, derived.precision, language);

/** An observation with the span that it is for. */
export function writeObserved(seen: Observation, pack: Pack, language: AnswerLanguage): string {
  const period =
    seen.from === 'fact'
      ? 'value' in seen.figure
        ? seen.figure.period
        : undefined
      : seen.derived.derivation.period;
  const value =
    seen.from === 'fact'
      ? writeFigureOf(seen.figure, pack, language)
      : writeDerivedOf(seen.derived, language);
  return period === undefined ? value : `${value} (${writePeriod(period, language)})`;
}
