import { describe, expect, it } from 'vitest';
import { packOf, validFolder } from './fixture-packs.ts';

const pack = packOf(await validFolder());
const ids = (words: string, limit = 10) => pack.search(words, limit).map(({ fact }) => fact.id);

describe('a search over facts', () => {
  it('finds by a name that the fact does not write', () => {
    expect(ids('interconnector')).toContain('cable-built');
    expect(ids('Oyelaran')).toEqual(['conference-dates-actual']);
    expect(ids('सिग्रुन')).toEqual(['conference-dates-actual']);
  });

  it('finds by topic and by what a figure measures', () => {
    expect(ids('fishing')).toContain('catch-limit');
    expect(ids('landings')).toContain('catch-landed');
  });

  it('forgives a slip of the finger and an unfinished word', () => {
    expect(ids('confernce')).toContain('conference-dates-actual');
    expect(ids('megaw')).toContain('cable-built');
  });

  it('joins a letter and a number that were typed apart', () => {
    expect(ids('sc 2')).toContain('cable-cost');
    expect(ids('SC2')).toEqual(ids('SC-2').slice(0, ids('SC2').length));
  });

  it('says which of the words a fact has', () => {
    const [best] = pack.search('what does the cable cost in moonbeams?', 1);
    expect(best).toMatchObject({ fact: { id: 'cable-cost' }, matched: ['cable', 'cost'] });
  });

  it('finds nothing by words that say nothing', () => {
    expect(ids('what is the')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('?!')).toEqual([]);
  });

  it('gives no more than asked for, best first', () => {
    const matches = pack.search('cable', 2);
    expect(matches).toHaveLength(2);
    expect(matches[0]?.score).toBeGreaterThanOrEqual(matches[1]?.score ?? 0);
  });
});
