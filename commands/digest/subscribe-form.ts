import type { Pack } from '../../src/content/library.ts';
import type { Form } from '../../src/contract.ts';
import { writeDates } from '../../src/subscriptions/wording/read-dates.ts';
import { SECTION_CHOICES } from '../../src/subscriptions/wording/read-names.ts';
import { ALWAYS, ON_CHANGES } from '../../src/subscriptions/wording/read-only.ts';
import type { Terms } from '../../src/subscriptions/wording/read-terms.ts';
import { DAY_CHOICES } from '../../src/subscriptions/wording/suggest-days.ts';
import { suggestionOf } from '../../src/subscriptions/zones/suggest-zones.ts';
import { ONLY_CHOICES } from './subscribe-options.ts';

const DATES_LENGTH = 900;

/** `digest subscribe` to fill in, with what stands at first. */
export function subscribeForm(
  terms: Terms,
  about: {
    readonly pack: Pack;
    readonly isDefaultPack: boolean;
    readonly channelId: string;
    readonly isNew: boolean;
    readonly now: Temporal.Instant;
  },
): Form {
  const { schedule, filter } = terms;
  const { pack } = about;
  const topics = pack.meta.topics.map(({ id, label }) => ({ label, value: id }));
  return {
    title: about.isNew ? 'Set up the digest' : 'Change the digest',
    submit: about.isNew ? 'Set up' : 'Change',
    request: {
      command: 'digest',
      // What is left empty in a form is meant to be empty.
      args: {
        action: 'subscribe',
        whole: 'yes',
        ...(about.isDefaultPack ? {} : { pack: pack.meta.id }),
      },
    },
    fields: [
      {
        name: 'channel',
        label: 'Channel',
        required: true,
        type: 'channel',
        value: about.channelId,
      },
      { name: 'time', label: 'Time', required: true, type: 'time', value: schedule.time },
      {
        name: 'zone',
        label: 'Time zone',
        hint: 'Type a city or a country',
        required: true,
        type: 'search',
        value: suggestionOf(schedule.zone, about.now),
      },
      {
        name: 'days',
        label: 'Days',
        required: true,
        type: 'choices',
        choices: DAY_CHOICES.map(({ label, value }) => ({ label, value })),
        value: schedule.days,
      },
      {
        name: 'only',
        label: 'It comes',
        required: true,
        type: 'choice',
        choices: ONLY_CHOICES,
        value: filter.onlyChanges ? ON_CHANGES : ALWAYS,
      },
      {
        name: 'topics',
        label: 'Only these topics',
        hint: 'None chosen: every topic',
        required: false,
        type: 'choices',
        choices: topics,
        value: filter.topics.include,
      },
      {
        name: 'exclude',
        label: 'Not these topics',
        required: false,
        type: 'choices',
        choices: topics,
        value: filter.topics.exclude,
      },
      {
        name: 'sections',
        label: 'What it tells',
        required: true,
        type: 'choices',
        choices: SECTION_CHOICES.map(({ label, value }) => ({ label, value })),
        value: filter.sections,
      },
      {
        name: 'skip',
        label: 'Dates to leave out',
        hint: 'For example 2025-12-25, or 24 Dec to 2 Jan',
        required: false,
        type: 'text',
        value: writeDates(schedule.skipDates),
        maxLength: DATES_LENGTH,
      },
    ],
  };
}
