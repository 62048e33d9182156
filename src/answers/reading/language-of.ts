import type { Language } from '../../content/schema/languages.ts';
import type { Mention } from '../language/mentions.ts';
import type { Token } from '../language/tokens.ts';

/** By script; Latin letters are Hindi where two words or more are of Hindi alone. */
export function languageOf(tokens: readonly Token[], mentions: readonly Mention[]): Language {
  const words = tokens.filter(({ type }) => type === 'word').map(({ text }) => text);
  if (words.some((word) => /[\u0900-\u097f]/.test(word))) return 'hi';
  if (words.some((word) => /[\u0400-\u04ff]/.test(word))) return 'ru';
  const hindi = mentions.filter(({ languages }) => languages.has('hi') && !languages.has('en'));
  return hindi.length >= 2 ? 'hi' : 'en';
}
