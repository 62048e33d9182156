import type { Pack } from '../../content/library.ts';
import type { Measure } from '../../content/schema/measure.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Sense } from '../language/known-phrases.ts';
import { accept, lexiconOf } from '../language/lexicon.ts';
import { eachWithin, PHRASE_CAP, type Run, type Starts } from '../language/mentions.ts';
import { type PackText, type PackTexts, textsOf } from '../language/pack-texts.ts';
import type { Start } from '../language/phrase-start.ts';
import type { TextWord } from '../language/text-words.ts';
import { readValues } from '../language/values.ts';
import { isEntity } from '../reading/is-entity.ts';
import { valueSlots } from '../reading/slots.ts';
import { entityTerm } from '../reading/terms.ts';
import type { TermTable } from './term-table.ts';

/** A sum that a derivation does, by the sign of its words. */
export const signTerm = (sign: Sign): string => `!${sign}`;

/** Reads the terms of a text by their numbers, those of longer names and of the words within them. */
export interface Reader {
  (text: string): readonly number[];
  /** The same of a text that was read before. */
  readonly of: (text: PackText) => readonly number[];
  /** The same of words that are read once, one after another. */
  readonly once: (words: Words, tell: Tell) => void;
  /** The same as terms. */
  readonly words: (text: string) => readonly string[];
  /** The number of the term of an entity. */
  readonly entity: (id: string) => number;
  /** The terms of all names of a measure or a topic, each once. */
  readonly named: (one: NamedThing) => readonly number[];
  /** The terms of the words that a measure is asked for by. */
  readonly keys: (measure: Measure) => ReadonlySet<string>;
}

type Tell = (number: number) => void;

interface NamedThing {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly keys?: readonly string[];
}

/** Reads each text once: facts share their measures, their topics and many of their words. */
export function createReader(pack: Pack, table: TermTable): Reader {
  const texts = textsOf(pack);
  const readTerms = termReader(pack, texts, table);
  const of = (text: PackText): readonly number[] => {
    if (!text.terms) {
      const terms: number[] = [];
      readTerms(text.words, (number) => terms.push(number));
      text.terms = terms;
    }
    return text.terms;
  };
  const read = (text: string): readonly number[] => of(texts.read(text));
  const words = (text: string): readonly string[] => read(text).map((one) => table.termOf(one));
  return Object.assign(read, {
    of,
    once: readTerms,
    words,
    entity: perKey((id: string) => table.numberOf(entityTerm(id))),
    named: perKey((one: NamedThing): readonly number[] => {
      const names = [one.label, ...one.aliases, ...(one.keys ?? [])];
      return [...new Set(names.flatMap(read))];
    }),
    keys: perKey((measure: Measure): ReadonlySet<string> => new Set(measure.keys.flatMap(words))),
  });
}

/** What is made once for each key. */
export function perKey<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function termReader(
  pack: Pack,
  { reader }: PackTexts,
  table: TermTable,
): (words: Words, tell: Tell) => void {
  const lexicon = lexiconOf(pack);
  const { vocabulary } = pack;
  const startOf = (word: TextWord): Start | null => {
    const found = word.foundBy(reader);
    if (found.start === undefined) found.start = lexicon.startOf(word.shared);
    return found.start;
  };
  const startsOf =
    (words: Words): Starts =>
    (at) => {
      const word = words[at];
      return word ? startOf(word) : null;
    };
  const termOf = (word: TextWord): number => {
    const found = word.foundBy(reader);
    if (found.term < 0) found.term = table.numberOf(word.shared.term);
    return found.term;
  };
  // Phrases share the lists of what they stand for.
  const ofSenses = perKey((senses: readonly Sense[]): readonly number[] =>
    senses.flatMap((sense) => {
      if (sense.kind === 'meaning') return [table.numberOf(sense.id)];
      if (sense.kind === 'sign') return [table.numberOf(signTerm(sense.sign))];
      return sense.kind === 'entity' ? [table.numberOf(entityTerm(sense.id))] : [];
    }),
  );
  const tellAll = (senses: readonly Sense[], tell: Tell): void => {
    const numbers = ofSenses(senses);
    for (let at = 0; at < numbers.length; at += 1) tell(numbers[at] ?? 0);
  };
  /** The terms of words that stand for nothing, which come behind all others; used again for each text. */
  const unknown: number[] = [];
  /** Tells the terms of words and phrases; `name` hears where names stand. */
  const termsOfWords = (words: Words, tell: Tell, name: ((one: Run) => void) | null): void => {
    let count = 0;
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      const start = word ? startOf(word) : null;
      const found = start && lexicon.longest(words, at, at + PHRASE_CAP, accept, start);
      if (!found) {
        if (word?.type === 'word' && word.text.length > 1) {
          unknown[count] = termOf(word);
          count += 1;
        }
        at += 1;
        continue;
      }
      const { senses } = found.item;
      tellAll(senses, tell);
      const outer = { from: at, to: found.to, senses };
      if (name && senses.some(isEntity)) name(outer);
      if (found.to - at > 1) {
        // Words within a phrase are said by the phrase; those within a name are words too.
        const isPhrase = senses.every(({ kind }) => kind === 'meaning');
        eachWithin(words, outer, lexicon, startsOf(words), ({ to, item }, from, inner) => {
          if (!(inner && isPhrase)) tellAll(item.senses, tell);
          if (name && item.senses.some(isEntity)) name({ from, to, senses: item.senses });
        });
      }
      at = found.to;
    }
    for (let at = 0; at < count; at += 1) tell(unknown[at] ?? 0);
  };
  return (words, tell) => {
    if (!words.some(({ mayStateValue }) => mayStateValue)) return termsOfWords(words, tell, null);
    const named: Run[] = [];
    termsOfWords(words, tell, (one) => named.push(one));
    for (const slot of valueSlots(readValues(words, named, vocabulary))) {
      for (const term of slot.terms) tell(table.numberOf(term));
    }
  };
}

type Words = readonly TextWord[];
