import { z } from 'zod';
import { bounds } from './bound-words.ts';
import { text } from './common.ts';
import { meaning } from './meaning.ts';
import { inLanguages, inTables, noneOf, noPhrases, table } from './phrase-lists.ts';
import { politePhrases } from './polite-phrase.ts';
import { premises } from './premise-words.ts';
import { provenance } from './provenance-words.ts';
import { SOURCE_WORDS } from './source-words.ts';
import { LIST, WORD, wordsByRole } from './word-roles.ts';

/** What kinds of answer question words ask for. */
export const ASKS = [
  'how-much',
  'how-many',
  'how-long',
  'percent',
  'when',
  'which-year',
  'which-month',
  'who',
  'where',
  'why',
  'how',
  'which',
  'what',
] as const;
export type Ask = (typeof ASKS)[number];

/** What else words say of a question. */
export const SIGNS = [
  'confirm',
  'opinion',
  'ought',
  'prediction',
  'live',
  'source',
  'reported-when',
  'official',
  'sure',
  'difference',
  'share',
  'ratio',
  'sum',
  'each',
  'distance',
  'span',
  'progress',
  'state-of-play',
  'for-each',
  'pro-rata',
  'balanced',
  'origin',
  'convert',
  'year-before',
  'hypothetical',
  'a-month',
  'remaining',
  'a-year',
  'precise',
  'to-the-day',
  'other-one',
  'besides',
  'growth-needed',
  'refers',
  'follows',
  'new-topic',
  'person-meant',
  'ways',
  'contents',
  'deadline',
  'how-worked-out',
  'disagree',
  'negation',
  'instruction',
] as const;
export type Sign = (typeof SIGNS)[number];

const keyed = <Key extends string>(keys: readonly Key[]) =>
  z
    .partialRecord(z.enum(keys as readonly [Key, ...Key[]]), inLanguages)
    .default({} as Partial<Record<Key, z.infer<typeof inLanguages>>>);

const UNIT_KINDS = ['money', 'percent', 'length', 'times', 'count'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const word = z.string(WORD).regex(/^[\p{L}\p{M}\p{N}]+$/u, WORD);
const words = z.array(word, LIST).default([]);
const wordsInLanguages = z.strictObject({ en: words, hi: words, ru: words }).default(noPhrases);

/** Turns of phrase that change what is asked or said. */
const phrasesOf = z
  .strictObject({
    /** Ask whether something may be done, and not whether it is so: `can I`. */
    'asking-leave': inLanguages,
    /** What is said before a question of why it is asked: `I am trying to understand`. */
    framing: inLanguages,
    /** What is said of asking and nothing else: `a silly question`, `my editor`. */
    talk: inLanguages,
    /** What stands behind them is not what is wanted: `rather than percent`. */
    /** What an answer is for, `memo`, `essay`; what stands before it, and what does so behind a comma alone. */
    works: inLanguages,
    purpose: inLanguages,
    'purpose-aside': inLanguages,
    'instead-of': inLanguages,
    /** Behind a part: so much on top of what it is. */
    'as-much-again': inLanguages,
    /** By so short a time: `per week`. */
    'a-day': inLanguages,
    'a-week': inLanguages,
    /** Counted from the day on which it is asked: `years ago`. */
    'from-today': inLanguages,
    'until-then': inLanguages,
    /** Ask for all of it in brief, where nothing else is named: `key takeaways`. */
    overview: inLanguages,
    /** Ask how far the day on which it is asked is from a date, and stand for `when`: `how long ago`. */
    'far-from-today': inLanguages,
    /** Behind one of them, no date that a source has: `the end of` this year. */
    'end-of': inLanguages,
    /** From the date that was just told: `from then`. */
    'from-told': inLanguages,
    /** Of the two that were just told: `between them`. */
    'between-told': inLanguages,
    /** Said of a share: it does not change. */
    kept: inLanguages,
    /** The same amount a year, and no rate: `in a straight line`. */
    'in-equal-steps': inLanguages,
    /** In a statement, that something is not so. */
    denied: inLanguages,
    /** In a statement, what looks as if it denied: `not only`. */
    'not-denied': inLanguages,
    /** By the word of whoever was speaking: `according to him`. */
    'his-word': inLanguages,
    /** Beg for something to be done, before the verb: `I need you to`. */
    begging: inLanguages,
    /** Open a message that is no question: `translate`. */
    tasks: inLanguages,
    /** The same where one of `made` follows: `write me a poem`. */
    making: inLanguages,
    made: inLanguages,
  })
  .default(
    noneOf(
      'asking-leave',
      'framing',
      'talk',
      'works',
      'purpose',
      'purpose-aside',
      'instead-of',
      'as-much-again',
      'a-day',
      'a-week',
      'from-today',
      'until-then',
      'overview',
      'far-from-today',
      'end-of',
      'from-told',
      'between-told',
      'kept',
      'in-equal-steps',
      'denied',
      'not-denied',
      'his-word',
      'begging',
      'tasks',
      'making',
      'made',
    ),
  );

/** By which words a text reads as a question rather than as words to search for. */
const questions = z
  .strictObject({
    /** A question begins with one of them. */
    first: wordsInLanguages,
    /** May stand before the first: `and when`. */
    before: wordsInLanguages,
    /** One of them anywhere makes a question, where a language does not ask by its first word. */
    anywhere: wordsInLanguages,
  })
  .default(noneOf('first', 'before', 'anywhere'));

const short = z
  .record(z.string(), text(1, 40), 'must be words, each with what is meant by it')
  .default({});
const shorthandIn = z
  .strictObject({ en: short, hi: short, ru: short })
  .default({ en: {}, hi: {}, ru: {} });

/** `vocabulary.yaml`, beside the packs: what people say and what they mean by it. */
export const vocabulary = z.strictObject({
  /** Words that carry nothing of what is asked. */
  filler: inLanguages,
  /** Greetings, thanks, Sherpa's own name and polite ways to ask, which change nothing around a question. */
  polite: politePhrases,
  /** What a word is typed as in haste, and the word or words that are meant: `tgt` for `target`. */
  shorthand: shorthandIn,
  /** Single words by what they do in a question: helping verbs, question words, prepositions. */
  words: wordsByRole,
  phrases: phrasesOf,
  asks: keyed(ASKS),
  signs: keyed(SIGNS),
  sources: keyed(SOURCE_WORDS),
  meanings: z.record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
    meaning,
  ),
  numbers: inTables(z.number('must be a number')),
  /** Which one of a series, behind tens: `twenty-third`. */
  ordinals: inTables(z.int('must be 1 to 9').min(1, 'must be 1 to 9').max(9, 'must be 1 to 9')),
  /** What a figure is multiplied by: `doubled`, `half`. */
  factors: inTables(z.number('must be a number')),
  months: inTables(z.int('must be 1 to 12').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12')),
  units: z.partialRecord(z.enum(UNIT_KINDS), table(z.number('must be a number'))).default({}),
  /** How a number or a date bounds what it is said of: `more than`, `by`. */
  bounds,
  /** How a question takes something for granted. */
  premises,
  /** How people ask where something stands, who made it and where it comes from. */
  provenance,
  /** Names that no pack need explain, and that are no slips of other words. */
  outside: inLanguages,
  questions,
});

export type Vocabulary = z.infer<typeof vocabulary>;
