import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { delta } from './delta-pack.ts';
import { shipped } from './shipped-pack.ts';

describe('a refusal', () => {
  it.each([
    ['how much did the Su-30 upgrade cost', 'Su-30'],
    ['what is the price of the S-500', 'S-500'],
    ['what is the range of the R-37 in km', 'R-37'],
    ['how many people live in Varanasi', 'Varanasi'],
    ['how old is putin', 'Vladimir Putin'],
  ])(
    'of "%s" names what the pack has on it, and no number in the place of the answer',
    (question, subject) => {
      const { answer, text } = ask(shipped, question);
      expect(answer.status).toBe('declined');
      expect(answer.lead).toContain(subject);
      expect(answer.support.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/USD|%/);
    },
  );

  it.each([
    'what is the population of Russia',
    'who won the football world cup?',
    'what is the weather in Delhi?',
    'will India win the next election?',
    'should India buy the submarine?',
    'asdf qwer zxcv',
    'why why why why why',
    '?',
    '',
  ])('of "%s" is one sentence and nothing that sounds like an answer', (question) => {
    const { answer, text } = ask(shipped, question);
    expect(answer.status).toBe('declined');
    expect(answer.support).toEqual([]);
    expect(text).toBe(answer.lead);
    expect(text).toMatch(/^[^.]+\.$/);
  });

  it('suggests at most three questions, all of which are answered', () => {
    for (const [pack, question] of [
      [shipped, 'how old is putin'],
      [shipped, 'what is the weather in Delhi?'],
      [delta, 'how many trees are on the bridge?'],
    ] as const) {
      const { followUps } = ask(pack, question).answer;
      expect(followUps.length).toBeGreaterThan(0);
      expect(followUps.length).toBeLessThanOrEqual(3);
      for (const next of followUps) expect(ask(pack, next).answer.status, next).toBe('answered');
    }
  });
});
