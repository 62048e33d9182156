import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string) => askThread([question], shipped, now)[0];

describe('a part of a figure', () => {
  it.each([
    'defence imports as a share of trade',
    'arms imports in 2024-25',
    'IT exports share of total exports',
    'defence trade total',
    'oil trade volume',
    "how much are India's defence imports",
  ])('is not told by the figure of the whole: "%s"', (question) => {
    expect(ask(question)?.status).toBe('declined');
  });

  it.each([
    ['imports in 2024-25', /63\.8/],
    ['imports as a share of trade', /92\.9%/],
    ['Indian exports share of total trade', /7\.1%/],
    ['trade volume', /68\.7/],
    ['total bilateral trade', /68\.7/],
  ])('the whole is: "%s"', (question, said) => {
    expect(ask(question)).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });
});

describe('a half of a year', () => {
  it.each(['trade in the first half of 2025', 'total trade for the first half of 2025?'])(
    'is no half of a figure: "%s"',
    (question) => {
      expect(ask(question)?.text).not.toMatch(/34\.35|68\.7 ?(?:billion)? ?[÷/×]/);
    },
  );
});

describe('a sum over what is named', () => {
  it.each([
    ['what fraction of the S-400 order has NOT turned up yet?', /40%/],
    ['what % of the five triumfs has shown up', /60%/],
    ['difference between the s-400 price and the lease price', /3\.5 billion = 5\.5 − 2/],
    [
      'Starting from the 2024-25 record, how much more trade is needed to hit the 2030 goal?',
      /31\.3 billion/,
    ],
    [
      'how many extra billions a year must be added from 2024-25 on to be at the target by 2030?',
      /6\.26 billion/,
    ],
    [
      'Say trade hits the 2030 target and is perfectly balanced. How many times Indian exports would that be?',
      /10\.2 times/,
    ],
    ["Chand's minimum deficit as a share of Chand's trade total?", /89\.6%/],
    ['signed March 2019, delivered 2028: how many years is that for the submarine?', /9 years/],
  ])('"%s"', (question, said) => {
    expect(ask(question)?.text.split('\n')[0]).toMatch(said);
  });

  it('leaves out no system that is named', () => {
    expect(ask('how many years from the summit until the sub is due')?.text).not.toMatch(/1 day/);
  });
});

describe('a figure of another time or another aim', () => {
  it.each([
    'exports five years ago',
    'export target for 2030',
    'deficit target for 2030',
    'investment target',
    'when did the tariffs begin',
    'when did the oil trade begin',
    'length of the submarine lease',
    'when did Modi last visit Russia',
    'how many annual summits in Moscow',
  ])('is declined: "%s"', (question) => {
    expect(ask(question)?.status).toBe('declined');
  });

  it.each([
    ['trade target', /100 billion/],
    ['the 2030 trade target', /100 billion/],
    ['half of the trade target', /50 billion/],
    ['what was trade five years ago', /13\.4 billion/],
  ])('is told where it is known: "%s"', (question, said) => {
    expect(ask(question)?.text).toMatch(said);
  });
});

describe('two figures that are set against each other', () => {
  it('are subtracted where it is asked by how much, too', () => {
    const question =
      'Is the S-400 deal worth more than what India exported to Russia in 2024-25, and by how much?';
    expect(ask(question)?.text).toMatch(/0\.6 billion = 5\.5 − 4\.9/);
  });

  it('are not added up where their spans overlap, whoever asks whether they may be', () => {
    const question = 'Can I add the 67 and the 68.7 together to get a two-year trade total?';
    expect(ask(question)?.text).toMatch(/^That cannot be added up/);
  });

  it('are no price of a year', () => {
    expect(ask('what does the sub lease cost india per year')?.status).toBe('declined');
  });
});
