import type { Pack } from '../../content/library.ts';
import { assertNever } from '../../errors.ts';
import {
  type EditionFilter,
  type Schedule,
  SECTIONS,
  type Section,
  WEEKDAYS,
  type Weekday,
} from '../../subscriptions/subscription.ts';
import { writeDays } from '../../subscriptions/wording/read-days.ts';
import { both } from '../words.ts';

/** Fewer days than these are named one by one. */
const SHORTEST_RUN = 3;

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
  return `on ${runText(days) ?? both(days.map((day) => DAY_NAMES[day]))}`;
}

/** `Mondays to Thursdays`; null where the days are few or do not follow each other. */
function runText(days: readonly Weekday[]): string | null {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < SHORTEST_RUN) return null;
  const length = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) + 1;
  return length === days.length ? `${DAY_NAMES[first]} to ${DAY_NAMES[last]}` : null;
}

/** `07:00 in Europe/London`, `07:00 UTC`. */
export const clockText = (time: string, zone: string): string =>
  zone === 'UTC' ? `${time} UTC` : `${time} in ${zone}`;

/** `on weekdays at 07:00 in Europe/London`. */
export const scheduleText = ({ days, time, zone }: Schedule): string =>
  `${daysText(days)} at ${clockText(time, zone)}`;

/** `Trade and Energy`; `every topic but Defence`. */
export function topicsText({ topics }: EditionFilter, pack: Pack | null): string {
  const labels = (ids: readonly string[]): string => {
    const names = ids.map((id) => pack?.meta.topics.find((topic) => topic.id === id)?.label ?? id);
    // `Energy and oil` is one topic: no other `and` stands beside it.
    return names.some((name) => name.includes(' and ')) ? names.join(', ') : both(names);
  };
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
