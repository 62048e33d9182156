import type { Pack } from '../../../content/library.ts';
import type { Mention } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { anyWord, type Words, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { languageOf } from '../language-of.ts';
import { isEntity } from './is-entity.ts';

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
      !(isSmall || is(tokens[from - 1], 'to-asker') || isOfAskers(tokens, from, is)),
  );
}

/** `Our teacher asked us to find out`, `two of us`: those who ask, by what stands around it. */
const isOfAskers = (tokens: readonly Token[], at: number, is: Words['is']): boolean =>
  (is(tokens[at + 1], 'to-come') && is(tokens[at + 2], 'finding-out')) ||
  (is(tokens[at - 1], 'of') && is(tokens[at - 2], 'some-of'));

/** Such a name as it is written as a name, with stops or without. */
const inCapitals = perVocabulary(({ words }) => {
  const names = Object.values(words['pronoun-or-name'] ?? {}).flat();
  const spelt = anyWord(names.map((name) => [...name.toUpperCase()].join(' ')));
  return new RegExp(spelt.replaceAll(' ', '\\.?'), 'u');
});
