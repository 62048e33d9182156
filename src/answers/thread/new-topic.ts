import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/languages.ts';

/** So many words may stand before what says that another matter begins: `ok, now for a`. */
const BEFORE = 4;

const patterns = new WeakMap<Pack['vocabulary'], RegExp>();

/**
 * What is left of a message behind `different subject:`, which is to be read without its thread. Null where
 * nothing says that another matter begins, or nothing stands behind it.
 */
export function startsAnew(text: string, pack: Pack): string | null {
  const [opening] = text.match(patternOf(pack.vocabulary)) ?? [];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  return /\p{L}{2}/u.test(rest) ? rest : null;
}

function patternOf(vocabulary: Pack['vocabulary']): RegExp {
  const known = patterns.get(vocabulary);
  if (known) return known;
  const phrases = LANGUAGES.flatMap((language) => vocabulary.signs['new-topic']?.[language] ?? [])
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[^\p{L}\p{M}\d ]/gu, '').replaceAll(' ', '[ ,]+'));
  const phrase = `(?:${phrases.join('|')})(?![\\p{L}\\p{M}])`;
  const words = `(?:[\\p{L}\\p{M}']+[ ,.!-]+){0,${BEFORE}}?`;
  const made = new RegExp(
    `^(?:${words}${phrase}\\s*[:;,.!…–—-]|${words}(?<=[,.!…–—-] *)${phrase}|\\s*${phrase})[^\\p{L}\\p{M}\\d]*`,
    'iu',
  );
  patterns.set(vocabulary, made);
  return made;
}
