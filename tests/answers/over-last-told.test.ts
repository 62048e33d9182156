import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (turns: readonly string[]) => askThread(turns, shipped, now).at(-1);

const PRICES = ['How much is the submarine lease?', 'and the S-400 deal?'];

describe('an operation alone', () => {
  it.each([
    ['divides the two that were told', [...PRICES, 'ratio?'], /2\.75 times = 5\.5 ÷ 2/],
    ['takes the one as a share of the other', [...PRICES, 'as a %?'], /36\.4% = 2 ÷ 5\.5/],
    ['adds them', [...PRICES, 'total?'], /7\.5 billion/],
    [
      'goes on over the last sum',
      [...PRICES, 'add them up', 'and the difference?'],
      /3\.5 billion/,
    ],
    [
      'is of one span',
      ["India's exports in 2024-25?", 'total trade?', 'what fraction is it?'],
      /7\.1%/,
    ],
    ['counts to the aim', ['trade now?', 'target?', 'how much is missing?'], /31\.3 billion/],
  ])('%s', (_, turns, said) => {
    expect(last(turns)).toMatchObject({ status: 'answered', text: expect.stringMatching(said) });
  });

  it.each([
    [['Who is Manish Chand?', 'and the ratio?']],
    [['tariff rate?', 'and the lease price?', 'add them up']],
  ])('is declined where no two go together: %j', (turns) => {
    expect(last(turns)?.status).toBe('declined');
  });
});

describe('a span from what was told', () => {
  it.each([
    [['When was the submarine lease signed?', 'how many years from then to delivery?'], /9 years/],
    [
      ['When was the S-400 deal signed?', 'how long from then until the final unit?'],
      /2018 → 2027/,
    ],
    [
      ['When did the war start?', 'how many months from then to the meeting in Tianjin?'],
      /43 months/,
    ],
    [['When was the lease signed?', 'and delivery?', 'how many years between?'], /9 years/],
  ])('%j', (turns, said) => {
    expect(last(turns)).toMatchObject({ status: 'answered', text: expect.stringMatching(said) });
  });

  it('is declined where no date is told of the other end', () => {
    const turns = ['When did the war start?', 'how long from then to the peace deal?'];
    expect(last(turns)?.status).toBe('declined');
  });
});

describe('in a thread', () => {
  it.each([
    [['trade in 2024?', 'and in 2024-25?', "why don't they match?"], /calls it a record/],
    [['Who does Putin blame for the war?', 'where did he say this?'], /India Today/],
    [['How big is the trade deficit?', "what's Russia expected to do about it?"], /market access/],
    [['How big is the trade deficit?', 'what is India going to do about it?'], /^India wants/],
    [['tell me about the R-37', 'and the other missile?'], /BrahMos-NG/],
    [['how many S-400 has Russia supplied so far?', 'and the other two?'], /2026/],
  ])('%j', (turns, said) => {
    expect(last(turns)).toMatchObject({ status: 'answered', text: expect.stringMatching(said) });
  });
});

describe('asked alone', () => {
  it.each([
    ['which of the 2 trade totals covers the later period', /^Trade .*68\.7/],
    ['By how much must trade grow to reach 100 billion?', /31\.3 billion.*or 45\.6% more/],
    ['how much did india sign for in 2018 for the triumf systems', /5\.5 billion/],
    ['Apart from editing India Writes Network, what does Manish Chand run?', /India and World/],
    ['When in December was Putin due?', /4–5 December/],
    ['which day of the visit do the two leaders meet for the session?', /second and last day/],
    ['the deficit is over 60 for me and she has 58.9. who is right?', /the sources differ/],
  ])('%s', (question, said) => {
    expect(last([question])).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });
});
