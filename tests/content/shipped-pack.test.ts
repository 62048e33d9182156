import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/content/read/read-folder.ts';
import { packOf } from './fixture-packs.ts';

const root = fileURLToPath(new URL('../../data/india-russia-2025', import.meta.url));
const pack = packOf(await readFolder(root));

describe('the shipped pack', () => {
  it('differs where its sources differ, and is explained there', () => {
    const values = pack.disagreements.map(({ observations }) =>
      observations.map((seen) => {
        if (seen.from === 'derivation') return seen.derived.value;
        return 'value' in seen.figure ? seen.figure.value : seen.figure.date;
      }),
    );
    expect(values).toContainEqual(expect.arrayContaining([68.7, 67]));
    expect(values).toContainEqual(expect.arrayContaining([60, 58.9]));
    expect(values).toContainEqual(expect.arrayContaining(['2019-03']));
    expect(values).toContainEqual(
      expect.arrayContaining(['2025-12-04/2025-12-05', '2025-12-05/2025-12-06']),
    );
  });

  it.each([
    ['Triumf', 's-400'],
    ['s400', 's-400'],
    ['S 400', 's-400'],
    ['sukhoi', 'su-30'],
  ])('finds %s by another name', (words, entity) => {
    const [best] = pack.search(words, 3);
    expect(best?.fact.entities).toContain(entity);
  });

  it('finds the same in British and American spelling', () => {
    const ids = (words: string) => pack.search(words, 5).map(({ fact }) => fact.id);
    expect(ids('defense production')).toEqual(ids('defence production'));
    expect(ids('defense production').length).toBeGreaterThan(0);
  });
});
