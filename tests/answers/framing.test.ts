import { describe, expect, it } from 'vitest';
import { withoutFraming } from '../../src/answers/reading/message/framing.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const blind = { ...shipped, asked: new Map() };

describe('what frames a question', () => {
  it.each([
    [
      'For an essay on air power I am trying to understand what the R-37 is for - could you explain?',
      'what the R-37 is for',
    ],
    ['I do not get how the S-500 differs; would you mind explaining', 'how the S-500 differs'],
  ])('is taken off "%s"', (message, asked) => {
    expect(withoutFraming(message, shipped)).toBe(asked);
  });

  it.each([
    'For a piece on the S-400 I want to know what it cost',
    'India leases a submarine - could you explain why',
    "I am not sure whose phrase 'major expansion phase' is, could you tell me who it is from",
  ])('stays where it names or asks something: "%s"', (message) => {
    expect(withoutFraming(message, shipped)).toBe(message);
  });
});

describe('a noun that only what else is said can fill', () => {
  it.each([
    ['Which gesture did Modi greet Putin with?', /hug/],
    ['What mechanism is planned for payments?', /national currencies/],
    ['From which classes of platform will the BrahMos-NG be deployed?', /submarines/],
    ['Name the book that Modi called an inspiration to millions.', /Gita/],
  ])('is no attribute: "%s"', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(said);
  });

  it.each([
    'What colour is the BrahMos-NG?',
    'Which crew does the leased submarine have?',
    'What class of submarine is it?',
  ])('is none where it is one: "%s"', (question) => {
    expect(ask(blind, question).answer.status).toBe('declined');
  });
});
