import { describe, expect, it } from 'vitest';
import { askThread } from '../../src/cli/ask-thread.ts';
import { shipped } from '../commands/rig.ts';

const now = Temporal.Instant.from('2025-12-06T12:00:00Z');
const ask = (question: string): string => askThread([question], shipped, now)[0]?.text ?? '';
const lead = (question: string): string => ask(question).split('\n')[0] ?? '';

describe('a premise is put right by what says another thing in its very place', () => {
  it.each([
    ['a length in another unit', 'Did the war of May 2025 last four months?', /four days/],
    ['a length without a number', 'The state visit lasts a month, no?', /two days/],
    ['a count beside its word', 'Two S-400s are delivered and three are to come, right?', /three/],
    ['of what body somebody is', 'Manish Chand works for Reuters, yes?', /India Writes Network/],
    ['who wrote it', 'Manish Chand wrote the day-two report, right?', /no author is named/],
    ['when it came out', 'Chand published the article on 7 November, right?', /2 October 2025/],
    ['who sells to whom', 'Why does Russia buy oil from India?', /oil that India buys/],
    ['who pays', 'Why does Russia pay India for the submarine?', /India is to pay/],
    ['which is newer', 'The S-400 is more advanced than the S-500, right?', /The S-500 is/],
    [
      'which came first',
      'The lease was signed before the S-400 deal, right?',
      /S-400 deal in 2018/,
    ],
    ['a body that was met at', 'They last met on the margins of the BRICS, right?', /SCO summit/],
    ['that they had not met', 'Modi and Putin had not met in 2025 before, right?', /in Tianjin/],
    ['what is joined to a name', 'The Su-30 is to match French and Chinese jets?', /Pakistani/],
  ])('%s', (_, question, expected) => {
    expect(lead(question)).toMatch(expected);
  });

  it('is no `yes` for another currency', () => {
    expect(lead('Will payments be settled in euros?')).not.toMatch(/^Yes/);
  });
});

describe('a clause that is so', () => {
  it('is not denied, and what is asked behind it is answered', () => {
    const text = lead('As the S-400 deal was signed in 2018, how many units has India got so far?');
    expect(text).toContain('three S-400 units');
    expect(text).not.toMatch(/do not say/);
  });

  it('is put right before a sum where it is not so', () => {
    expect(lead('Given that the target is $100bn by 2035, how far off is trade?')).toMatch(/2030/);
  });
});
