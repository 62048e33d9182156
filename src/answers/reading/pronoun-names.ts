import type { Pack } from '../../content/library.ts';
import type { Mention } from '../language/mentions.ts';
import type { Token } from '../language/tokens.ts';
import { anyWord, wordsOf } from '../language/words.ts';
import { perVocabulary } from '../per-pack.ts';
import { isEntity } from './is-entity.ts';
import { languageOf } from './language-of.ts';

/**
 * A name that is a word of every day where it is written small, `reach us`, is that word in a text that
 * writes other names large, or that is Hindi in Latin letters.
 */
export function withoutPronouns(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  text: string,
  { vocabulary }: Pack,
): readonly Mention[] {
  const { is } = wordsOf(vocabulary);
  const isPronoun = (token: Token | undefined): boolean => is(token, 'pronoun-or-name');
  // In capitals throughout, nothing tells which of the two it is but the verb before it.
  const isShouted = !/\p{Ll}/u.test(text);
  if (!tokens.some(isPronoun)) return mentions;
  if (!isShouted && inCapitals(vocabulary).test(text)) return mentions;
  const writesLarge = /[^.?!…\s]\s+["'(]?\p{Lu}/u.test(text);
  const isSmall = !isShouted && (writesLarge || languageOf(tokens, mentions) === 'hi');
  return mentions.filter(
    ({ from, to, senses }) =>
      to - from > 1 ||
      !isPronoun(tokens[from]) ||
      !senses.some(isEntity) ||
      !(isSmall || is(tokens[from - 1], 'to-asker')),
  );
}

/** Such a name as it is written as a name, with stops or without. */
const inCapitals = perVocabulary(({ words }) => {
  const names = Object.values(words['pronoun-or-name'] ?? {}).flat();
  const spelt = anyWord(names.map((name) => [...name.toUpperCase()].join(' ')));
  return new RegExp(spelt.replaceAll(' ', '\\.?'), 'u');
});
