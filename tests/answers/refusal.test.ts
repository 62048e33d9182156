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
    ['what does S-400 training cost', 'S-400'],
    ['how heavy is the S-400', 'S-400'],
    ['who painted the S-400', 'S-400'],
    ['what colour is the submarine', 'submarine'],
    ['maintenance price of the submarine', 'submarine'],
    ['who insures the submarine', 'submarine'],
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

  it.each([
    ['the shipped pack', shipped, 'how old is putin'],
    ['the shipped pack', shipped, 'what is the weather in Delhi?'],
    ['a small pack', delta, 'how many trees are on the bridge?'],
  ])('in %s suggests at most three questions, all of which are answered', (_, pack, question) => {
    const { followUps } = ask(pack, question).answer;
    expect(followUps.length).toBeGreaterThan(0);
    expect(followUps.length).toBeLessThanOrEqual(3);
    for (const next of followUps) expect(ask(pack, next).answer.status, next).toBe('answered');
  });
});
