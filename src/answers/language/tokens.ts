import { PlainTokens } from './plain-tokens.ts';
import { remember } from './remember.ts';
import { stem } from './stem.ts';

/** A word, a number or a sign of a question, as it is compared. */
export interface Token {
  readonly text: string;
  /** What forms of one word share; of a number or a sign, itself. */
  readonly stem: string;
  readonly type: 'word' | 'number' | 'sign';
  /** Whether nothing but a hyphen or nothing at all stands between it and the one before. */
  readonly joined: boolean;
}

/** More than any question has: what lies between the first and the last of a longer text is left out. */
const TOKENS_CAP = 120;
const TEXT_CAP = 4000;
/** Longer texts are not remembered. */
const RECENT_CAP = 500;
/** No word is longer; what is longer is noise. */
const WORD_CAP = 40;

/** Latin letters that have no decomposition, Russian `ё`, and vowel signs that are typed in two ways. */
const FOLDED: Readonly<Record<string, string>> = { ё: 'е', ß: 'ss', 'ँ': 'ं', '’': "'", '‘': "'" };

const TOKEN =
  /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[$€₹%~+=−×÷]|(?<=\d\s+)-(?=\s+[$€₹]?\d)/gu;
/** The same tokens, of text that `fold` need only write in lower case. */
const PLAIN_TOKEN = /[a-z]+(?:'[a-z]+)*|\d+(?:[.,]\d+)*|[$%~+=]|(?<=\d\s+)-(?=\s+\$?\d)/g;
const PLAIN = /^[\x20-\x7e]*$/;
/** Letters of Russian and Hindi that `fold` need only write in lower case, too: no dots of foreign sounds, no nasal sign, no digits. */
const SIMPLE = /^[\x20-\x7eА-яऄ-नप-रलळव-हा-्ंः]*$/u;
const MARKUP = /<[^<>]{0,200}>|\b(?:https?|ftp):\/\/\S+|[*_`]{1,3}|\]\([^)\s]*\)/gu;
/** What tells a terminal the colour of text or where to write it: its numbers are no part of what is said. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one.
const TERMINAL_CODE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;
/** What every piece of markup has one of. */
const MARKED = /[<*_`\]]|:\/\//;
/** `63.8/4.9`, `5.5bn / 5`: between whole numbers it may be a date or a year. */
const DIVIDED = /(?<=\d[a-z]{0,8}\s+)\/(?=\s+[$€₹]?\d)|(?<=\d\.\d+)\/(?=\d)/giu;
const JOINTS = '-‐‑–/';

/** Reads a text as whatever is made of each token's letters. */
export type TokenReader<T> = (text: string) => readonly T[];

/**
 * The tokens of a text: lower case, accents and control characters gone, digits of every script as
 * ASCII, and letters parted from numbers, so that `S400`, `s-400` and `S 400` are one.
 */
export const readTokens: TokenReader<Token> = readTokensAs((token) => token);

/** Reads texts as tokens of another kind, each of which is made once, as long as it is remembered. */
export function readTokensAs<T>(make: (token: Token) => T): TokenReader<T> {
  const read = (raw: string, joined: boolean): T => make(tokenOf(raw, joined));
  const apart = remember((raw) => read(raw, false));
  const joined = remember((raw) => read(raw, true));
  const plainTokens = new PlainTokens<T>({ read, longest: WORD_CAP });
  const recall = (raw: string, isJoined: boolean): T => {
    if (raw.length > REMEMBERED) return read(raw, isJoined);
    return isJoined ? joined(raw) : apart(raw);
  };
  return (text) => {
    const plain = text.length > TEXT_CAP ? null : plainTokens.read(text);
    return capped(plain ?? matchedTokens(text.slice(0, TEXT_CAP), recall));
  };
}

/** Longer words are rare, and as parts of the texts that they came in they would keep those in memory. */
const REMEMBERED = 12;

function capped<T>(tokens: readonly T[]): readonly T[] {
  if (tokens.length <= TOKENS_CAP) return tokens;
  return [...tokens.slice(0, TOKENS_CAP / 2), ...tokens.slice(-TOKENS_CAP / 2)];
}

/** Of text that has markup, accents or letters of other scripts. */
function matchedTokens<T>(cut: string, make: (raw: string, joined: boolean) => T): readonly T[] {
  const unmarked = MARKED.test(cut) ? cut.replace(MARKUP, ' ') : cut;
  const bare = unmarked.includes('/') ? unmarked.replace(DIVIDED, '÷') : unmarked;
  const isPlain = PLAIN.test(bare);
  const clean = isPlain || SIMPLE.test(bare) ? bare.toLowerCase() : fold(bare);
  const tokens: T[] = [];
  let end = -1;
  for (const raw of clean.match(isPlain ? PLAIN_TOKEN : TOKEN) ?? []) {
    // Nothing between two tokens could begin one, so the next that is found is the one that is meant.
    const from = clean.indexOf(raw, Math.max(end, 0));
    const gap = end < 0 ? Infinity : from - end;
    const isJoined = gap === 0 || (gap === 1 && JOINTS.includes(clean.charAt(end)));
    end = from + raw.length;
    if (raw.length > WORD_CAP) continue;
    tokens.push(make(raw, isJoined));
  }
  return tokens;
}

const recentTokens = remember(readTokens, 64);

/** The same of a question or a part of one, which is looked at from many sides. */
export const tokensOf = (text: string): readonly Token[] =>
  text.length > RECENT_CAP ? readTokens(text) : recentTokens(text);

function tokenOf(raw: string, joined: boolean): Token {
  const first = raw.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    const digits = numeral(raw);
    return { type: 'number', text: digits, stem: digits, joined };
  }
  // Between two numbers a hyphen with a space on either side is a minus.
  const sign = raw === '-' ? '−' : raw;
  if (raw.length === 1 && SIGNS.includes(sign))
    return { type: 'sign', text: sign, stem: sign, joined };
  const text = raw.includes("'")
    ? raw.replace(/'(?:s|ll|re|ve|d|m)$/u, '').replaceAll("'", '')
    : raw;
  return { type: 'word', text, stem: stem(text), joined };
}

const SIGNS = '$€₹%~+=−×÷';

/** `48,000` is one number with its thousands grouped, `5,5` one with a decimal comma. */
const numeral = (raw: string): string =>
  /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(raw) ? raw.replaceAll(',', '') : raw.replaceAll(',', '.');

function fold(text: string): string {
  return text
    .replace(TERMINAL_CODE, ' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u0305\u0307-\u036f\u093c]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[ёßँ’‘]/gu, (letter) => FOLDED[letter] ?? letter);
}
