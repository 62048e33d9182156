import { expect, test } from 'vitest';
import { candidatesOf } from '../../../src/answers/finding/candidates.ts';
import { lexiconOf } from '../../../src/answers/language/lexicon.ts';
import { forgetTexts, textsOf } from '../../../src/answers/language/pack-texts.ts';
import { wordsOfPack } from '../../../src/answers/language/pack-words.ts';
import type { Pack } from '../../../src/content/library.ts';
import { generateContents, indexContents } from '../../bench/generated-library.ts';
import { shipped } from '../shipped-pack.ts';

const { vocabulary } = shipped;

/** The same packs, each time as if they had just been loaded. */
const packs = (): readonly Pack[] => indexContents(generateContents(2, 2, vocabulary), vocabulary);

const slipped = (word: string): string => `${word.slice(0, 2)}${word.slice(3)}`;

test('a slip is set right alike, whether a pack was indexed before or not', () => {
  const [indexed, bare] = [packs()[0], packs()[0]] as [Pack, Pack];
  candidatesOf(indexed);
  const words = [...wordsOfPack(bare)].map(slipped);
  forgetTexts(bare);
  const nearest = (pack: Pack) => words.map((word) => lexiconOf(pack).nearest(word));
  expect(nearest(indexed)).toEqual(nearest(bare));
  expect(nearest(bare).filter((word) => word !== null).length).toBeGreaterThan(100);
});

test('what is found of a word for one pack is not taken for another', () => {
  const [one, other] = packs() as [Pack, Pack];
  const [word] = textsOf(one).words('exports');
  const [same] = textsOf(other).words('exports');
  expect(same).toBe(word);
  const found = word?.foundBy(1);
  if (found) found.term = 7;
  expect(word?.foundBy(1).term).toBe(7);
  expect(word?.foundBy(2).term).toBe(-1);
});

test('what has any of some terms is what has each of them, by rank', () => {
  const [pack] = packs() as [Pack, Pack];
  const { candidates, having, havingAny } = candidatesOf(pack);
  const terms = ['@e1', '@e2', '#year:2024', '=nowhere'];
  const ids = new Set(terms.flatMap(having).map(({ id }) => id));
  expect(ids.size).toBeGreaterThan(2);
  expect(havingAny(terms)).toEqual(candidates.filter(({ id }) => ids.has(id)));
});
