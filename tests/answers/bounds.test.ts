import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const told = (...turns: string[]) => askThread(turns, shipped, now).at(-1)?.text ?? '';

describe('a number that is only a bound', () => {
  it.each([
    ['Is trade above 65 billion?', 'yes'],
    ['Is trade less than 70 billion?', 'yes'],
    ['Is trade above 80 billion?', 'no'],
    ['Are imports more than 60 billion?', 'yes'],
    ['Is the lease under 3 billion?', 'yes'],
    ['Is the S-400 deal over 5 billion?', 'yes'],
    ['Is the S-400 deal over 6 billion?', 'no'],
    ['Is the tariff at least 40 per cent?', 'yes'],
    ['Did Russia deliver more than two S-400s?', 'yes'],
    ['Did the war last more than three days?', 'yes'],
    ['क्या व्यापार 65 अरब डॉलर से अधिक है?', 'yes'],
    ['क्या युद्ध तीन दिन से अधिक चला?', 'yes'],
    ['Превысил ли товарооборот 65 миллиардов долларов?', 'yes'],
  ])('is held against the figure: "%s" %s', (question, said) => {
    expect(told(question)).toMatch(said === 'yes' ? /^(?:Yes|हाँ|Да): / : /^(?:No|नहीं|Нет), /);
  });

  it('is one in a follow-up, too', () => {
    expect(told('What is the tariff?', 'is it above 40?')).toMatch(/^Yes: .*50 per cent/);
  });

  it('is no bound where another number is asked for', () => {
    expect(told('How much more than 60 billion is trade?')).not.toMatch(/^Yes|^No/);
  });
});

describe('a date that is only a bound', () => {
  it.each([
    ['Was the S-400 deal signed before 2020?', /^Yes: .*2018/],
    ['Was the S-400 deal signed after 2015?', /^Yes: .*2018/],
    ['Was the S-400 deal signed before 2015?', /^No, .*2018/],
    ['Will the submarine be delivered by 2029?', /^It is expected, .*2028/],
    ['Will the submarine come no later than 2028?', /^It is expected, .*2028/],
    ['क्या S-400 सौदा 2020 से पहले हुआ?', /^हाँ: .*2018/],
  ])('is held against the date: "%s"', (question, said) => {
    expect(told(question)).toMatch(said);
  });

  it('says nothing of how long ago it was, which depends on when it is asked', () => {
    expect(told('Was the S-400 deal signed more than five years ago?')).toMatch(
      /^What the sources say: .*2018/,
    );
  });
});

describe('yes is said', () => {
  it.each([
    'Has India paid the two billion?',
    'Has the S-400 deal been paid in full?',
    'Has the R-37 been purchased?',
    'Were the tariffs imposed by Russia?',
    'Did Putin see the diyas?',
    'Was the dinner on Friday?',
    'Is it false that Russia delivered three S-400?',
  ])('by no fact that lacks a word of the question: "%s"', (question) => {
    expect(told(question)).not.toMatch(/^Yes/);
  });

  it('by one that has them all', () => {
    expect(told('Has Russia delivered three S-400 units?')).toMatch(/^Yes: /);
  });
});

describe('what the sources do not say of somebody else', () => {
  it.each(['Did Turkey buy the S-400?', 'Did Rosneft sign a deal?'])(
    'is not denied: "%s"',
    (question) => {
      expect(told(question)).toMatch(/^The sources do not say that; what they do say: /);
    },
  );
});

describe('neither yes nor no is said', () => {
  it.each([
    // Words that are the same tell nothing of who does it, nor that it is done.
    'Did Ukraine start the war?',
    'Is India courting Russian SMEs?',
    'Has India cut its oil imports?',
    'Will the submarine be on time?',
    'Did Putin visit Varanasi?',
    'Are the talks in Mumbai?',
    // What is denied is not held against what is told.
    'fact-check: India has not received all five S-400',
    'can I write that Putin had not visited India since February 2022',
    'fact-check: the talks are not in Moscow',
    // Nor is what the sources leave open.
    'Could the submarine come later than 2028?',
    'is the price exactly 2 billion',
    'is the deficit below 70 billion',
    'can I write that India has 3 S-400 systems',
  ])('by what does not settle it: "%s"', (question) => {
    expect(told(question)).not.toMatch(/^(?:Yes|No|It is)\b/);
  });
});
