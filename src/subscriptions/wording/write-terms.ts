import type { Surface } from '../../contract.ts';
import { SECTIONS } from '../subscription.ts';
import { writeDates } from './read-dates.ts';
import { writeDays } from './read-days.ts';
import { ON_CHANGES } from './read-only.ts';
import type { Terms, TermTexts } from './read-terms.ts';

/** What stands before an option's text where options have no names of their own. */
const WORDS: Readonly<Record<keyof TermTexts, string>> = {
  time: '',
  zone: '',
  days: '',
  skip: 'skip ',
  only: 'only ',
  topics: 'topics ',
  exclude: 'not ',
  sections: 'sections ',
};

/**
 * Terms as one types them behind `digest subscribe`, which read back as the same. What is usual is
 * left out: no day skipped, every topic and section, on quiet days too.
 */
export const writeTerms = (terms: Terms): string => writeTexts(termTexts(terms), 'slack');

/** The same as texts by option. */
export function termTexts({ schedule, filter }: Terms): TermTexts {
  const { time, zone, days, skipDates } = schedule;
  const { topics, sections, onlyChanges } = filter;
  return {
    time,
    zone,
    days: writeDays(days),
    ...(skipDates.length > 0 ? { skip: writeDates(skipDates) } : {}),
    ...(onlyChanges ? { only: ON_CHANGES } : {}),
    ...(topics.include.length > 0 ? { topics: topics.include.join(',') } : {}),
    ...(topics.exclude.length > 0 ? { exclude: topics.exclude.join(',') } : {}),
    ...(sections.length < SECTIONS.length ? { sections: sections.join(',') } : {}),
  };
}

/** The whole command for some terms, as it is typed there. */
export const subscribeLine = (texts: TermTexts, surface: Surface): string =>
  `/summit digest subscribe ${writeTexts(texts, surface)}`;

/** Texts by option as they are typed on a platform: Discord has options by name, `time:07:00`. */
export function writeTexts(texts: TermTexts, surface: Surface): string {
  const options = Object.keys(texts) as (keyof TermTexts)[];
  return options
    .map((option) => `${surface === 'discord' ? `${option}:` : WORDS[option]}${texts[option]}`)
    .join(' ');
}
