import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPause } from '../../src/subscriptions/wording/read-pause.ts';
import { splitPause } from '../../src/subscriptions/wording/split-pause.ts';

const FRIDAY = Temporal.PlainDate.from('2025-11-28');

function span(text: string, today = FRIDAY): string {
  const read = readPause(text, today);
  return read.ok ? `${read.value.from}/${read.value.until}` : read.fault;
}

describe('a time to pause for', () => {
  it.each([
    ['until 5 Jan', '2025-11-28/2026-01-05'],
    ['until 2025-12-01', '2025-11-28/2025-12-01'],
    ['till Monday', '2025-11-28/2025-12-01'],
    ['until Friday', '2025-11-28/2025-12-05'],
    ['until next Monday', '2025-11-28/2025-12-01'],
    ['until Monday 5 Jan', '2025-11-28/2026-01-05'],
    ['until next week', '2025-11-28/2025-12-01'],
    ['until after the weekend', '2025-11-28/2025-12-01'],
    ['until tomorrow', '2025-11-28/2025-11-29'],
    ['until two weeks', '2025-11-28/2025-12-12'],
    ['for two weeks', '2025-11-28/2025-12-12'],
    ['2 weeks', '2025-11-28/2025-12-12'],
    ['3 days', '2025-11-28/2025-12-01'],
    ['a week', '2025-11-28/2025-12-05'],
    ['for five days', '2025-11-28/2025-12-03'],
    ['for twelve days', '2025-11-28/2025-12-10'],
    ['for the next two weeks', '2025-11-28/2025-12-12'],
    ['a month', '2025-11-28/2025-12-28'],
    ['today', '2025-11-28/2025-11-29'],
    ['Tomorrow.', '2025-11-29/2025-11-30'],
    ['this week', '2025-11-28/2025-12-01'],
    ['next week', '2025-12-01/2025-12-08'],
    ['for the weekend', '2025-11-29/2025-12-01'],
    ['next month', '2025-12-01/2026-01-01'],
    ['on Monday', '2025-12-01/2025-12-02'],
    ['24 Dec to 2 Jan', '2025-12-24/2026-01-03'],
    ['from Monday to Friday', '2025-12-01/2025-12-06'],
    ['from 24 Dec until 2 Jan', '2025-12-24/2026-01-02'],
  ])('is read: %s', (text, days) => {
    expect(span(text)).toBe(days);
  });

  it('of the weekend is what is left of it', () => {
    const sunday = Temporal.PlainDate.from('2025-11-30');
    expect(span('this weekend', sunday)).toBe('2025-11-30/2025-12-01');
  });

  it.each(['Monday', '5 Jan', 'next Tuesday', '2025-12-24'])(
    'that may be the day left out or that on which it goes on is asked about: %s',
    (text) => {
      expect(span(text)).toMatch(`write pause on ${text}, or pause until ${text}`);
    },
  );

  it.each([
    ['christmas', /for two weeks/],
    ['until 32 Jan', /until 5 Jan/],
    ['for 30 minutes', /for two weeks/],
    ['since Monday', /until 5 Jan/],
    ['5 Jan, 7 Jan', /24 Dec to 2 Jan/],
    ['until yesterday', /until 5 Jan/],
    ['until today', /past/],
    ['until 2025-11-01', /past/],
    ['2025-12-24 to 2025-12-01', /24 Dec to 2 Jan/],
    ['until 2027-11-01', /without a day/],
    ['for 999 years', /without a day/],
  ])('is refused with what works: %s', (text, fault) => {
    expect(span(text)).toMatch(fault);
  });

  it('lies ahead and ends, whatever is typed', () => {
    const words = 'until for 5 12 two days weeks monday next week jan to 2026-01-05 the a'.split(
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (said) => {
        const read = readPause(said.join(' '), FRIDAY);
        if (!read.ok) return;
        const { from, until } = read.value;
        expect(Temporal.PlainDate.compare(from, FRIDAY)).toBeGreaterThanOrEqual(0);
        expect(Temporal.PlainDate.compare(until, from)).toBe(1);
      }),
    );
  });
});

describe('what is said behind pause', () => {
  it.each([
    ['until 5 Jan because of the holidays', { when: 'until 5 Jan', reason: 'the holidays' }],
    ['for two weeks', { when: 'for two weeks' }],
    ['for the holidays', { when: 'for the holidays' }],
    ['because nobody reads it', { reason: 'nobody reads it' }],
    ['reason: a move', { reason: 'a move' }],
    ['next week, reason:leave', { when: 'next week', reason: 'leave' }],
    ['until further notice', {}],
    ['', {}],
  ])('is parted into when and why: %s', (text, parts) => {
    expect(splitPause(text.split(' '))).toEqual(parts);
  });
});
