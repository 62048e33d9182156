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
/** No word is longer; what is longer is noise. */
const WORD_CAP = 40;

/** Latin letters that have no decomposition, Russian `ё`, and vowel signs that are typed in two ways. */
const FOLDED: Readonly<Record<string, string>> = { ё: 'е', ß: 'ss', 'ँ': 'ं', '’': "'", '‘': "'" };

const TOKEN =
  /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*|[$€₹%~+=−×÷]|(?<=\d\s+)-(?=\s+[$€₹]?\d)/gu;
const MARKUP = /<[^<>]{0,200}>|\b(?:https?|ftp):\/\/\S+|[*_`]{1,3}|\]\([^)\s]*\)/gu;

/**
 * The tokens of a text: lower case, accents and control characters gone, digits of every script as
 * ASCII, and letters parted from numbers, so that `S400`, `s-400` and `S 400` are one.
 */
export function tokensOf(text: string): readonly Token[] {
  const clean = fold(text.slice(0, TEXT_CAP).replace(MARKUP, ' '));
  const tokens: Token[] = [];
  let end = -1;
  for (const match of clean.matchAll(TOKEN)) {
    const between = end < 0 ? ' ' : clean.slice(end, match.index);
    end = match.index + match[0].length;
    if (match[0].length > WORD_CAP) continue;
    const joined = /^[-‐‑–/]?$/u.test(between);
    tokens.push({ ...tokenOf(match[0]), joined });
  }
  if (tokens.length <= TOKENS_CAP) return tokens;
  return [...tokens.slice(0, TOKENS_CAP / 2), ...tokens.slice(-TOKENS_CAP / 2)];
}

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
    .normalize('NFKD')
    .replace(/[\u0300-\u0305\u0307-\u036f\u093c]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/[ёßँ’‘]/gu, (letter) => FOLDED[letter] ?? letter);
}
