import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const last = (turns: readonly string[]) => askThread(turns, shipped, now).at(-1);

describe('a follow-up that leans on what was just told', () => {
  it.each([
    [
      'takes it as a part',
      ['How many S-400s has Russia delivered?', 'what % of the order is that?'],
      /60%/,
    ],
    [
      'takes it as the whole',
      ['What was total trade in 2024-25?', 'what share of that were Indian exports?'],
      /7\.1%/,
    ],
    [
      'asks what a share leaves',
      ['What were Indian exports?', 'what % is that of the total?', 'and the rest?'],
      /92\.9%/,
    ],
    [
      'asks for the rest in money',
      ['What were Indian exports?', 'what % is that of the total?', 'the rest in dollars?'],
      /63\.8 billion/,
    ],
    [
      'means another by how it is described',
      ['Which missile hits aircraft hundreds of kilometres away?', 'and the Indo-Russian one?'],
      /BrahMos-NG/,
    ],
    [
      'asks for several at the price of one',
      ['What does one S-400 cost on average?', 'and for two of them?'],
      /2\.2 billion = 5\.5 ÷ 5 × 2/,
    ],
    [
      'means the price of a contract',
      ['what does an S-500 cost?', 'and the S-400 contract?'],
      /^The price of .*5\.5 billion/,
    ],
  ])('%s', (_, turns, said) => {
    expect(last(turns)).toMatchObject({ status: 'answered', text: expect.stringMatching(said) });
  });

  it('is declined where it asks for names that the same statement lacks', () => {
    expect(last(['what did Putin say of US companies?', 'which companies?'])?.status).toBe(
      'declined',
    );
  });
});

describe('sums that a question words otherwise', () => {
  it.each([
    ['what % of 2024-25 trade was not Indian exports?', /92\.9%/],
    ["On Chand's figures, what share of trade is the deficit?", /89\.6%/],
    ['in a straight line, how much a year from the 2024 base until 2030?', /5\.5 billion/],
    ['subtract exports from the total', /63\.8 billion/],
    ['How many annual summits came before this one?', /: 22/],
  ])('%s', (question, said) => {
    expect(last([question])).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });
});
