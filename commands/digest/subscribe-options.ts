import { SECTIONS } from '../../src/subscriptions/subscription.ts';
import { SECTION_CHOICES, topicChoices } from '../../src/subscriptions/wording/read-names.ts';
import { ALWAYS, ON_CHANGES } from '../../src/subscriptions/wording/read-only.ts';
import { suggestDays } from '../../src/subscriptions/wording/suggest-days.ts';
import { suggestList } from '../../src/subscriptions/wording/suggest-list.ts';
import { suggestTimes } from '../../src/subscriptions/wording/suggest-times.ts';
import { suggestZones } from '../../src/subscriptions/zones/suggest-zones.ts';
import type { ActionOptionSpec } from '../define-action.ts';
import { CHANNEL_OPTION } from './channel.ts';

/** Whether an edition comes on a day with nothing new. */
export const ONLY_CHOICES = [
  { label: 'Every day of the schedule', value: ALWAYS },
  { label: 'Only when something changed', value: ON_CHANGES },
] as const;

/** What `digest subscribe` takes; each is text that `src/subscriptions/wording` reads. */
export const SUBSCRIBE_OPTIONS = [
  {
    name: 'time',
    description: 'Local time of day: 07:00, 7pm',
    suggest: async (typed) => suggestTimes(typed),
  },
  {
    name: 'zone',
    description: 'Time zone, by a city, a country or its name: London, India, Europe/Paris',
    maxLength: 60,
    suggest: async (typed, { now }) => suggestZones(typed, now),
  },
  {
    name: 'days',
    description: 'Days of the week: daily, weekdays, weekends, mon,wed,fri',
    maxLength: 100,
    suggest: async (typed) => suggestDays(typed),
  },
  {
    name: 'skip',
    description: 'Dates to leave out: 2025-12-25, 24 Dec to 2 Jan; none to clear',
    maxLength: 900,
  },
  {
    name: 'topics',
    description: 'Only these topics, parted by commas; all to clear',
    maxLength: 400,
    suggest: async (typed, { pack }) => suggestList(typed, topicChoices(pack)),
  },
  {
    name: 'exclude',
    description: 'Not these topics, parted by commas; none to clear',
    maxLength: 400,
    suggest: async (typed, { pack }) => suggestList(typed, topicChoices(pack)),
  },
  {
    name: 'sections',
    description: `Only these parts: ${SECTIONS.join(', ')}; all to clear`,
    maxLength: 200,
    suggest: async (typed) => suggestList(typed, SECTION_CHOICES),
  },
  {
    name: 'only',
    description: 'Whether it comes on a day with nothing new',
    maxLength: 60,
    choices: ONLY_CHOICES,
  },
  CHANNEL_OPTION,
] as const satisfies readonly ActionOptionSpec[];
