import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../src/subscriptions/subscription.ts';
import { readDates, writeDates } from '../../src/subscriptions/wording/read-dates.ts';
import { readDays, writeDays } from '../../src/subscriptions/wording/read-days.ts';
import { readTime } from '../../src/subscriptions/wording/read-time.ts';
import { readZone } from '../../src/subscriptions/zones/read-zone.ts';
import { suggestZones } from '../../src/subscriptions/zones/suggest-zones.ts';

const today = Temporal.PlainDate.from('2025-11-28');

describe('a time of day', () => {
  it.each([
    ['7am', '07:00'],
    ['7 pm', '19:00'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['07.30', '07:30'],
    ['7:05', '07:05'],
    ['19h', '19:00'],
    ['19h30', '19:30'],
    ['0730', '07:30'],
    ['noon', '12:00'],
    ['７：００', '07:00'],
    ["8 o'clock in the evening", '20:00'],
    ['half past seven in the morning', '07:30'],
    ['every evening at quarter to eight', '19:45'],
    ['19:00 in the evening', '19:00'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toEqual({ ok: true, value: time });
  });

  it.each(['7', '24:00', '07:60', '13pm', '0am', 'soon', '', '7:5'])(
    '%o is asked about',
    (text) => {
      expect(readTime(text)).toMatchObject({ ok: false });
    },
  );
});

it.each([
  ['7', '07:00 or 19:00'],
  ['half past seven', '07:30 or 19:30'],
  ["twelve o'clock", '00:00 or 12:00'],
  ['19', '19:00'],
])('an hour that may be meant otherwise is asked about with what it may be: %s', (text, times) => {
  expect(readTime(text)).toEqual({ ok: false, fault: expect.stringMatching(`write ${times}$`) });
});

describe('days of the week', () => {
  it.each([
    ['Mon-Fri', 'weekdays'],
    ['every day', 'daily'],
    ['fri to mon', 'mon,fri,sat,sun'],
    ['Tuesdays & Thursdays', 'tue,thu'],
    ['weekdays and saturday', 'mon,tue,wed,thu,fri,sat'],
    ['daily except weekends', 'weekdays'],
  ])('%s are %s', (text, days) => {
    const read = readDays(text);
    expect(read.ok && writeDays(read.value)).toBe(days);
  });

  it('read back as they were written, whichever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...WEEKDAYS], { minLength: 1 }), (days) => {
        expect(readDays(writeDays(days))).toEqual({ ok: true, value: days });
      }),
    );
  });

  it.each(['', 'never', 'mon-blursday', 'daily except daily', 'constructor'])(
    '%o are asked about',
    (text) => {
      expect(readDays(text)).toMatchObject({ ok: false });
    },
  );
});

describe('dates', () => {
  it.each([
    ['25 Dec', '2025-12-25'],
    ['27 November', '2026-11-27'],
    ['Dec 25, 2025, Dec 26, 2025', '2025-12-25 to 2025-12-26'],
    ['25th December and 1 Jan', '2025-12-25, 2026-01-01'],
    ['24 Dec - 2 Jan', '2025-12-24 to 2026-01-02'],
    ['none', ''],
  ])('%s are %s', (text, dates) => {
    const read = readDates(text, today);
    expect(read.ok && writeDates(read.value)).toBe(dates);
  });

  it.each(['01/02/2026', '2025-02-29', '31 Nov', '2026-01-02 to 2025-12-24', '2025 to 2026', ''])(
    '%o are asked about',
    (text) => {
      expect(readDates(text, today)).toMatchObject({ ok: false });
    },
  );

  it('are no more than a season’s holidays', () => {
    expect(readDates('1 Dec to 29 Jan', today)).toMatchObject({ ok: true });
    expect(readDates('1 Dec to 30 Jan', today)).toMatchObject({ ok: false });
    expect(readDates('0001-01-01 to 9999-12-31', today)).toMatchObject({ ok: false });
  });
});

describe('a time zone', () => {
  it.each([
    ['London', 'Europe/London'],
    ['london time', 'Europe/London'],
    ['new delhi', 'Asia/Kolkata'],
    ['India', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['new york', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['utc', 'UTC'],
    ['Lord Howe', 'Australia/Lord_Howe'],
    ['St Petersburg', 'Europe/Moscow'],
  ])('%s is %s', (text, zone) => {
    expect(readZone(text)).toEqual({ ok: true, value: zone });
  });

  it.each([
    ['IST', /Asia\/Kolkata, Europe\/Dublin, Asia\/Jerusalem/],
    ['Russia', /Europe\/Moscow/],
    ['USA', /America\/New_York/],
    ['Londn', /Europe\/London/],
    ['UTC+5', /summer time/],
    ['-03:00', /summer time/],
    ['constructor', /London/],
    ['Berlin, Germany', /such as Europe\/Berlin$/],
    ['York', /such as America\/New_York$/],
  ])('%s is asked about', (text, fault) => {
    const read = readZone(text);
    expect(read.ok ? '' : read.fault).toMatch(fault);
  });

  it.each(['Mars', 'Bang', 'Para'])(
    '%s is no beginning of another name where it was handed in',
    (text) => {
      expect(readZone(text)).toMatchObject({ fault: expect.stringMatching(/London or Delhi$/) });
    },
  );

  it('of every name that the runtime knows is read', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const read = readZone(zone);
      const same = new Temporal.ZonedDateTime(0n, zone);
      expect(read.ok && new Temporal.ZonedDateTime(0n, read.value).equals(same), zone).toBe(true);
    }
  });

  it('is offered in a list that begins with the best match, in use today', () => {
    const now = Temporal.Instant.from('2025-11-28T08:00:00Z');
    const first = (typed: string) => suggestZones(typed, now)[0]?.value;
    expect(first('')).toBe('Asia/Kolkata');
    expect(first('mumb')).toBe('Asia/Kolkata');
    expect(first('kiev')).toBe('Europe/Kyiv');
    expect(first('germany')).toBe('Europe/Berlin');
    const [{ label = '' } = {}] = suggestZones('delhi', now);
    expect(first(label)).toBe('Asia/Kolkata');
  });
});
