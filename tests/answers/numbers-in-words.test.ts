import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/answers/language/tokens.ts';
import { readValues } from '../../src/answers/language/values.ts';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string) => askThread([question], shipped, now)[0];

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];

describe('a number in words', () => {
  it('is its tens and its ones, however the two are joined', () => {
    fc.assert(
      fc.property(
        fc.nat(TENS.length - 1),
        fc.nat(ONES.length - 1),
        fc.constantFrom('-', ' '),
        fc.boolean(),
        (tens, ones, between, isOrdinal) => {
          const word = `${TENS[tens]}${between}${(isOrdinal ? ORDINALS : ONES)[ones]}`;
          const { numbers } = readValues(tokensOf(`the ${word} of them`), [], shipped.vocabulary);
          const value = (tens + 2) * 10 + ones + 1;
          expect(numbers).toEqual([{ value, kind: isOrdinal ? 'ordinal' : null, at: 1 }]);
        },
      ),
    );
  });

  it.each([
    ['is it the twenty-third summit', /^What the sources say: .*23rd/],
    ['is this the 23rd summit', /^What the sources say: .*23rd/],
    ['is it the twenty-second summit', /^No, .*23rd/],
    ['is trade sixty-seven billion?', /^Yes: .*67 billion/],
    ['sixty-seven or nearly sixty-nine for trade, who is right', /differ.*68\.7.*67/],
  ])('"%s"', (question, said) => {
    expect(ask(question)?.text).toMatch(said);
  });
});

it('which kind of year a figure is for is told of both', () => {
  expect(ask('is the trade number for a calendar year or a financial year?')?.text).toMatch(
    /^Trade between India and Russia: the sources differ.*2024–25.*2024/,
  );
});
