import type { Pack } from '../../content/library.ts';
import type { Measure } from '../../content/schema/measure.ts';
import type { Sign } from '../../content/schema/vocabulary.ts';
import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import { findMentions, type Mention } from '../language/mentions.ts';
import { tokensWithin } from '../language/pack-tokens.ts';
import type { Token } from '../language/tokens.ts';
import { mayStateValues, readValues } from '../language/values.ts';
import { valueSlots } from '../reading/slots.ts';
import { entityTerm, stemTerm } from '../reading/terms.ts';

/** A sum that a derivation does, by the sign of its words. */
export const signTerm = (sign: Sign): string => `!${sign}`;

/** Reads the terms of a text, those of longer names and of the words within them. */
export interface Reader {
  (text: string): readonly string[];
  /** The terms of all names of a measure or a topic, each once. */
  readonly named: (one: NamedThing) => readonly string[];
  /** The terms of the words that a measure is asked for by. */
  readonly keys: (measure: Measure) => ReadonlySet<string>;
}

interface NamedThing {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly keys?: readonly string[];
}

/** Reads each text once: facts share their measures, their topics and many of their words. */
export function createReader(pack: Pack): Reader {
  const lexicon = lexiconOf(pack);
  const tokensOf = tokensWithin(pack);
  const texts = new Map<string, readonly string[]>();
  const things = new Map<NamedThing, readonly string[]>();
  const read = (text: string): readonly string[] => {
    const known = texts.get(text);
    if (known) return known;
    const terms = readTerms(tokensOf(text), lexicon, pack);
    texts.set(text, terms);
    return terms;
  };
  const named = (one: NamedThing): readonly string[] => {
    const known = things.get(one);
    if (known) return known;
    const names = [one.label, ...one.aliases, ...(one.keys ?? [])];
    const terms = [...new Set(names.flatMap(read))];
    things.set(one, terms);
    return terms;
  };
  const keys = new Map<Measure, ReadonlySet<string>>();
  const keysOf = (measure: Measure): ReadonlySet<string> => {
    const known = keys.get(measure);
    if (known) return known;
    const terms = new Set(measure.keys.flatMap(read));
    keys.set(measure, terms);
    return terms;
  };
  return Object.assign(read, { named, keys: keysOf });
}

function readTerms(tokens: readonly Token[], lexicon: Lexicon, pack: Pack): readonly string[] {
  const mentions = findMentions(tokens, lexicon);
  const covered = tokens.map(() => false);
  const isWithinPhrase = ({ from, to }: Mention): boolean =>
    mentions.some(
      (one) =>
        !one.inner &&
        one.from <= from &&
        to <= one.to &&
        one.senses.every(({ kind }) => kind === 'meaning'),
    );
  const terms: string[] = [];
  for (const mention of mentions) {
    covered.fill(true, mention.from, mention.to);
    // Words within a phrase are said by the phrase; those within a name are words too.
    if (mention.inner && isWithinPhrase(mention)) continue;
    for (const sense of mention.senses) {
      if (sense.kind === 'meaning') terms.push(sense.id);
      else if (sense.kind === 'sign') terms.push(signTerm(sense.sign));
      else if (sense.kind === 'entity') terms.push(entityTerm(sense.id));
    }
  }
  tokens.forEach(({ text: word, stem, type }, at) => {
    if (type === 'word' && !covered[at] && word.length > 1) terms.push(stemTerm(stem));
  });
  if (!mayStateValues(tokens, pack.vocabulary)) return terms;
  const named = mentions.filter(({ senses }) => senses.some(({ kind }) => kind === 'entity'));
  for (const slot of valueSlots(readValues(tokens, named, pack.vocabulary))) {
    terms.push(...slot.terms);
  }
  return terms;
}
