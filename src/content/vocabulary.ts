import type { Fault } from './fault.ts';
import { deepFreeze } from './freeze.ts';
import { noBounds } from './schema/bound-words.ts';
import type { Vocabulary } from './schema/vocabulary.ts';

/** What stands beside the packs. */
export const VOCABULARY_FILE = 'vocabulary.yaml';

const none = () => ({ en: [], hi: [], ru: [] });
const noTable = () => ({ en: {}, hi: {}, ru: {} });

/** Without a vocabulary only the names in a pack are understood. */
export const EMPTY_VOCABULARY: Vocabulary = deepFreeze({
  filler: none(),
  polite: none(),
  shorthand: noTable(),
  words: {},
  phrases: {
    'asking-leave': none(),
    framing: none(),
    talk: none(),
    works: none(),
    purpose: none(),
    'purpose-aside': none(),
    'instead-of': none(),
    'as-much-again': none(),
    'a-day': none(),
    'a-week': none(),
    'from-today': none(),
    'until-then': none(),
    overview: none(),
    'far-from-today': none(),
    'end-of': none(),
    'from-told': none(),
    'between-told': none(),
    kept: none(),
    'in-equal-steps': none(),
    denied: none(),
    'not-denied': none(),
    'his-word': none(),
    begging: none(),
    tasks: none(),
    making: none(),
    made: none(),
  },
  asks: {},
  signs: {},
  sources: {},
  meanings: {},
  numbers: noTable(),
  ordinals: noTable(),
  factors: noTable(),
  months: noTable(),
  units: {},
  bounds: noBounds(),
  premises: {
    given: none(),
    meanwhile: none(),
    embedding: none(),
    suppose: none(),
    whole: none(),
    done: none(),
    reached: none(),
    reaching: none(),
    undertaking: none(),
    disowning: none(),
    states: none(),
    causes: none(),
    causing: none(),
    attending: none(),
    rising: none(),
    falling: none(),
    limits: none(),
    rivals: [],
  },
  provenance: {
    nouns: none(),
    newer: none(),
    older: none(),
    bodies: none(),
    dates: none(),
    makers: none(),
    said: none(),
    origins: none(),
    ages: none(),
    quotes: none(),
    alone: none(),
    claims: none(),
  },
  outside: none(),
  questions: { first: none(), before: none(), anywhere: none() },
});

/** A vocabulary, which may be made only when it is first asked for, or every fault in its file. */
export type VocabularyResult =
  | { readonly vocabulary: () => Vocabulary }
  | { readonly faults: readonly Fault[] };
