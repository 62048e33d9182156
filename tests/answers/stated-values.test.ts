import { describe, expect, it } from 'vitest';
import { groundless } from '../support/grounds.ts';
import { type Stated, statedIn } from '../support/stated-values.ts';
import { isWorkedOut } from '../support/worked-sum.ts';
import { ask } from './converse.ts';
import { shipped } from './shipped-pack.ts';

/** Short: `2025-12-05`, `--12-05`, `2024-25`, `usd 5500000000`, `7`. */
function short(stated: Stated): string {
  switch (stated.kind) {
    case 'date':
      return [stated.year, stated.month, stated.day].map((part) => part ?? '').join('-');
    case 'split-year':
      return stated.period;
    case 'amount':
      return `${stated.dimension} ${Number(stated.value.toPrecision(12))}`;
    case 'number':
      return String(stated.value);
  }
}
const read = (text: string): readonly string[] => statedIn(text, shipped).map(short);

describe('the numbers and dates of a text', () => {
  it.each<[string, readonly string[]]>([
    ['about USD 68.7 billion', ['usd 68700000000']],
    ['USD 1,250 million', ['usd 1250000000']],
    ['a tariff of 50% and then 7.1 per cent', ['ratio 0.5', 'ratio 0.071']],
    ['48,000 of them and 0.25', ['48000', '0.25']],
    ['= 68.7 − 4.9', ['68.7', '4.9']],
    ['3 systems, 9 years, 94 days, 500 km', ['count 3', 'years 9', 'days 94', 'metres 500000']],
    ['5 times what it was', ['ratio 5']],
    ['in 2024–25 and in 2024', ['2024-25', '2024--']],
    ['between 2026–2027', ['2026--', '2027--']],
    ['on 4–5 December 2025', ['2025-12-4', '2025-12-5']],
    ['on 5 and 6 December', ['-12-5', '-12-6']],
    ['as of 2 Oct 2025; as of 1 Sept 2025', ['2025-10-2', '2025-9-1']],
    ['on December 5, 2025', ['2025-12-5']],
    ['in March 2019, and May', ['2019-3-', '-5-']],
    ['4 दिसंबर 2025 को, मार्च 2019', ['2025-12-4', '2019-3-']],
    ['४ दिसंबर', ['-12-4']],
    ['с 4 по 5 декабря 2025, в марте 2019', ['2025-12-4', '2025-12-5', '2019--']],
    ['Встреча: 1 сентября 2025, март 2019', ['2025-9-1', '2019-3-']],
    ['the 22nd of them', ['22']],
    ['the last two of five', ['2', '5']],
  ])('%s', (text, found) => {
    expect(read(text).toSorted()).toEqual(found.toSorted());
  });

  it('leave out the digits of names', () => {
    expect(read('S-400, Su-30MKI and R-37 at 7, Lok Kalyan Marg; it may march')).toEqual([]);
    expect(read('S-4000 and 8, Lok Kalyan Marg')).toEqual(['4000', '8']);
  });
});

describe('a number without a ground', () => {
  const { answer, text } = ask(shipped, 'what was the price of the S-400 deal?');

  it.each([
    'USD 5.6 billion',
    'USD 5.5 million',
    '5.5%',
    '2019',
    'October 2024',
    '3 Oct 2025',
    '56',
  ])('is found out: %s', (other) => {
    expect(groundless(text, answer, shipped)).toEqual([]);
    expect(groundless(`${text} ${other}`, answer, shipped)).toHaveLength(1);
  });

  it('is found out where a sum does not come to its value', () => {
    const sum = { label: 'x', unit: 'usd-billion', inputs: [] } as const;
    const comesTo = (value: string, steps: string) =>
      isWorkedOut({ ...sum, value, steps }, shipped);
    expect(comesTo('USD 7.5 billion', '= 5.5 + 2')).toBe(true);
    expect(comesTo('USD 7.4 billion', '= 5.5 + 2')).toBe(false);
    expect(comesTo('38.2%', '= 2.1 ÷ 5.5')).toBe(false);
    expect(
      isWorkedOut({ ...sum, unit: 'percent', value: '36.36%', steps: '= 2 ÷ 5.5' }, shipped),
    ).toBe(true);
    expect(
      isWorkedOut(
        { ...sum, unit: 'days', value: '94 days', steps: '(1 September 2025 → 4 December 2025)' },
        shipped,
      ),
    ).toBe(true);
  });
});
