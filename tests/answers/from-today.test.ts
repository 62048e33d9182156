import { describe, expect, it } from 'vitest';
import { shipped } from '../commands/rig.ts';
import { converse, type Turn } from './converse.ts';
import { expectSound } from './sound.ts';

/** What the last of the turns is answered with at an instant; whatever it is must be sound. */
function askedAt(instant: string, ...turns: readonly string[]): Turn {
  const answers = converse(turns, shipped, Temporal.Instant.from(instant));
  for (const one of answers) expectSound(one, shipped);
  const last = answers.at(-1);
  if (!last) throw new Error('nothing was asked');
  return last;
}

const NOVEMBER_2026 = '2026-11-29T06:00:00Z';

describe('how long ago, and how long until', () => {
  it.each([
    ['how long ago was the s-400 deal signed?', '8 years (2018 → 29 November 2026'],
    ['how many years ago did the Ukraine conflict begin', '4 years and 9 months'],
    ['how long has it been since the leaders met in Tianjin?', '454 days'],
    ['how much time is left for the $100bn goal', '4 years (29 November 2026 → 2030'],
    ['how long to go until the 2030 deadline', '4 years (29 November 2026 → 2030'],
    ['how many years from now is the submarine due?', 'about 2 years'],
    ['months since the may war with pakistan', 'about 18 months'],
    ['kitne saal pehle s-400 ki deal hui thi', '8 साल'],
    ['сколько лет назад подписали контракт на С-400', '8 г.'],
  ])('%s', (question, told) => {
    const { answer, text } = askedAt(NOVEMBER_2026, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toContain(told);
    expect(text).toContain('Worked out by Sherpa');
  });

  it('is counted to the day on which it is asked, in the zone of the summit', () => {
    const question = 'how many days ago did Putin arrive in Delhi?';
    // 5 December has begun in Delhi while it is still the 4th in London.
    expect(askedAt('2025-12-04T18:29:59Z', question).answer.lead).toContain(': today (');
    expect(askedAt('2025-12-04T18:30:00Z', question).answer.lead).toContain(': 1 day (');
    expect(askedAt('2025-12-14T00:00:00Z', question).answer.lead).toContain(': 10 days (');
  });

  it('is forward before a date and back behind it', () => {
    const question = 'how long until the 2030 target?';
    expect(askedAt('2029-01-10T00:00:00Z', question).answer.lead).toMatch(/^Today → .*: 1 year \(/);
    expect(askedAt('2030-01-10T00:00:00Z', question).answer.lead).toContain(': this year (');
    expect(askedAt('2032-01-10T00:00:00Z', question).answer.lead).toMatch(/ → today: 2 years \(/);
  });

  it('understands a follow-up, and a second part of a question', () => {
    const told = askedAt(NOVEMBER_2026, 'when was the S-400 deal signed', 'how long ago was that?');
    expect(told.answer.lead).toContain('8 years (2018 → 29 November 2026');
    const both = askedAt(NOVEMBER_2026, 'when did they last meet, and how long ago was that');
    expect(both.answer.lead).toContain('1 September');
    expect(both.answer.lead).toContain('454 days');
  });

  it('counts from each date where the sources have two, and says that they differ', () => {
    const { answer } = askedAt('2025-12-16T06:00:00Z', 'how many days ago was the summit?');
    expect(answer.lead).toContain('11 days');
    expect(answer.lead).toContain('10 days');
    expect(answer.lead).toContain('the sources differ');
  });

  it('leaves a time between two dates of the question alone', () => {
    const question = 'how many days from the Tianjin meeting until the summit';
    expect(askedAt(NOVEMBER_2026, question).answer.lead).toContain('94 days');
  });

  it('asks nothing of today where a time is only spoken of', () => {
    const { answer } = askedAt(NOVEMBER_2026, 'what happened in the days since the summit');
    expect(answer.lead).not.toContain('today');
    expect(answer.lead).not.toContain('→');
  });

  it.each([
    'how long ago did Trump call Putin',
    'how many years until India gets the S-500',
    'how long until the next annual summit',
    'how many days until the India-EU summit',
    'how long ago was the Su-30 upgraded',
  ])('declines where no source has the date: %s', (question) => {
    expect(askedAt(NOVEMBER_2026, question).answer.status).toBe('declined');
  });
});
