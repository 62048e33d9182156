import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { anyWord } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';

/** Between what stands before it and what it is for there are no more words: `for a short policy memo`. */
const BETWEEN = 3;
/** What is left must say something. */
const LEAST_WORDS = 2;

/**
 * A message without what its answer is for, at its beginning or its end: `Trade in 2024-25, for a policy
 * memo`. That has no bearing on what is asked.
 */
export function withoutPurpose(text: string, { vocabulary }: Pack): string {
  for (const pattern of purposesOf(vocabulary)) {
    const rest = pattern.exec(text)?.groups?.rest?.trim();
    if (rest !== undefined && rest.split(/\s+/u).length >= LEAST_WORDS) return rest;
  }
  return text;
}

const purposesOf = perVocabulary(({ phrases }): readonly RegExp[] => {
  const any = (...lists: ('works' | 'purpose' | 'purpose-aside')[]): string =>
    anyWord(lists.flatMap((list) => LANGUAGES.flatMap((language) => phrases[list][language])));
  if (LANGUAGES.every((language) => phrases.works[language].length === 0)) return [];
  const work = `\\s+(?:[\\p{L}\\p{N}-]+\\s+){0,${BETWEEN}}${any('works')}`;
  const end = '[\\s?.!]*$';
  return [
    new RegExp(`^${any('purpose', 'purpose-aside')}${work}\\s*[,:;–—-]\\s*(?<rest>.+)$`, 'isu'),
    new RegExp(
      `^(?<rest>.+?)\\s*[,:;–—]\\s*${any('purpose', 'purpose-aside')}${work}${end}`,
      'isu',
    ),
    new RegExp(`^(?<rest>.+?)\\s+${any('purpose')}${work}${end}`, 'isu'),
  ];
});
