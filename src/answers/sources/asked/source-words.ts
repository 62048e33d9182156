import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import type { Source } from '../../../content/schema/source.ts';
import { SOURCE_WORDS, type SourceWord } from '../../../content/schema/source-words.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { monthOf } from '../../language/values.ts';
import { wordsOf } from '../../language/words.ts';

/** What a run of tokens is of a phrase that names sources. */
export interface SourceLabel {
  readonly words: ReadonlySet<SourceWord>;
  /** Ids of the sources that it names itself, by month, day, author, publisher or alias. */
  readonly names: readonly string[];
  /** Whether it is a name of its own, which needs no `article` beside it. */
  readonly alias: boolean;
  /** Whether it is an author or a publisher. */
  readonly voice: boolean;
  /** Whether it states a day. */
  readonly dayed: boolean;
  /** The first token that is no longer of it. */
  readonly to: number;
}

interface Entry {
  readonly words: Set<SourceWord>;
  readonly names: Set<string>;
  alias: boolean;
  voice: boolean;
}

/** Phrases by their words. */
interface Phrases {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By the first word of phrases, how many words the longest of them has: most words begin none. */
  readonly longest: ReadonlyMap<string, number>;
}

const known = new WeakMap<Pack, Phrases>();

function phrasesOf(pack: Pack): Phrases {
  const made = known.get(pack) ?? buildPhrases(pack);
  known.set(pack, made);
  return made;
}

function buildPhrases(pack: Pack): Phrases {
  const entries = new Map<string, Entry>();
  const longest = new Map<string, number>();
  const entryOf = (phrase: string): Entry | null => {
    const tokens = tokensOf(phrase);
    const [first] = tokens;
    if (!first) return null;
    longest.set(first.text, Math.max(longest.get(first.text) ?? 0, tokens.length));
    const key = keyOf(tokens);
    const entry = entries.get(key) ?? {
      words: new Set<SourceWord>(),
      names: new Set<string>(),
      alias: false,
      voice: false,
    };
    entries.set(key, entry);
    return entry;
  };
  for (const word of SOURCE_WORDS) {
    const phrases = pack.vocabulary.sources[word];
    for (const language of LANGUAGES) {
      for (const phrase of phrases?.[language] ?? []) entryOf(phrase)?.words.add(word);
    }
  }
  for (const source of pack.sources.values()) {
    for (const alias of source.aliases) {
      const entry = entryOf(alias);
      entry?.names.add(source.id);
      if (entry) entry.alias = true;
    }
    for (const voice of voicesOf(source, pack)) {
      const entry = entryOf(voice);
      entry?.names.add(source.id);
      if (entry) entry.voice = true;
    }
  }
  return { entries, longest };
}

/** The names of a source's publisher and author, as the pack's entities have them too. */
function voicesOf({ publisher, author }: Source, pack: Pack): readonly string[] {
  const names = [publisher, ...(author === undefined ? [] : [author])];
  const entities = [...pack.entities.values()].filter(({ name }) => names.includes(name));
  return [...names, ...entities.flatMap(({ aliases }) => aliases)];
}

const keyOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** What each token begins of phrases that name sources; null where it begins none. */
export function labelTokens(tokens: readonly Token[], pack: Pack): readonly (SourceLabel | null)[] {
  const { entries, longest } = phrasesOf(pack);
  return tokens.map(({ text }, at) => {
    for (let to = Math.min(tokens.length, at + (longest.get(text) ?? 0)); to > at; to -= 1) {
      const entry = entries.get(keyOf(tokens.slice(at, to)));
      if (entry) return { ...entry, names: [...entry.names], dayed: false, to };
    }
    return dated(tokens, at, pack);
  });
}

/** `October`, `2 October`, `5 Dec`, `the 5th`: sources published then. */
function dated(tokens: readonly Token[], at: number, pack: Pack): SourceLabel | null {
  const month = monthAt(tokens, at, pack);
  const day = dayAt(tokens, at);
  const label = (end: number, month: number | null, day: number | null): SourceLabel | null => {
    // `2 October 2025`
    const year = yearAt(tokens, end);
    const to = year === null ? end : end + 1;
    const names = [...pack.sources.values()].flatMap(({ id, published }) => {
      const [inYear, inMonth, onDay] = published.split('-').map(Number);
      const isThen =
        (month === null || inMonth === month) &&
        (day === null || onDay === day) &&
        (year === null || inYear === year);
      return isThen ? [id] : [];
    });
    return names.length === 0
      ? null
      : { words: new Set(), names, alias: false, voice: false, dayed: day !== null, to };
  };
  if (month !== null) {
    const behind = dayAt(tokens, at + 1);
    return behind === null ? label(at + 1, month, null) : label(at + 2, month, behind);
  }
  if (day === null || tokens[at]?.joined === true) return null;
  const { is } = wordsOf(pack.vocabulary);
  const of = is(tokens[at + 1], 'ordinal-ending', 'of') ? 1 : 0;
  const next = monthAt(tokens, at + 1 + of, pack);
  if (next !== null) return label(at + 2 + of, next, day);
  return of === 1 && !is(tokens[at + 1], 'of') ? label(at + 2, null, day) : null;
}

function monthAt(tokens: readonly Token[], at: number, pack: Pack): number | null {
  const token = tokens[at];
  // `May` is a verb too.
  return wordsOf(pack.vocabulary).is(token, 'modal') ? null : monthOf(token, pack.vocabulary);
}

/** A year alone; of `2024-25` it is no year of a source. */
function yearAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const isAlone = token?.type === 'number' && tokens[at + 1]?.joined !== true;
  return isAlone && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

function dayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const value = token?.type === 'number' ? Number(token.text) : 0;
  // The first of a range, `5-6 December`, is no day of a source.
  if (tokens[at + 1]?.type === 'number' && tokens[at + 1]?.joined === true) return null;
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : null;
}
