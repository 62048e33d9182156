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
const MARKUP = /<[^<>]{0,200}>|\b(?:https?|ftp):\/\/\S+|[*_`]{1,3}|\]\([^)\s]*\)/gu;
/** What tells a terminal the colour of text or where to write it: its numbers are no part of what is said. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins with one.
const TERMINAL_CODE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;
/** What every piece of markup has one of. */
const MARKED = /[<*_`\]]|:\/\//;
/** `63.8/4.9`, `5.5bn / 5`: between whole numbers it may be a date or a year. */
const DIVIDED = /(?<=\d[a-z]{0,8}\s+)\/(?=\s+[$€₹]?\d)|(?<=\d\.\d+)\/(?=\d)/giu;
const JOINTS = '-‐‑–/';

/**
 * The tokens of a text: lower case, accents and control characters gone, digits of every script as
 * ASCII, and letters parted from numbers, so that `S400`, `s-400` and `S 400` are one.
 */
export function readTokens(text: string): readonly Token[] {
  const plain = text.length > TEXT_CAP ? null : plainTokens.read(text);
  return capped(plain ?? matchedTokens(text.slice(0, TEXT_CAP)));
}

function capped(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= TOKENS_CAP) return tokens;
  return [...tokens.slice(0, TOKENS_CAP / 2), ...tokens.slice(-TOKENS_CAP / 2)];
}

/** Of text that has markup, accents or letters of other scripts. */
function matchedTokens(cut: string): readonly Token[] {
  const unmarked = MARKED.test(cut) ? cut.replace(MARKUP, ' ') : cut;
  const bare = unmarked.includes('/') ? unmarked.replace(DIVIDED, '÷') : unmarked;
  const isPlain = PLAIN.test(bare);
  const clean = isPlain ? bare.toLowerCase() : fold(bare);
  const tokens: Token[] = [];
  let end = -1;
  for (const raw of clean.match(isPlain ? PLAIN_TOKEN : TOKEN) ?? []) {
    // Nothing between two tokens could begin one, so the next that is found is the one that is meant.
    const from = clean.indexOf(raw, Math.max(end, 0));
    const gap = end < 0 ? Infinity : from - end;
    const isJoined = gap === 0 || (gap === 1 && JOINTS.includes(clean.charAt(end)));
    end = from + raw.length;
    if (raw.length > WORD_CAP) continue;
    tokens.push(isJoined ? joinedToken(raw) : apartToken(raw));
  }
  return tokens;
}

const recentTokens = remember(readTokens, 64);

/** The same of a question or a part of one, which is looked at from many sides. */
export const tokensOf = (text: string): readonly Token[] =>
  text.length > RECENT_CAP ? readTokens(text) : recentTokens(text);

/** Longer words are rare, and as parts of the texts that they came in they would keep those in memory. */
const REMEMBERED = 12;

const apartToken = tokenReader(false);
const joinedToken = tokenReader(true);

function tokenReader(joined: boolean): (raw: string) => Token {
  const read = (raw: string): Token => ({ ...tokenOf(raw), joined });
  const known = remember(read);
  return (raw) => (raw.length > REMEMBERED ? read(raw) : known(raw));
}

const plainTokens = new PlainTokens<Token>({
  read: (raw, joined) => ({ ...tokenOf(raw), joined }),
  longest: WORD_CAP,
});

function tokenOf(raw: string): Pick<Token, 'text' | 'stem' | 'type'> {
  if (/^\d/.test(raw)) return { type: 'number', text: numeral(raw), stem: numeral(raw) };
  // Between two numbers a hyphen with a space on either side is a minus.
  const sign = raw === '-' ? '−' : raw;
  if (/^[$€₹%~+=−×÷]/u.test(sign)) return { type: 'sign', text: sign, stem: sign };
  const text = raw.replace(/'(?:s|ll|re|ve|d|m)$/u, '').replaceAll("'", '');
  return { type: 'word', text, stem: stem(text) };
}

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
