import { normaliseName } from './name.ts';

/** Words that say nothing about what is asked. */
const EMPTY_WORDS = new Set(
  `a about an and any are as at be been by can could did do does for from give had has have how i in
  into is it its me of on or please say said says should so some tell than that the their them then
  there these they this those to was we were what when where which who whom whose why will with
  would you`.split(/\s+/),
);

const BREAKS = /[\s/–—]+/u;

/** British and American spellings of the words that have both, brought to one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(def|off|lic|pret)ence/, '$1ense'],
  [/^programme/, 'program'],
  [/(\w{3})is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
  [/(col|lab|fav|neighb|hon|harb|endeav)our/, '$1or'],
  [/(met|cent|theat|lit|fib)re(s?)$/, '$1er$2'],
  [/aluminium/, 'aluminum'],
];

/**
 * The terms of a text for the index: names as `normaliseName` compares them, without empty words.
 * A hyphenated word gives its parts and the whole, so that `S-400` is found as `s400` and as `400`.
 */
export function termsOf(text: string): string[] {
  return text.split(BREAKS).flatMap((word) => {
    if (isEmptyWord(word)) return [];
    const parts = word.split(/[-‐‑]/u);
    return (parts.length > 1 ? [word, ...parts] : [word]).map(termOf).filter((term) => term !== '');
  });
}

/** The terms that are asked for, each once. Two words that make one name, `s 400`, are tried as one too. */
export function queryTerms(words: string): readonly string[] {
  const asked = words.split(BREAKS).filter((word) => word !== '');
  const joined = asked.flatMap((word, at) => {
    const next = asked[at + 1];
    return next !== undefined && /^\p{L}{1,2}$/u.test(word) && /^\d/.test(next)
      ? [word + next]
      : [];
  });
  return [...new Set([...termsOf(words), ...joined.map(termOf)])];
}

/** In capitals a word is an abbreviation: `IT` is information technology, `it` is nothing. */
function isEmptyWord(word: string): boolean {
  const bare = word.replace(/^\P{L}+|\P{L}+$/gu, '');
  const capitals = bare.length > 1 && bare === bare.toUpperCase();
  return !capitals && EMPTY_WORDS.has(bare.toLowerCase());
}

function termOf(word: string): string {
  return SPELLINGS.reduce(
    (term, [pattern, replacement]) => term.replace(pattern, replacement),
    normaliseName(word.replace(/['’]s$/u, '')),
  );
}
