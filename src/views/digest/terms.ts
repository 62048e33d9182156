import type { Pack } from '../../content/library.ts';
import { assertNever } from '../../errors.ts';
import {
  type EditionFilter,
  type Schedule,
  SECTIONS,
  type Section,
  type Weekday,
} from '../../subscriptions/subscription.ts';
import { rangesOf } from '../../subscriptions/wording/read-dates.ts';
import { writeDays } from '../../subscriptions/wording/read-days.ts';
import { writeDate } from '../dates.ts';
import { both } from '../words.ts';

const DAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
};

/** `every day`, `on weekdays`, `on Mondays and Fridays`. */
export function daysText(days: readonly Weekday[]): string {
  const short = writeDays(days);
  if (short === 'daily') return 'every day';
  if (short === 'weekdays' || short === 'weekends') return `on ${short}`;
  return `on ${both(days.map((day) => DAY_NAMES[day]))}`;
}

/** `on weekdays at 07:00 in Europe/London`. */
export const scheduleText = ({ days, time, zone }: Schedule): string =>
  `${daysText(days)} at ${time} in ${zone}`;

/** `25 Dec 2025, 1–4 Jan 2026`; days before `today` are over and not told. Empty where none is left. */
export function skippedText({ skipDates }: Schedule, today: Temporal.PlainDate): string {
  const ahead = skipDates.filter((day) => day >= today.toString());
  return rangesOf(ahead)
    .map(({ from, to }) => writeDate(from === to ? from : `${from}/${to}`))
    .join(', ');
}

/** `Trade and Energy`; `every topic but Defence`. */
export function topicsText({ topics }: EditionFilter, pack: Pack | null): string {
  const labels = (ids: readonly string[]): string =>
    both(ids.map((id) => pack?.meta.topics.find((topic) => topic.id === id)?.label ?? id));
  const { include, exclude } = topics;
  const wanted = include.length === 0 ? 'every topic' : labels(include);
  if (exclude.length === 0) return wanted;
  return `${wanted}${include.length === 0 ? ' but' : ', without'} ${labels(exclude)}`;
}

/** `everything`, or the sections that it has. */
export const sectionsText = ({ sections }: EditionFilter): string =>
  sections.length === SECTIONS.length ? 'everything' : both(sections.map(sectionText));

function sectionText(section: Section): string {
  switch (section) {
    case 'changes':
      return 'what changed';
    case 'highlights':
      return 'what matters most';
    case 'agenda':
      return 'the agenda';
    case 'commitments':
      return 'commitments';
    case 'differences':
      return 'where sources differ';
    case 'figure':
      return 'the figure of the day';
    default:
      return assertNever(section);
  }
}

export const quietText = ({ onlyChanges }: EditionFilter): string =>
  onlyChanges ? 'no edition' : 'a short edition that says so';
