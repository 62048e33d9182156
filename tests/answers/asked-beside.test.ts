import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/views/answer-text.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const said = (question: string): string => answerText(ask(shipped, question).answer, shipped);

describe('what is asked behind a statement that is put right', () => {
  it.each([
    [
      'a date',
      'India ordered seven S-400s in 2018. When is the last one due?',
      [/five systems/, /2027/],
    ],
    ['a count', 'With S-400s bought in 2015, how many have been delivered?', [/2018/, /three/]],
    ['a place', 'Modi gave Putin a Koran. Where did they dine?', [/Gita/, /Lok Kalyan Marg/]],
  ])('%s is told beside it', (_, question, told) => {
    for (const one of told) expect(said(question)).toMatch(one);
    expect(said(question).length).toBeLessThanOrEqual(700);
  });

  it('is not told where it is of something else', () => {
    const text = said('All five S-400s are in. When did the fifth arrive?');
    expect(text).not.toMatch(/Thursday/);
  });
});

describe('a part that a list does not have', () => {
  it.each([
    ['an upgrade', 'The Su-30 refit brings new wings, right?', /radar, new missiles and improved/],
    ['a pitch', 'Russia pitches cooperation in mining and AI, right?', /Energy, tourism/],
  ])('of %s is answered with the whole', (_, question, told) => {
    expect(said(question)).toMatch(told);
  });

  it('is asked the reason of what it has', () => {
    expect(said('Why are the Su-30s to be upgraded?')).toMatch(/keep pace/);
  });
});
