import { z } from 'zod';
import { text } from './common.ts';
import { ENTITY_KINDS } from './entity.ts';
import { LIST, WORD, wordsByRole } from './word-roles.ts';

const phrases = z.array(text(1, 60), LIST).default([]);
const byLanguage = { en: phrases, hi: phrases, ru: phrases };
const inLanguages = z.strictObject(byLanguage);
const table = (value: z.ZodNumber) =>
  z.record(z.string(), value, 'must be words, each with its number');
const inTables = (value: z.ZodNumber) =>
  z
    .strictObject({
      en: table(value).default({}),
      hi: table(value).default({}),
      ru: table(value).default({}),
    })
    .default({ en: {}, hi: {}, ru: {} });

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

/** How people speak of the sources themselves: `the older piece`, `both articles`, `one says`. */
export const SOURCE_WORDS = [
  /** What a source is: article, report. */
  'kind',
  /** What stands for it once it was named: `the October one`. */
  'stand-in',
  'older',
  'newer',
  'every',
  'other',
  /** Phrases that tell by themselves of several sources. */
  'sides',
  /** What leads to the name of a source: according to. */
  'by',
  /** What sources do: says, writes. */
  'says',
  /** Sets one source against what is known otherwise: versus, still. */
  'contrast',
  /** Asks whether a source has a figure: a rate. */
  'figure',
  /** Asks which source has the larger of what all have. */
  'rank',
  /** Asks for a source and names none: in which of. */
  'which',
  /** Small words between the parts of such a phrase. */
  'link',
] as const;
export type SourceWord = (typeof SOURCE_WORDS)[number];

/** What an answer about a meaning must have. */
const wants = z.enum([
  'money',
  'count',
  'length',
  'reach',
  'percent-or-any',
  'date-or-any',
  'named',
  /** A name, where nothing that tells stands behind it: what is the boat called. */
  'named-last',
  'other',
]);
export type MeaningWants = z.infer<typeof wants>;

const meaning = z.strictObject({
  ...byLanguage,
  wants: wants.optional(),
  /** Kinds of entities that it names: which one is asked for is answered by an entity of them. */
  kinds: z.array(z.enum(ENTITY_KINDS), LIST).default([]),
  /** What is wanted of several: their names, or a list of them. */
  several: z.enum(['named', 'listed']).optional(),
  /** Ids of meanings that contradict it. */
  opposite: z.array(z.string(), LIST).default([]),
  /** Ids of meanings that contradict it where it is said of all of several. */
  partly: z.array(z.string(), LIST).default([]),
});

const keyed = <Key extends string>(keys: readonly Key[]) =>
  z
    .partialRecord(z.enum(keys as readonly [Key, ...Key[]]), inLanguages)
    .default({} as Partial<Record<Key, z.infer<typeof inLanguages>>>);

const UNIT_KINDS = ['money', 'percent', 'length', 'times', 'count'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const nothing = { en: [], hi: [], ru: [] };
const premises = z
  .strictObject({
    /** Words that open what is taken for granted. */
    given: inLanguages,
    /** Words behind which something is taken for granted of whom was named before them. */
    meanwhile: inLanguages,
    /** Words that only suppose. */
    suppose: inLanguages,
    /** Words that say it of all of several. */
    whole: inLanguages,
    /** Words that say that it has been done. */
    done: inLanguages,
    /** Verbs by which a sentence that asks nothing says something. */
    states: inLanguages.default({ en: [], hi: [], ru: [] }),
    /** Words behind which a reason stands: `because of`. */
    causes: inLanguages.default({ en: [], hi: [], ru: [] }),
    /** Words before which it stands: `led to`. */
    causing: inLanguages.default({ en: [], hi: [], ru: [] }),
    /** Words that say how far something goes, which what confirms it must have too. */
    limits: inLanguages.default({ en: [], hi: [], ru: [] }),
    /** Groups of things of which only one can be, each with the words that say it. */
    rivals: z.array(z.array(phrases, LIST), LIST).default([]),
  })
  .default({
    given: nothing,
    meanwhile: nothing,
    suppose: nothing,
    whole: nothing,
    done: nothing,
    states: nothing,
    causes: nothing,
    causing: nothing,
    limits: nothing,
    rivals: [],
  });

const provenance = z
  .strictObject({
    /** What people call a source: `article`. */
    nouns: inLanguages,
    /** Which tell the later from the earlier of them. */
    newer: inLanguages,
    older: inLanguages,
    /** Bodies that figures are credited to. */
    bodies: inLanguages,
    /** Words that ask when it came out. */
    dates: inLanguages,
    /** Words that ask who wrote it or where it stood. */
    makers: inLanguages,
    /** What is said in it: `figure`, `claim`. */
    said: inLanguages,
    /** Words that ask where it is from. */
    origins: inLanguages,
    /** Words that say that something is of long ago, or of now. */
    ages: inLanguages.default({ en: [], hi: [], ru: [] }),
    /** Words that ask whether something was said in these words. */
    quotes: inLanguages.default({ en: [], hi: [], ru: [] }),
  })
  .default({
    nouns: nothing,
    newer: nothing,
    older: nothing,
    bodies: nothing,
    dates: nothing,
    makers: nothing,
    said: nothing,
    origins: nothing,
    ages: nothing,
    quotes: nothing,
  });

const word = z.string(WORD).regex(/^[\p{L}\p{M}\p{N}]+$/u, WORD);
const words = z.array(word, LIST).default([]);
const wordsInLanguages = z
  .strictObject({ en: words, hi: words, ru: words })
  .default({ en: [], hi: [], ru: [] });

/** Turns of phrase that change what is asked or said. */
const phrasesOf = z
  .strictObject({
    /** Ask whether something may be done, and not whether it is so: `can I`. */
    'asking-leave': inLanguages,
    /** What stands behind them is not what is wanted: `rather than percent`. */
    'instead-of': inLanguages,
    /** The same amount a year, and no rate: `in a straight line`. */
    /** Said of a share: it does not change. */
    kept: inLanguages,
    'in-equal-steps': inLanguages,
    /** In a statement, that something is not so. */
    denied: inLanguages,
    /** In a statement, what looks as if it denied: `not only`. */
    'not-denied': inLanguages,
  })
  .default({
    'asking-leave': nothing,
    'instead-of': nothing,
    kept: nothing,
    'in-equal-steps': nothing,
    denied: nothing,
    'not-denied': nothing,
  });

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
  .default({
    first: { en: [], hi: [], ru: [] },
    before: { en: [], hi: [], ru: [] },
    anywhere: { en: [], hi: [], ru: [] },
  });

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
  /** Greetings, thanks and Sherpa's own name, which change nothing around a question. */
  polite: inLanguages.default({ en: [], hi: [], ru: [] }),
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
  /** What a figure is multiplied by: `doubled`, `half`. */
  factors: inTables(z.number('must be a number')),
  months: inTables(z.int('must be 1 to 12').min(1, 'must be 1 to 12').max(12, 'must be 1 to 12')),
  units: z.partialRecord(z.enum(UNIT_KINDS), table(z.number('must be a number'))).default({}),
  /** How a question takes something for granted. */
  premises,
  /** How people ask where something stands, who made it and where it comes from. */
  provenance,
  /** Names that no pack need explain, and that are no slips of other words. */
  outside: inLanguages,
  questions,
});

export type Vocabulary = z.infer<typeof vocabulary>;
