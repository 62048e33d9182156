import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (...turns: string[]) => askThread(turns, shipped, now).at(-1);

const TRADE = 'how big is trade between them';

describe('a follow-up on whether the sources agree', () => {
  it.each([
    ['whens putin in delhi', 'do both sources have it like that?', /differ.*5–6 December/],
    ["what's the deficit", 'do your two sources agree on that?', /differ.*60.*58\.9/],
    ['when was the sub lease signed', 'are the sources consistent on it?', /differ.*March 2019/],
  ])('is told both sides of what was told: "%s", "%s"', (first, then, said) => {
    expect(last(first, then)).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });

  it('is told which of them has it where one alone has', () => {
    const text = last('how many s-400 have come', 'does the other article say the same?')?.text;
    expect(text).toMatch(/^Only one has it, India Writes Network .*three S-400 units/);
    expect(text).toMatch(/Day-two report \(5 Dec 2025\) says nothing on that/);
  });

  it('is told that both have it where both have', () => {
    const text = last('whats the trade target', 'do both sources say so?')?.text;
    expect(text).toMatch(/^Both agree.*USD 100 billion/);
  });
});

describe('a follow-up on which source is the newer', () => {
  it.each([
    [[TRADE, 'which report is newer?'], /^Day-two report \(5 Dec 2025\): .*68\.7/],
    [[TRADE, 'which one is older'], /^India Writes Network \(2 Oct 2025\): .*67 billion/],
    [
      [TRADE, 'so which of the two reports is the more recent one?'],
      /^Day-two report \(5 Dec 2025\): .*68\.7/,
    ],
    [['deficit?', 'which source is more recent'], /^Day-two report .*58\.9/],
    [[TRADE, 'which is newer'], /^Day-two report .*68\.7/],
    [
      ['how many s-400 delivered', 'which report is newer?'],
      /^Day-two report \(5 Dec 2025\) says nothing on that\. India Writes Network .*three/,
    ],
  ])('%j', (turns, said) => {
    expect(last(...turns)).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });

  it('is of the systems that were told where no sources were', () => {
    const text = last('Is the S-500 better than the S-400?', 'which one is newer?')?.text;
    expect(text).toMatch(/S-500/);
  });
});

describe('what the sources differ on', () => {
  it.each([
    ['does the day-two article contradict itself anywhere on the submarine', /differ.*March 2019/],
    ['where do your sources disagree about the submarine lease', /differ.*March 2019/],
    ['do the sources contradict each other on the S-400', /additional S-400.*on the agenda/],
    ['lo and hi estimates of bilateral trade across our sources?', /68\.7.*\b67\b/],
    ['my colleague says trade is 67, mine says 69, which one is it', /68\.7.*\b67\b/],
  ])('"%s"', (question, said) => {
    expect(last(question)?.text).toMatch(said);
  });
});

it('a deficit that no sentence of a source states is worked out from that source alone', () => {
  const answer = last('deficit according to the day two piece');
  expect(answer?.text).toMatch(/^India's trade deficit in 2024-25.*58\.9 billion/);
  expect(answer?.sources).toEqual(['day-two-report']);
});

it('a difference is told in per cent of the smaller', () => {
  const text = last(`do your sources agree on the trade total?`, "what's the gap", 'in per cent?');
  expect(text?.text).toMatch(/about 2\.5% = 68\.7 ÷ 67 − 1/);
  expect(last('How much is the lease?', 'and the S-400 deal?', 'as a %?')?.text).toMatch(/36\.4%/);
});

describe('a choice between what the one source has and what the other has', () => {
  it.each(['pharma or agriculture', 'electronics or car parts, which does india want to sell'])(
    'is told as both have it: "%s"',
    (question) => {
      expect(last(question)?.text).toMatch(/automobile components.*electronics/s);
    },
  );
});

it('a length of time that is stated stands beside the two sides', () => {
  const question =
    'If talks on the submarine went on for nearly ten years, how can the lease carry a March 2019 signature?';
  expect(last(question)?.text).toMatch(/differ.*March 2019.*close to a decade/s);
  expect(last(question)?.text.length).toBeLessThanOrEqual(700);
});

it('whoever speaks of themselves is not taken for a country', () => {
  const question =
    "My colleague's copy has $68.7bn for two-way trade and mine has about 67. Which of us has got it wrong?";
  expect(last(question)?.text).toMatch(/differ.*68\.7.*\b67\b/s);
});
