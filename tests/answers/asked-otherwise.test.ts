import { describe, expect, it } from 'vitest';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

const leadOf = (...turns: readonly string[]): string => ask(shipped, ...turns).answer.lead;
const statusOf = (...turns: readonly string[]): string => ask(shipped, ...turns).answer.status;

describe('a sum that is asked for in other words', () => {
  it.each([
    ['With imports frozen, what must exports be for trade to reach the 2030 target?', /36\.2/],
    ['Keeping exports at $4.9bn, what must imports be to hit the 2030 target?', /95\.1/],
    ['If exports tripled and imports stayed flat, what would the trade total be?', /78\.5/],
    ['If exports doubled while imports were unchanged, what would the deficit be?', /54/],
    ['By what multiple must exports grow to equal half of the 2030 target?', /10\.2 times/],
    ['What absolute increase on 2024 is needed for the 2030 goal?', /about USD 33 billion/],
    ['Derive the mean price per S-400 system.', /USD 1\.1 billion/],
    ['If exports climbed to 20 billion dollars, what would be the percentage rise?', /308/],
    ['if exports hit 10 bn what share of the 2024-25 total would that be', /14\.6%/],
    ['what is 68.7 minus 67', /1\.7/],
  ])('works out "%s"', (question, said) => {
    expect(leadOf(question)).toMatch(said);
    expect(statusOf(question)).toBe('answered');
  });

  it('leaves out what the answer is for and what begs for it', () => {
    const asked =
      'I was wondering, for the plan in my essay, roughly how long after the beginning of the conflict in Feb 2022 the visit in December 2025 is - can you work it out for me?';
    expect(leadOf(asked)).toMatch(/3 years and 10 months/);
  });

  it.each([
    'what is the annual lease rate, i.e. $2bn divided by the lease term',
    'whats the rupee value of the s400 contract',
    'Give me the ruble equivalent of the $2bn lease.',
  ])('declines "%s", for which a figure is missing', (question) => {
    expect(statusOf(question)).toBe('declined');
  });

  it('adds up what two things cost that were spoken of', () => {
    expect(leadOf("What's the S-400 contract worth?", 'And the sub lease?', 'Combined?')).toMatch(
      /7\.5/,
    );
  });
});

describe('a task', () => {
  it.each([
    'Can you write me a Python script that scrapes Bloomberg headlines?',
    'Translate the India Writes article into French for me.',
    'I need you to draft an email to Bloomberg',
  ])('is declined: "%s"', (task) => {
    expect(statusOf(task)).toBe('declined');
    expect(leadOf(task)).toMatch(/^Ask me about the summit/);
  });

  it('is none where what is begged for is an answer', () => {
    expect(leadOf('Please give me the price of the S-400 deal')).toMatch(/5\.5 billion/);
  });
});

describe('a source that is asked whether it confirms a figure', () => {
  it.each([
    ['Does the India Writes piece back up the $4.9bn export figure?', /4\.9/],
    ['Is the five-unit order for the S-400 repeated in the day-two report?', /five systems/],
    ['does india writes also say 50% tariffs', /50 per cent/],
  ])('does not give it: "%s"', (question, said) => {
    expect(leadOf(question)).toMatch(/does not give that figure/);
    expect(leadOf(question)).toMatch(said);
  });

  it('confirms what it has', () => {
    expect(leadOf('Does the October piece mention three delivered S-400 units?')).toMatch(/^Yes/);
  });
});

describe('a thread', () => {
  it('stays on what something else was compared with', () => {
    const turns = ['Is the S-500 on the table?', 'In what respect is it superior to the S-400?'];
    expect(statusOf(...turns, 'Price?')).toBe('declined');
  });

  it('asks whoever `he` was of somebody else too', () => {
    const turns = ['who did putin give an interview to', 'what did he say abt trump'];
    expect(leadOf(...turns, 'and about india?')).toMatch(/global power/);
  });

  it('finds the other article of what was told from one', () => {
    const turns = [
      'What were Indian exports to Russia in 2024-25?',
      'what % of total trade is that',
    ];
    expect(leadOf(...turns, 'And what total does the other article give?')).toMatch(/67 billion/);
  });
});
