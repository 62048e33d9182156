import { LANGUAGES, type Language } from '../../content/schema/languages.ts';
import { WORD_ROLES, type WordRole } from '../../content/schema/word-roles.ts';
import { perVocabulary } from '../per-pack.ts';
import { readTokens, type Token } from './tokens.ts';

/** The roles of verbs that help another. */
export const HELPING = ['be', 'auxiliary', 'modal'] as const satisfies readonly WordRole[];

/** The roles of words that ask, and that open a question. */
export const ASKING = [
  'asking-who',
  'asking-how',
  'asking-which',
  'asking-what',
  'asking-how-much',
  'asking-otherwise',
] as const satisfies readonly WordRole[];

/** The small words of a vocabulary, by what they do in a question. */
export interface Words {
  /** Whether a word has one of the roles; as it stands in a token or is written, in lower case. */
  readonly has: (word: string | undefined, ...roles: readonly WordRole[]) => boolean;
  /** The same in one language alone. */
  readonly hasIn: (
    language: Language,
    word: string | undefined,
    ...roles: readonly WordRole[]
  ) => boolean;
  /** The same of a token, if there is one. */
  readonly is: (token: Token | undefined, ...roles: readonly WordRole[]) => boolean;
  /** All roles of a word; undefined of one that has none, as most have. */
  readonly rolesOf: (token: Token) => ReadonlySet<WordRole> | undefined;
  /** A piece of a pattern that stands for any one word of the roles, as they are written. */
  readonly anyOf: (...roles: readonly WordRole[]) => string;
}

/** Built once a vocabulary. */
export const wordsOf = perVocabulary(({ words }): Words => {
  const listed = (role: WordRole, languages: readonly Language[]): readonly string[] =>
    languages.flatMap((language) => words[role]?.[language] ?? []);
  const setsOf = (languages: readonly Language[]): ReadonlyMap<WordRole, ReadonlySet<string>> =>
    new Map(WORD_ROLES.map((role) => [role, new Set(listed(role, languages).flatMap(spelt))]));
  const all = setsOf(LANGUAGES);
  const byLanguage = new Map(LANGUAGES.map((language) => [language, setsOf([language])]));
  const roles = new Map<string, Set<WordRole>>();
  for (const [role, spellings] of all) {
    for (const word of spellings) {
      const known = roles.get(word) ?? new Set();
      roles.set(word, known.add(role));
    }
  }
  // Most words have no role: that is told by one look.
  const isAny = (word: string | undefined, asked: readonly WordRole[]): boolean => {
    const own = word === undefined ? undefined : roles.get(word);
    if (own === undefined) return false;
    for (const role of asked) if (own.has(role)) return true;
    return false;
  };
  return {
    has: (word, ...asked) => isAny(word, asked),
    hasIn: (language, word, ...asked) =>
      word !== undefined &&
      asked.some((role) => byLanguage.get(language)?.get(role)?.has(word) === true),
    is: (token, ...asked) => isAny(token?.text, asked),
    rolesOf: (token) => roles.get(token.text),
    anyOf: (...asked) => anyWord(asked.flatMap((role) => listed(role, LANGUAGES))),
  };
});

/** A word as it is written, and as it stands in a token. */
const spelt = (word: string): readonly string[] => [
  word,
  ...readTokens(word).map(({ text }) => text),
];

/** A piece of a pattern for any one of these words or phrases, whole; none of none. */
export function anyWord(words: readonly string[]): string {
  const written = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return written.length === 0 ? '(?!)' : `(?<!${LETTER})(?:${written.join('|')})(?!${LETTER})`;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
