/** Latin letters that have no decomposition but that people leave out when typing. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * A name as it is compared: lower case, accents folded, and without spaces, hyphens and punctuation,
 * so that `S-400`, `s 400` and `S400` are one. Signs that carry vowels (Devanagari and others) stay.
 * Empty where the text has neither letters nor digits.
 */
export function normaliseName(text: string): string {
  // Most names are plain ASCII, and every name of a pack is compared with what is typed.
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøłđðþıς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
