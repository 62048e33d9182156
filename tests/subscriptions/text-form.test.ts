import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EVERYTHING, SECTIONS, WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { readTerms, type Terms } from '../../src/subscriptions/wording/read-terms.ts';
import { splitWords } from '../../src/subscriptions/wording/split-words.ts';
import { writeTerms } from '../../src/subscriptions/wording/write-terms.ts';
import { nameInUse } from '../../src/subscriptions/zones/zone-choices.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-11-28T08:00:00Z');
const usual: Terms = {
  schedule: { time: '07:00', zone: 'Asia/Kolkata', days: [...WEEKDAYS], skipDates: [] },
  filter: EVERYTHING,
};

const typed = (text: string) =>
  readTerms(splitWords(text.split(' ').filter((word) => word !== '')), {
    base: usual,
    pack: shipped,
    now,
  });

const termsOf = (text: string): Terms => {
  const result = typed(text);
  if (result.ok) return result.terms;
  throw new Error(result.faults.map(({ option, fault }) => `${option} ${fault}`).join('; '));
};

const faultsOf = (text: string): readonly string[] => {
  const result = typed(text);
  return result.ok ? [] : result.faults.map(({ option, fault }) => `${option} ${fault}`);
};

const topics = shipped.meta.topics.map(({ id }) => id);
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => Temporal.PlainDate.from('2025-11-28').add({ days }).toString());
const terms: fc.Arbitrary<Terms> = fc
  .record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC').map(nameInUse),
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    skipDates: fc.uniqueArray(day, { maxLength: 20 }),
    parted: fc.array(fc.constantFrom('in', 'out', 'unsaid'), {
      minLength: topics.length,
      maxLength: topics.length,
    }),
    sections: fc.subarray([...SECTIONS], { minLength: 1 }),
    onlyChanges: fc.boolean(),
  })
  .map(({ hour, minute, zone, days, skipDates, parted, sections, onlyChanges }) => ({
    schedule: {
      time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      zone,
      days,
      skipDates: skipDates.sort(),
    },
    filter: {
      topics: {
        include: topics.filter((_, at) => parted[at] === 'in'),
        exclude: topics.filter((_, at) => parted[at] === 'out'),
      },
      sections,
      onlyChanges: onlyChanges && sections.includes('changes'),
    },
  }))
  .filter(({ filter }) => filter.topics.exclude.length < topics.length);

describe('a subscription in words', () => {
  it('reads back as what was written, whatever it is', () => {
    fc.assert(
      fc.property(terms, (all) => {
        expect(termsOf(writeTerms(all))).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      '07:00 Europe/London weekdays skip 2025-12-25 only changes topics energy,trade not defence',
      '07:00 Europe/London weekdays skip 2025-12-25 only changes topics trade,energy not defence',
    ],
    ['7am London', '07:00 Europe/London daily'],
    ['7am, London, weekdays, not energy', '07:00 Europe/London weekdays not energy'],
    ['7 pm New York every day', '19:00 America/New_York daily'],
    ['mon, wed, fri at 19h30 Moscow', '19:30 Europe/Moscow mon,wed,fri'],
    ['07.30 Delhi Mon-Fri', '07:30 Asia/Kolkata weekdays'],
    ['8am daily except sundays', '08:00 Asia/Kolkata mon,tue,wed,thu,fri,sat'],
    ['weekdays skip 24 Dec to 2 Jan', '07:00 Asia/Kolkata weekdays skip 2025-12-24 to 2026-01-02'],
    ['only when something changed', '07:00 Asia/Kolkata daily only changes'],
    ['changes only at noon in UTC', '12:00 UTC daily only changes'],
    ['time:6:15 zone:Tokyo days:sat sun', '06:15 Asia/Tokyo weekends'],
    ['not energy', '07:00 Asia/Kolkata daily not energy'],
    ['every weekday at half past seven in the morning london time', '07:30 Europe/London weekdays'],
    ['every morning at 7, weekdays', '07:00 Asia/Kolkata weekdays'],
    ['', '07:00 Asia/Kolkata daily'],
  ])('understands %s', (text, written) => {
    expect(writeTerms(termsOf(text))).toBe(written);
  });

  it.each([
    ['at 7 London', /^time .*07:00 or 19:00/],
    ['every weekday at half past seven london time', /^time .*07:30 or 19:30/],
    ['25:00', /^time .*07:00/],
    ['7am IST', /^zone .*several.*Asia\/Kolkata.*Europe\/Dublin/],
    ['7am Londn', /^zone .*such as Europe\/London/],
    ['7am +05:30', /^zone .*summer time/],
    ['7am Russia', /^zone .*Europe\/Moscow/],
    ['skip 2025-02-30', /^skip .*2025-12-25/],
    ['skip 01/02/2026', /^skip .*2025-12-25/],
    ['topics weather', /^topics .*Trade/],
    ['topics energy not energy', /^exclude .*one of the two/],
    ['sections weather', /^sections .*agenda/],
    ['sections figure only changes', /^sections .*changes/],
    ['only maybe', /^zone/],
  ])('asks about %s with an example that works', (text, fault) => {
    expect(faultsOf(text).join('\n')).toMatch(fault);
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf('25:00 Londn topics weather')).toHaveLength(3);
  });

  test('anything typed is read or refused, and never repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const marked = `qzx${text.replace(/\s/g, '')}`;
        expect(faultsOf(`7am ${marked} topics ${marked}`).join()).not.toContain('qzx');
      }),
      { numRuns: 30 },
    );
  });
});
