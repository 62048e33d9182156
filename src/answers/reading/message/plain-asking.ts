import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { remember } from '../../language/remember.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { asIf } from './inverted-if.ts';
import { betweenPolite } from './polite-phrases.ts';

/** What is said again is at most so many words long: `banana deficit banana deficit`. */
const LONGEST_REPEAT = 4;

/**
 * A message without what changes nothing of what is asked: spaces, the mark at its end, a greeting or
 * Sherpa's name before it, a polite way to ask, thanks behind it, and what is only said again; and with what is typed in haste written out.
 */
export function plainAsking(text: string, pack: Pack): string {
  const words = saidOnce(text.trim().split(/\s+/u)).map((word, at, all) =>
    inFull(word, all[at + 1], pack),
  );
  const { from, to } = betweenPolite(words.map(bare), pack.vocabulary);
  const plain = words.slice(from, to).join(' ');
  const asked = plain.replace(/[\s?!.,;…]+$/u, '');
  return asIf(unparted(asked === '' ? plain : asked, pack), pack);
}

/** `The range, in kilometres, of the missile`: what it is to be told in parts no question. */
const unparted = (text: string, { vocabulary }: Pack): string =>
  text.includes(',') ? text.replace(toldIn(vocabulary), ' $1 ') : text;

/** A few words between commas that say in what it is to be told. */
const toldIn = perVocabulary(
  (vocabulary) =>
    new RegExp(`,\\s+(${wordsOf(vocabulary).anyOf('in')}(?:\\s+[^\\s,]+){1,3}),\\s+`, 'giu'),
);

/** Each word of a message is looked at from several sides, and most words are said again. */
const bare = remember(
  (word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''),
  5_000,
);

const shorthandOf = perVocabulary(
  ({ shorthand }) => new Map(LANGUAGES.flatMap((language) => Object.entries(shorthand[language]))),
);

/** A word that is typed in haste as the one that is meant, with the marks around it. */
function inFull(word: string, next: string | undefined, { vocabulary }: Pack): string {
  const said = bare(word);
  // A letter before a number, `R 37`, or alone is a name.
  if (said.length === 1 && !/^["'(]?\p{L}/u.test(next ?? '')) return word;
  const known = shorthandOf(vocabulary);
  const contracted = CONTRACTED.test(said) ? known.get(said.replace(/['’]/u, '')) : undefined;
  if (contracted !== undefined) return word.replace(/[\p{L}\p{M}]+['’]s/iu, contracted);
  const short =
    known.get(said.endsWith('s') ? said.replace(CONTRACTED, '') : said) ??
    (isCutShort(word, next) ? known.get(`${said}.`) : undefined);
  if (short === undefined) return word;
  return word.replace(/[\p{L}\p{M}\p{N}]+/u, short);
}

/** `How's`, and `the government's`. */
const CONTRACTED = /['’]s$/u;

/** `The no. for 2024`, `(2024-25 no.)`: a stop behind which the sentence goes on, or that a bracket or a mark shuts in. */
const isCutShort = (word: string, next: string | undefined): boolean =>
  word.includes('.') &&
  (/\.[)\]?]/u.test(word) ||
    (next !== undefined && (/^[\p{Ll}\p{N}(]/u.test(next) || word === word.toUpperCase())));

/** Each run of words that only says again what stands before it left out. */
function saidOnce(words: readonly string[]): readonly string[] {
  const keys = words.map(bare);
  let kept = words.map((_, at) => at);
  for (let length = 1; length <= LONGEST_REPEAT; length += 1) {
    const next: number[] = [];
    for (const at of kept) {
      next.push(at);
      if (saysAgain(next, length, keys)) next.length -= length;
    }
    kept = next;
  }
  return kept.flatMap((at) => words[at] ?? []);
}

/** Whether the last of the words, so many as the length says, are those before them again. */
function saysAgain(kept: readonly number[], length: number, keys: readonly string[]): boolean {
  if (kept.length < 2 * length) return false;
  for (let at = kept.length - length; at < kept.length; at += 1) {
    const key = keys[kept[at] ?? -1];
    if (key === '' || key !== keys[kept[at - length] ?? -1]) return false;
  }
  return true;
}
