import { describe, expect, it } from 'vitest';
import { readSourcesAsked } from '../../src/answers/sources/asked/sources-asked.ts';
import { shipped } from '../commands/rig.ts';

const read = (text: string, before: string | null = null) =>
  readSourcesAsked(text, before, shipped);

describe('the sources that a question names', () => {
  it.each([
    ['how big is the deficit according to Chand', 'india-writes-network'],
    ['what does Manish Chand say about oil', 'india-writes-network'],
    ['per the October piece, when is the summit', 'india-writes-network'],
    ['what did the article of 2 October expect', 'india-writes-network'],
    ['which sectors does the older text have', 'india-writes-network'],
    ['in the summit-day report, what drives trade', 'day-two-report'],
    ['as the December report has it, what drives trade', 'day-two-report'],
    ['what does the report on the second day say of the S-400', 'day-two-report'],
    ['what does the newer of the two articles say of the S-400', 'day-two-report'],
  ])('are one in "%s"', (text, source) => {
    expect(read(text)).toMatchObject({ scope: 'one', source });
  });

  it.each([
    'what do both pieces say about oil',
    'compare the October article with the December one on defence',
    'how do the two reports differ on the visit',
    'one says 5-6 December, other says the 5th is the last day',
    'does the later report still expect the deal',
    'does either report give a rate for the tariffs',
    'how has the agenda changed from October to December',
    'о чем говорят обе статьи',
  ])('are all in "%s"', (text) => {
    expect(read(text).scope).toBe('every');
  });

  it.each([
    'how much was trade in 2024-25',
    'which of the two articles has the price',
    'is the visit on 5-6 December',
    'what do both sides want',
    'the report calls the target ambitious, is that so',
  ])('are none in "%s"', (text) => {
    expect(read(text).scope).toBe('any');
  });

  it('are another than the one asked of before, where the other is named', () => {
    expect(read('and what does the other article have?', 'india-writes-network')).toMatchObject({
      scope: 'one',
      source: 'day-two-report',
    });
    expect(read('and what does the other article have?').scope).toBe('any');
  });

  it('leave the question without the words that name them', () => {
    const asked = read('How big is the deficit according to Manish Chand?');
    expect(asked).toMatchObject({ rest: 'how big is the deficit' });
  });
});
