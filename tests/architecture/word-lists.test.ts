import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const ANSWERS = join(import.meta.dirname, '../../src/answers');

/** What replies are worded in. */
const WORDINGS = ['telling/', 'arithmetic/writing/', 'arithmetic/time/write-span.ts'];
/** How letters are folded, and which endings words have: before any word is looked up. */
const LETTERS = ['language/tokens.ts', 'language/stem.ts'];

const COMMENT = /\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const OTHER_SCRIPTS = /[\p{Script=Devanagari}\p{Script=Cyrillic}]/u;
/** A pattern with a choice of words, `(?:is|are)`; what begins with a sign is a term and no word. */
const CHOICE = /(?<!#\(\?:[a-z|-]*)\b[a-z]{2,}\??\|[a-z]/;
/** A token that is compared with a word of its own. */
const COMPARED = /\btext\)? ?[!=]== '[^'$%]/;
/** A list of words in one string. */
const IN_ONE = /['`][a-z]+(?: [a-z]+)+['`]\.split\(/;

const files = readdirSync(ANSWERS, { recursive: true, encoding: 'utf8' })
  .map((file) => relative('.', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => !LETTERS.includes(file));

const linesWith = (pattern: RegExp, among: readonly string[]): readonly string[] =>
  among.flatMap((file) =>
    readFileSync(join(ANSWERS, file), 'utf8')
      .replace(COMMENT, '')
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

const reading = files.filter((file) => !WORDINGS.some((place) => file.startsWith(place)));

it('the code that reads questions has no words of Hindi or Russian', () => {
  expect(linesWith(OTHER_SCRIPTS, reading)).toEqual([]);
});

it.each([
  ['patterns with a choice of words', CHOICE],
  ['words that tokens are compared with', COMPARED],
  ['lists of words in one string', IN_ONE],
])('the code that answers has no %s: those stand in the vocabulary', (_, pattern) => {
  expect(files.length).toBeGreaterThan(80);
  expect(linesWith(pattern, files)).toEqual([]);
});

it('such lists are found where there are some', () => {
  expect('const OR = /^(?:or|ya)$/;').toMatch(CHOICE);
  expect("  tokens.some(({ text }) => text === 'us')").toMatch(COMPARED);
  expect("new Set('which what kaun'.split(' '))").toMatch(IN_ONE);
  expect('/^#(?:year|month|day|of-month):/').not.toMatch(CHOICE);
});
