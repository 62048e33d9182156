import type { Pack } from '../../content/library.ts';
import type { Measure } from '../../content/schema/measure.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import type { Sense } from '../language/known-phrases.ts';
import { accept, lexiconOf } from '../language/lexicon.ts';
import {
  findMentions,
  type Mention,
  mentionsWithin,
  PHRASE_CAP,
  type Starts,
} from '../language/mentions.ts';
import { type PackText, type PackWord, textsOf } from '../language/pack-texts.ts';
import type { Start } from '../language/phrase-start.ts';
import { mayStateValues } from '../language/value-words.ts';
import { readValues } from '../language/values.ts';
import { valueSlots } from '../reading/slots.ts';
import { entityTerm, stemTerm } from '../reading/terms.ts';
import type { TermTable } from './term-table.ts';

/** A sum that a derivation does, by the sign of its words. */
export const signTerm = (sign: Sign): string => `!${sign}`;

/** Reads the terms of a text by their numbers, those of longer names and of the words within them. */
export interface Reader {
  (text: string): readonly number[];
  /** The same of a text that is read once, one after another. */
  readonly once: (text: string, tell: Tell) => void;
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
  const readTerms = termReader(pack, table);
  const read = (text: string): readonly number[] => {
    const known = texts.read(text);
    if (!known.terms) {
      const terms: number[] = [];
      readTerms(known, (number) => terms.push(number));
      known.terms = terms;
    }
    return known.terms;
  };
  const words = (text: string): readonly string[] => read(text).map((one) => table.termOf(one));
  return Object.assign(read, {
    once: (text: string, tell: Tell) => readTerms(texts.read(text), tell),
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

function termReader(pack: Pack, table: TermTable): (text: PackText, tell: Tell) => void {
  const lexicon = lexiconOf(pack);
  const { vocabulary } = pack;
  const startOf = (word: PackWord): Start | null => {
    if (word.start === undefined) word.start = lexicon.startOf(word.shared);
    return word.start;
  };
  const startsOf =
    (words: readonly PackWord[]): Starts =>
    (at) => {
      const word = words[at];
      return word ? startOf(word) : null;
    };
  const termOf = (word: PackWord): number => {
    if (word.term < 0) word.term = table.numberOf(stemTerm(word.shared.stem));
    return word.term;
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
  /** Of a text that states no value, so that nothing of it need be kept but its terms. */
  const termsAlone = ({ tokens, words }: PackText, tell: Tell): void => {
    let count = 0;
    const starts = startsOf(words);
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      const start = word ? startOf(word) : null;
      const found = start && lexicon.longest(tokens, at, at + PHRASE_CAP, accept, start);
      if (!found) {
        const token = tokens[at];
        if (word?.isWord && token && token.text.length > 1) {
          unknown[count] = termOf(word);
          count += 1;
        }
        at += 1;
        continue;
      }
      const { senses } = found.item;
      tellAll(senses, tell);
      if (found.to - at > 1) {
        // Words within a phrase are said by the phrase; those within a name are words too.
        const isPhrase = senses.every(({ kind }) => kind === 'meaning');
        const outer = { from: at, to: found.to, senses };
        for (const inner of mentionsWithin(tokens, outer, lexicon, starts)) {
          if (!(inner.inner && isPhrase)) tellAll(inner.senses, tell);
        }
      }
      at = found.to;
    }
    for (let at = 0; at < count; at += 1) tell(unknown[at] ?? 0);
  };
  const termsAndValues = ({ tokens, words }: PackText, tell: Tell): void => {
    const mentions = findMentions(tokens, lexicon, startsOf(words));
    for (const mention of mentions) {
      if (!(mention.inner && isWithinPhrase(mention, mentions))) tellAll(mention.senses, tell);
    }
    let next = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      // Those that are not within others stand one after another.
      while (
        next < mentions.length &&
        ((mentions[next]?.inner ?? false) || (mentions[next]?.to ?? 0) <= at)
      )
        next += 1;
      const isCovered = next < mentions.length && (mentions[next]?.from ?? 0) <= at;
      const [token, word] = [tokens[at], words[at]];
      if (isCovered || !token || !word) continue;
      if (token.type === 'word' && token.text.length > 1) tell(termOf(word));
    }
    const named = mentions.filter(({ senses }) => senses.some(({ kind }) => kind === 'entity'));
    for (const slot of valueSlots(readValues(tokens, named, vocabulary))) {
      for (const term of slot.terms) tell(table.numberOf(term));
    }
  };
  return (text, tell) => {
    const mayState = text.words.some(({ shared }) => shared.mayStateValue);
    if (mayState && mayStateValues(text.tokens, vocabulary)) termsAndValues(text, tell);
    else termsAlone(text, tell);
  };
}

const isWithinPhrase = ({ from, to }: Mention, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (one) =>
      !one.inner &&
      one.from <= from &&
      to <= one.to &&
      one.senses.every(({ kind }) => kind === 'meaning'),
  );
