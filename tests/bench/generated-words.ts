import type { Vocabulary } from '../../src/content/schema/vocabulary.ts';

export type Random = () => number;

/** Mulberry32: numbers from 0 to 1 that are the same on every run. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(values: readonly T[], random: Random): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to pick from');
  return value;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SYLLABLES = {
  latin: 'ba ko ri ta lu men sor vi dal ne pra gu sha to wen ka li mo zet hul'.split(' '),
  cyrillic: 'ба ко ри та лу мен сор ви дал не пра гу ша то вен ка ли мо зет хул'.split(' '),
  devanagari: 'बा को री ता लू मे सो वी दा ने प्रा गु शा तो वे का ली मो जे हू'.split(' '),
} as const;

/** A word that nobody knows, of three syllables. */
export function madeUpWord(random: Random, script: keyof typeof SYLLABLES = 'latin'): string {
  return Array.from({ length: 3 }, () => pick(SYLLABLES[script], random)).join('');
}

export interface Words {
  /** What one meaning of the vocabulary is called, in every language. */
  readonly synonyms: (count: number) => readonly string[];
  /** A word of the vocabulary that means something. */
  readonly known: () => string;
  /** A word that the pack alone has. */
  readonly own: () => string;
  /** Words in the proportions that the sentences of real packs have. */
  readonly sentence: (count: number) => string;
}

/** Of the running words of the shipped pack this share means something by the vocabulary. */
const KNOWN = 0.23;
const FILLER = 0.4;
/** So many different words of its own a pack has. */
const OWN = 150;

/** The words of one pack, drawn anew for each. */
export function createWords(vocabulary: Vocabulary, random: Random): Words {
  const all = Object.values(vocabulary.meanings);
  const meanings = all.map(({ en }) => en);
  const owned = Array.from({ length: OWN }, () => madeUpWord(random));
  const known = (): string => pick(pick(meanings, random), random);
  const own = (): string => pick(owned, random);
  const running = (): string => {
    const at = random();
    if (at < KNOWN) return known();
    return at < KNOWN + FILLER ? pick(vocabulary.filler.en, random) : own();
  };
  return {
    synonyms: (count) => {
      const { en, hi, ru } = pick(all, random);
      return Array.from({ length: count }, () => pick([...en, ...hi, ...ru], random));
    },
    known,
    own,
    sentence: (count) => Array.from({ length: count }, running).join(' '),
  };
}
