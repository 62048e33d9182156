import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  matchNames,
  type NameChoice,
  namedBeyondDoubt,
  resolveName,
} from '../../src/briefing/name-match.ts';

const choice = (label: string, ...aliases: string[]): NameChoice<string> => ({
  value: label,
  label,
  aliases,
});
const SYSTEMS = [
  choice('S-400', 'Triumf'),
  choice('S-500', 'Prometheus'),
  choice('Nuclear attack submarine', 'nuclear sub'),
  choice('BrahMos-NG'),
];

const found = (typed: string): readonly string[] =>
  matchNames(typed, SYSTEMS).map(({ label }) => label);

const meant = (typed: string): string | readonly string[] => {
  const resolved = resolveName(typed, SYSTEMS);
  if (resolved.type === 'one') return resolved.value;
  return resolved.type === 'several' ? resolved.choices.map(({ label }) => label) : [];
};

describe('a name typed in full or in part', () => {
  test('is found without regard to case, spaces, hyphens and accents', () => {
    for (const typed of ['S-400', 's400', 's 400', 'Ｓ４００', 'TRIUMF', 'tríumf']) {
      expect(meant(typed)).toBe('S-400');
    }
  });

  test('may be the beginning of a word in it', () => {
    expect(meant('subm')).toBe('Nuclear attack submarine');
    expect(meant('attack nuc')).toBe('Nuclear attack submarine');
  });

  test('puts the whole name before its beginnings, and these before slips', () => {
    const choices = [
      choice('Trade total'),
      choice('Trade'),
      choice('Grade'),
      choice('Total trade'),
    ];
    expect(matchNames('trade', choices).map(({ label }) => label)).toEqual([
      'Trade',
      'Trade total',
      'Total trade',
      'Grade',
    ]);
  });

  test('lists everything in order where nothing is typed', () => {
    expect(found('')).toEqual(SYSTEMS.map(({ label }) => label));
  });
});

describe('a slip', () => {
  test('in letters is forgiven: one in a short name, two in a longer one', () => {
    expect(meant('brahmos-gn')).toBe('BrahMos-NG');
    expect(meant('triunf')).toBe('S-400');
    expect(meant('promethius')).toBe('S-500');
    expect(meant('tritnmg')).toEqual([]);
  });

  test('in a digit is not: another number is another system', () => {
    expect(meant('S-300')).toEqual([]);
    expect(meant('S-401')).toEqual([]);
  });
});

describe('a name that fits several', () => {
  test('is given back as the question which is meant', () => {
    expect(meant('S-')).toEqual(['S-400', 'S-500']);
  });

  test('offers what is spelt alike where it fits none, then the others', () => {
    const resolved = resolveName('S-300', SYSTEMS);
    if (resolved.type !== 'none') throw new Error('it fits something');
    expect(resolved.nearest.map(({ label }) => label)).toEqual(['S-400', 'S-500']);
    expect(resolved.others).toHaveLength(2);
  });
});

describe('a name without a command word', () => {
  test('is taken only where it is beyond doubt', () => {
    expect(namedBeyondDoubt('s400', SYSTEMS)).toBe('S-400');
    expect(namedBeyondDoubt('submarine', SYSTEMS)).toBe('Nuclear attack submarine');
    expect(namedBeyondDoubt('sub', SYSTEMS)).toBeNull();
    expect(namedBeyondDoubt('triunf', SYSTEMS)).toBeNull();
    expect(namedBeyondDoubt('S', SYSTEMS)).toBeNull();
  });
});

test('whatever is typed, every choice found is one of those given, once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const matches = matchNames(typed, SYSTEMS);
      expect(new Set(matches).size).toBe(matches.length);
      for (const match of matches) expect(SYSTEMS).toContain(match);
    }),
  );
});
