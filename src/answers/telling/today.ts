import type { AnswerLanguage } from '../answer.ts';

/** What it is of a date that it is now. */
export function nowIn(date: string, language: AnswerLanguage): string {
  const { year, month, day, days } = NOW[language];
  if (date.includes('/')) return days;
  return date.length === 4 ? year : date.length === 7 ? month : day;
}

/** The day on which it is asked, as an end of a span. */
export const TODAY: Readonly<Record<AnswerLanguage, string>> = {
  en: 'today',
  hi: 'आज',
  ru: 'сегодня',
};
/** The same at the beginning of a sentence. */
export const OPENING_TODAY: Readonly<Record<AnswerLanguage, string>> = {
  en: 'Today',
  hi: 'आज',
  ru: 'Сегодня',
};

const NOW: Readonly<
  Record<AnswerLanguage, Readonly<Record<'year' | 'month' | 'day' | 'days', string>>>
> = {
  en: { year: 'this year', month: 'this month', day: 'today', days: 'now' },
  hi: { year: 'इसी साल', month: 'इसी महीने', day: 'आज', days: 'अभी' },
  ru: { year: 'в этом году', month: 'в этом месяце', day: 'сегодня', days: 'сейчас' },
};
