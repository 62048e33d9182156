import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (...turns: string[]) => askThread(turns, shipped, now);

describe('a sum', () => {
  it.each([
    [
      'With the share unchanged, what would Indian exports come to at the target?',
      /7\.13 billion ≈ 4\.9 ÷ 68\.7 × 100/,
    ],
    ['What dollar increase a year would be needed from 2024-25 to 2030?', /6\.26 billion/],
    ['How much more would India need to export to balance trade in 2024-25?', /58\.9 billion/],
    [
      'Is the S-400 contract worth more than all 2024-25 exports to Russia, and by how much?',
      /0\.6 billion = 5\.5 − 4\.9/,
    ],
    ['Compound annual growth to hit the 2030 target from 2024-25, five years?', /7\.8%/],
    ['68.7 - 4.9 = ?', /USD 63\.8 billion = 68\.7 − 4\.9/],
    ['sub lease + s400 contract', /about USD 7\.5 billion = 2 \+ 5\.5/],
    ['how many times bigger is the S-400 deal than the submarine lease', /2\.75 times/],
    ['for each dollar India sells to Russia, how many does it buy', /13(?:\.02)? times/],
    ['for every dollar India buys from Russia how much does it sell', /0\.08 times/],
    ['what share of bilateral trade do exports make up', /7\.1% ≈ 4\.9 ÷ 68\.7/],
    ['deficit (68.7 and 4.9) as % of total trade', /85\.7% ≈ 58\.9 ÷ 68\.7/],
    ['what is the price per S-400 system', /USD 1\.1 billion = 5\.5 ÷ 5/],
    ['value of the two undelivered S-400s, pro rata', /USD 2\.2 billion = 5\.5 × 2 ÷ 5/],
    ['what do 10 S-400s cost at that unit price', /Your 10 .*USD 11 billion = 5\.5 ÷ 5 × 10/],
    ['if exports doubled, what would they be worth', /USD 9\.8 billion = 4\.9 × 2/],
    [
      'if India doubled its exports, what would the trade gap be',
      /USD 54 billion = 63\.8 − \(4\.9 × 2\)/,
    ],
    ['what would exports be worth if they rose by half', /USD 7\.35 billion = 4\.9 × 1\.5/],
    ['if exports fell by a quarter, what would they be', /USD 3\.68 billion ≈ 4\.9 × 0\.75/],
    ['if exports fell to a quarter, what would they be', /USD 1\.23 billion ≈ 4\.9 × 0\.25/],
    ['what would exports be if they fell by 20%', /USD 3\.92 billion = 4\.9 × 0\.8/],
    ['if exports rose by a third, how much', /by 4\/3: USD 6\.53 billion ≈ 4\.9 × 4 ÷ 3/],
    ['what if exports grew tenfold?', /USD 49 billion = 4\.9 × 10/],
    ['Were exports to double, what would they come to?', /USD 9\.8 billion = 4\.9 × 2/],
    ['the gap in $ between the sub lease and the S-400 deal', /about USD 3\.5 billion/],
    ['if trade grew fivefold to 67bn, what was it before', /about USD 13\.4 billion = 67 ÷ 5/],
  ])('is worked out with its steps: "%s"', (question, said) => {
    expect(ask(question)[0]).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said),
    });
  });

  it('is told from the latest figure, and from the other beside it where none is named', () => {
    const [either] = ask('how far is trade from the 2030 target');
    expect(either?.text).toMatch(
      /31\.3 billion = 100 − 68\.7 \(2024–25\); from about USD 67 billion \(2024\): about USD 33/,
    );
    const [named] = ask('from the 67bn of 2024, how many billions short of the target');
    expect(named?.text).toMatch(/about USD 33 billion = 100 − 67 \(2024\)/);
    expect(named?.text).not.toMatch(/31\.3/);
  });

  it('needs another growth in all than a year', () => {
    expect(ask('by what percentage must trade rise to reach the target')[0]?.text).toMatch(
      /45\.6%/,
    );
    expect(ask('what growth a year is needed to reach the target')[0]?.text).toMatch(/7\.8%/);
    expect(ask('how many dollars a year must be added to reach the target')[0]?.text).toMatch(
      /6\.26|6\.3/,
    );
  });

  it('cites every figure that went in', () => {
    expect(ask('s400 contract plus the submarine lease')[0]?.facts).toEqual(
      expect.arrayContaining(['s-400-deal-price', 'submarine-lease-price']),
    );
  });

  it('is understood in Hindi and Russian', () => {
    expect(ask('S-400 सौदा और पनडुब्बी लीज मिलाकर कितना')[0]?.text).toMatch(/7\.5/);
    expect(ask('во сколько раз импорт больше экспорта')[0]?.text).toMatch(/13/);
  });

  it("takes a number that no source has as the asker's own", () => {
    const [answer] = ask('if trade reaches 80 billion, how far is it from the target');
    expect(answer?.text).toMatch(/your 80.*USD 20 billion = 100 − 80/);
  });
});

