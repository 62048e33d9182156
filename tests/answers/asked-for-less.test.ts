import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

describe('a plain question that a gap says more than', () => {
  it.each([
    ['Where will the annual summit be held?', /New Delhi/],
    ['in what city will modi host putin', /New Delhi/],
    ['Is the Russian oil discounted?', /discounted Russian oil/],
    ['What is the name of the magazine?', /India and World/],
    ['What did India sign in 2018?', /S-400/],
  ])('%s is answered with what is told', (question, told) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(told);
  });

  it.each([
    'Where will the 24th annual summit be held?',
    'Do you know how big the discount on Russian oil is?',
    'On what exact date did the defence ministers meet?',
    'Which Russian shipyard did the Indian team see?',
  ])('%s is declined still', (question) => {
    expect(ask(shipped, question).answer.status).toBe('declined');
  });
});

describe("what is asked in an editor's very words", () => {
  it.each([
    ['What did the shipyard visit achieve?', /clinch the terms/],
    ['Who heads the Centre for Global India Insights?', /Manish Chand/],
  ])('%s is answered, whatever those words ask for elsewhere', (question, told) => {
    const { answer } = ask(shipped, question);
    expect(answer.status).toBe('answered');
    expect(answer.lead).toMatch(told);
  });

  it('is declined of another party all the same', () => {
    expect(ask(shipped, 'What is the backbone of the Russian Air Force?').answer.status).toBe(
      'declined',
    );
  });
});

describe('who somebody is', () => {
  it.each([
    ['Who is Putin?', /Russia's president/],
    ['Who is Modi?', /prime minister/],
    ['Who is Trump?', /US President/],
    ['Кто президент России?', /Vladimir Putin/],
  ])('%s is told by the office', (question, told) => {
    expect(ask(shipped, question).answer.lead).toMatch(told);
  });
});
