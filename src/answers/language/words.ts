import { LANGUAGES, WORD_ROLES, type WordRole } from '../../content/schema/vocabulary.ts';
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
  /** The same of a token, if there is one. */
  readonly is: (token: Token | undefined, ...roles: readonly WordRole[]) => boolean;
  /** A piece of a pattern that stands for any one word of the roles, as they are written. */
  readonly anyOf: (...roles: readonly WordRole[]) => string;
}

/** Built once a vocabulary. */
export const wordsOf = perVocabulary(({ words }): Words => {
  const listed = (role: WordRole): readonly string[] =>
    LANGUAGES.flatMap((language) => words[role]?.[language] ?? []);
  const sets = new Map(
    WORD_ROLES.map((role) => [
      role,
      new Set(
        listed(role).flatMap((word) => [word, ...readTokens(word).map(({ text }) => text)]),
      ) as ReadonlySet<string>,
    ]),
  );
  const has: Words['has'] = (word, ...roles) =>
    word !== undefined && roles.some((role) => sets.get(role)?.has(word) === true);
  return {
    has,
    is: (token, ...roles) => has(token?.text, ...roles),
    anyOf: (...roles) => anyWord(roles.flatMap(listed)),
  };
});

/** A piece of a pattern for any one of these words or phrases, whole; none of none. */
export function anyWord(words: readonly string[]): string {
  const written = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N} ]/gu, '\\$&'));
  return written.length === 0 ? '(?!)' : `(?<!${LETTER})(?:${written.join('|')})(?!${LETTER})`;
}

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';
