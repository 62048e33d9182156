import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const NOT_SO = /^The sources do not say that/;

describe('a clause within a question that says what is not so', () => {
  it.each([
    ['What was the reaction when Trump praised the Make in India initiative?', /Putin praised/],
    ['What did Modi say when the S-400 deal was signed in 2014?', /2018/],
    [
      'Who objected after China delivered three S-400 units to India?',
      /Russia has delivered three/,
    ],
    ['Give me the details of how Modi gave Trump the Bhagavad Gita', /gave Vladimir Putin/],
    ['What was the reaction when the two leaders walked to 7, Lok Kalyan Marg?', /by car/],
    [
      'Given that France delivered three S-400 units, how did Delhi respond?',
      /Russia has delivered/,
    ],
  ])('is held against the sources: "%s"', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(said);
  });

  it.each([
    'What was agreed when Trump and Putin met in Alaska?',
    'How did Zelensky react to Putin coming to Delhi?',
    'What did Trump say when Modi hugged Putin?',
    'Could you tell me where and when the 22nd annual summit was held?',
  ])('says nothing of another event, nor where it is so: "%s"', (question) => {
    expect(ask(shipped, question).answer.lead).not.toMatch(NOT_SO);
  });
});

describe('all but one thing of what is asked is told', () => {
  it.each([
    ['How did Modi blame the West and Ukraine for starting the war?', /Vladimir Putin/],
    ['What led Belousov to praise the Make in India initiative?', /Vladimir Putin praised/],
    ['When did Modi give Belousov a Russian translation of the Gita?', /gave Vladimir Putin/],
    [
      'I read that Belousov praised the Make in India initiative - correct?',
      /Vladimir Putin praised/,
    ],
    ['Is it true that China delivered three S-400 units to India?', /Russia has delivered three/],
  ])('"%s" is told with the right one', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(NOT_SO);
    expect(answer.lead).toMatch(said);
  });

  it.each([
    'On which ghat in Varanasi did the welcome take place?',
    'Any new reactors agreed for Kudankulam?',
    'When did the US impose the 50% tariffs?',
    'When is BrahMos-NG due to make its first test flight?',
  ])('who merely asks is told that there is no answer: "%s"', (question) => {
    expect(ask(shipped, question).answer.lead).not.toMatch(NOT_SO);
  });
});

describe('a year that stands with the word for the month', () => {
  it.each([
    ['Which month of 2016 was it that Delhi signed for the S-400?', /2018/],
    ['When exactly in 2021 was the submarine lease signed?', /March 2019/],
  ])('is taken for granted: "%s"', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(said);
  });
});

describe('what is so is not put right', () => {
  it.each([
    'Why did Putin say India does not bow to pressure?',
    'Why did Putin praise India as a global power?',
    'How come US companies asked Russia in letters not to forget them?',
    'So India refuses to downgrade its ties with Moscow, right?',
    'What was the reaction when Modi received Putin at the aircraft ramp?',
    'Who objected after India signed the S-400 deal with Russia in 2018?',
  ])('"%s"', (question) => {
    const { answer } = ask(shipped, question);
    expect(answer.lead).not.toMatch(NOT_SO);
    expect(answer.lead).not.toMatch(/^No,/);
  });
});

describe('values and deeds', () => {
  it.each([
    ["So India's deficit with Moscow has shrunk to under $40 billion, yeah?", /60 billion/],
    ['So Modi visited a Russian shipyard in November, right?', /team|shipyard/],
    ["So this is Putin's first visit since the conflict began in 2020, right?", /February 2022/],
    ['India cancelled the S-400 deal in 2018, right?', /signed their S-400 deal/],
    ['Why did booming Indian exports lift trade to a record?', /discounted Russian oil/],
    ['Putin said India bows to pressure... what were his exact words?', /will not bow/],
    ['So Kolkata welcomed Putin with words in diyas, right?', /Varanasi/],
    ['Russia delivered three S-400 units to Pakistan, right?', /three S-400 units to India/],
  ])('%s', (question, said) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(said);
  });
});
