import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/views/answer-text.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const said = (question: string): string => answerText(ask(shipped, question).answer, shipped);

describe('an aim that is taken to be reached', () => {
  it.each([
    ['by a clause before what is asked', 'Now that they have met their trade goal, what is next?'],
    ['by when', 'In which month did trade cross the 100 billion mark?'],
    ['by why', 'Why has trade already topped $100 billion?'],
    ['by who said so', 'Who announced that the trade target had been attained?'],
    ['to hear yes', 'The trade target has been smashed, hasn’t it?'],
    ['as one that was missed', 'Why did the two countries miss their trade target?'],
    ['by its number alone', 'trade got past 100 billion this year right'],
  ])('%s is told as an aim, with what there is of it', (_, question) => {
    expect(said(question)).toMatch(/target of USD 100 billion of trade by 2030/);
    expect(said(question)).toMatch(/68\.7/);
    expect(said(question)).toMatch(/67 billion/);
  });

  it.each([
    ['how far it is', 'How far below the $100 billion mark is trade?', /31\.3/],
    ['how much of it is reached', 'What share of the trade target has been met?', /68\.7%/],
    ['how it is to be reached', 'How will they reach the trade target?', /^The two sides are to/],
    [
      'when it is to be',
      'When do they expect to hit the 100 billion mark?',
      /^The two countries mean to/,
    ],
  ])('%s is asked of the aim as it is', (_, question, told) => {
    expect(said(question)).toMatch(told);
  });
});