describe('a sum in other words', () => {
  it.each([
    ['what is one fifth of the S-400 price?', /1\.1 billion = 5\.5 × 0\.2/],
    ['in dollars rather than percent, what rise a year is needed to reach the target?', /6\.26/],
    ['what export multiple would be needed for balanced trade?', /13\.02 times/],
    ['sub lease + S-400 deal together = how many bn', /7\.5 billion/],
    ['difference in dollars between the two deficit figures?', /1\.1 billion = 60 − 58\.9/],
    ['add up the 2018 air defence order and the submarine lease', /7\.5 billion = 5\.5 \+ 2/],
    ['5.5bn / 5 systems', /1\.1 billion = 5\.5 ÷ 5/],
    ['63.8/4.9', /13\.02 times/],
    ['how big is the gap between the two trade totals in the articles?', /1\.7 billion/],
    [
      'keeping trade at the record level, what would each side export for balanced trade?',
      /34\.35/,
    ],
    ['if exports rose by 50%, what would they be?', /7\.35 billion = 4\.9 × 1\.5/],
    ['if exports rise to 10 billion and imports stay, what is the deficit?', /53\.8 billion/],
    ['by what percentage does the S-400 order exceed the price of the sub lease?', /about 175%/],
    ['how much less are Indian exports than imports, in percent?', /92\.3%/],
    ['what part of the combined S-400 and submarine cost is the submarine, in percent?', /26\.7%/],
    ['by how many percent is 2024 trade below the goal?', /about 33%/],
    ['if trade rose five times over five years to 67 billion, where did it start from?', /13\.4/],
    ['growth rate from 68.7bn to the 2030 goal, take 5 years, compound', /7\.8%/],
    ['how many more Triumf units are we still waiting on', /last two/],
  ])('"%s"', (question, said) => {
    expect(ask(question)[0]?.text).toMatch(said);
  });
});

describe('the time between two dates', () => {
  it.each([
    ['how many days between the Tianjin meeting and the talks of 5 December', /95 days/],
    [
      'how long had the Ukraine conflict been running when Putin came',
      /about 3 years and 10 months/,
    ],
    ['March 2019 to the handover of the sub: how long is that in years?', /9 years/],
    ['how many days before the 5 December session did the Chand piece come out?', /64 days/],
    ['how many days after the India Writes piece did Putin land?', /63 days/],
    ['months between the shipyard visit and the summit?', /about 1 month/],
    ['how many years from the S-400 signing to the last delivery', /9 years \(2018 → 2027/],
    [
      'from lease signature to handover of the submarine, how many years is that',
      /about 9 years \(March 2019 → by 2028/,
    ],
  ])('is as precise as the dates: "%s"', (question, said) => {
    expect(ask(question)[0]?.text).toMatch(said);
  });
});

describe('a sum that cannot be', () => {
  it.each([
    'annual cost of the sub lease?',
    'oil as a % of russian exports to india',
    'per aircraft cost of the su-30 upgrade',
    'apply the 50 per cent tariff to the 4.9 billion of exports: how many dollars is that',
    'by what percent did trade grow from 2024 to 2024-25, going from 67 to 68.7?',
    'add 2024 and 2024-25 together: how much trade over the two years?',
    'what was the year-on-year growth in trade from 67 to 68.7 billion?',
    'how many months passed from Operation Sindoor to Putin arriving?',
    'how much more did exports grow in per cent than in the previous year',
    'what is the S-400 deal worth in rupees',
    "what share of India's total defence imports is the S-400 deal",
    '68.7 + 4.9 + 58.9 + 63.8 = ?',
  ])('is declined: "%s"', (question) => {
    expect(ask(question)[0]?.status).toBe('declined');
  });

  it('says why', () => {
    expect(
      ask('apply the 50 per cent tariff to the 4.9 billion of exports: how many dollars is that')[0]
        ?.text,
    ).toMatch(/different things/);
    expect(ask('how much is 5.5 billion dollars in rupees')[0]?.text).toMatch(/no rate/);
  });
});
