import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFromPack } from '../../src/briefing/find.ts';
import { searchWords } from '../../src/briefing/search-words.ts';
import { invented, shipped } from '../commands/rig.ts';

const ids = (text: string, limit?: number): readonly string[] =>
  answerFromPack(text, shipped, limit).facts.map(({ id }) => id);

describe('a question', () => {
  test.each([
    ['how much do they trade in total?', 'trade-total-2024-25'],
    ['what do we export to Russia', 'exports-2024-25'],
    ['how many s400 have been delivered', 's-400-delivered'],
    ['when is the nuclear sub coming', 'submarine-lease-delivery'],
    ['what tariffs does the US put on Indian goods', 'us-tariff-rate'],
    ['what gift did Modi give Putin', 'gita-presented'],
  ])('%s finds the fact that answers it among the first five', (text, id) => {
    expect(shipped.facts.has(id), `${id} is a fact`).toBe(true);
    expect(ids(text)).toContain(id);
  });

  test.each(['what is the weather in Paris', 'who won the cup final', 'bitcoin price forecast'])(
    '%s finds nothing, and says so',
    (text) => expect(ids(text)).toEqual([]),
  );

  test.each([
    ['what are Indian imports from Russia', 'imports-2024-25'],
    ['price per unit', 's-400-price-each'],
    ['export share', 'export-share'],
    ['growth needed', 'target-growth'],
  ])('%s finds what no source says and a sum gives', (text, id) => {
    expect(answerFromPack(text, shipped).sums.map(({ derivation }) => derivation.id)).toContain(id);
  });

  test.each(['oil imports', 'what tariffs does the US put on Indian goods', 'dinner'])(
    '%s is not answered with a sum of something wider',
    (text) => expect(answerFromPack(text, shipped).sums).toEqual([]),
  );

  test('gives at most as many facts as are asked for', () => {
    expect(ids('trade', 3)).toHaveLength(3);
    expect(ids('trade')).toHaveLength(5);
  });

  test('names the words that nothing in the pack has', () => {
    expect(answerFromPack('is the cable through Zanzibar yet', invented).missing).toEqual([
      'Zanzibar',
    ]);
  });

  test('offers names that are spelt alike where nothing is found', () => {
    const { facts, nearest } = answerFromPack('Nurdmerq', invented);
    expect(facts).toEqual([]);
    expect(nearest).toEqual(['Nordmark']);
  });
});

test('any text is answered without harm, with facts of the pack alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const fact of answerFromPack(text, invented).facts) {
        expect(invented.facts.get(fact.id)).toBe(fact);
      }
    }),
  );
});

describe('a question brought to length', () => {
  test('keeps whole telling words, in their order', () => {
    const short = searchWords('what will the trade deficit be when the new pipeline is open', 22);
    expect(short).toBe('trade deficit new open');
  });

  test('cuts a single word that is longer than all there is room for', () => {
    expect(searchWords('x'.repeat(60), 50)).toBe('x'.repeat(50));
  });
});
