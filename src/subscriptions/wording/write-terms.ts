import { SECTIONS } from '../subscription.ts';
import { writeDates } from './read-dates.ts';
import { writeDays } from './read-days.ts';
import { ON_CHANGES } from './read-only.ts';
import type { Terms } from './read-terms.ts';

/**
 * Terms as one types them behind `digest subscribe`, which read back as the same. What is usual is
 * left out: no day skipped, every topic and section, on quiet days too.
 */
export function writeTerms({ schedule, filter }: Terms): string {
  const { time, zone, days, skipDates } = schedule;
  const { topics, sections, onlyChanges } = filter;
  return [
    `${time} ${zone} ${writeDays(days)}`,
    ...(skipDates.length > 0 ? [`skip ${writeDates(skipDates)}`] : []),
    ...(onlyChanges ? [`only ${ON_CHANGES}`] : []),
    ...(topics.include.length > 0 ? [`topics ${topics.include.join(',')}`] : []),
    ...(topics.exclude.length > 0 ? [`not ${topics.exclude.join(',')}`] : []),
    ...(sections.length < SECTIONS.length ? [`sections ${sections.join(',')}`] : []),
  ].join(' ');
}
