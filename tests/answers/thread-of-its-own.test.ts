import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

describe('one of the editor’s questions, whole and on a new matter', () => {
  it.each([
    [
      'can the S-500 deal with ballistic missiles?',
      'and what is Moscow offering India',
      /pitching/,
    ],
    [
      'what did India pay for the S-400s?',
      'and which industries does India hope will export more to Russia',
      /exports/,
    ],
    ['how big is the trade deficit?', 'and what did Belousov say', /self-reliant/],
  ])('asks nothing of what was said before: "%s" "%s"', (first, question, told) => {
    expect(ask(shipped, first, question).answer.lead).toMatch(told);
  });

  it('leans on it where it names a matter alone', () => {
    const { answer } = ask(
      shipped,
      'how did Putin describe India?',
      'and the defence relationship?',
    );
    expect(answer.lead).toMatch(/Putin said of the defence cooperation/);
  });

  it('asks of the other source what was asked of the first', () => {
    const { facts } = ask(shipped, 'who wrote the October article?', 'and the other one?');
    expect(facts[0]).toBe('report-unnamed');
  });
});

describe('a word that only says that the answer was known', () => {
  it('is left out of what was, and not of what will be', () => {
    expect(ask(shipped, 'when did Putin land again?').answer.lead).toMatch(/Thursday evening/);
    expect(ask(shipped, 'when will Putin visit again?').answer.lead).not.toMatch(/^.{0,30}4 and 5/);
  });
});

describe('an event', () => {
  it('says nothing itself: what it says is what it shows', () => {
    expect(ask(shipped, 'what does the visit say to America?').answer.lead).toMatch(
      /pointed message/,
    );
  });
});
