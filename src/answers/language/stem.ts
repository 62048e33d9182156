/**
 * Light stems, so that forms of one word are compared as one: enough for the words that a vocabulary
 * lists, and never shorter than three letters. Applied alike to the vocabulary, packs and questions.
 */
export function stem(word: string): string {
  if (!isPlain(word)) {
    if (/[\u0400-\u04ff]/.test(word)) return stemRussian(word);
    if (/[\u0900-\u097f]/.test(word)) return stemHindi(word);
  }
  return stemEnglish(word);
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(def|off|lic|pret)ence/, '$1ense'],
  [/^programme/, 'program'],
  [/(\w{3})is(e|ed|es|ing|ation|ations)$/, '$1iz$2'],
  [/(col|lab|fav|neighb|hon|harb|endeav|rum)our/, '$1or'],
  [/(met|cent|theat|lit)re(s?)$/, '$1er$2'],
];

/** What every word has that any of these is for. */
const SPELT = /ence|^programme|is(?:e|ed|es|ing|ations?)$|our|res?$/;

function stemEnglish(word: string): string {
  let text = word;
  if (SPELT.test(text)) for (const [pattern, to] of SPELLINGS) text = text.replace(pattern, to);
  if (text.length < 4) return text;
  // Most words end in none of these, and a pattern is looked for at every letter.
  if (text.endsWith('s')) {
    if (text.endsWith('ies') && text.length > 4) return `${text.slice(0, -3)}y`;
    if (/(ss|sh|ch|x|z)es$/.test(text)) text = text.slice(0, -2);
    else if (/[^su]s$/.test(text) && !text.endsWith('is')) text = text.slice(0, -1);
  }
  if (text.endsWith('ing') && text.length > 5) text = undouble(text.slice(0, -3));
  else if (text.endsWith('ed') && text.length > 4) text = undouble(text.slice(0, -2));
  return text.length > 3 && text.endsWith('e') ? text.slice(0, -1) : text;
}

const undouble = (text: string): string =>
  /([bdgkmnprtv])\1$/.test(text) ? text.slice(0, -1) : text;

/** Whether an English word is a participle or an adverb by its ending: behind a verb it names nobody. */
export const isVerbForm = (word: string): boolean => /(?:ly|ed|en|ing)$/.test(word);

/** Endings of nouns, adjectives and verbs, the longest first. */
const RUSSIAN = [
  'ировать',
  'ировали',
  'ирует',
  'ируют',
  'ется',
  'ются',
  'ится',
  'ятся',
  'лась',
  'лись',
  'лось',
  'ться',
  'иями',
  'ями',
  'ами',
  'ого',
  'его',
  'ому',
  'ему',
  'ыми',
  'ими',
  'ает',
  'ают',
  'яет',
  'яют',
  'ила',
  'или',
  'ило',
  'ала',
  'али',
  'ало',
  'ить',
  'ать',
  'ять',
  'еть',
  'ила',
  'ует',
  'уют',
  'иям',
  'иях',
  'ией',
  'ия',
  'ии',
  'ию',
  'ие',
  'ов',
  'ев',
  'ей',
  'ой',
  'ый',
  'ий',
  'ая',
  'яя',
  'ое',
  'ее',
  'ые',
  'ых',
  'их',
  'ую',
  'юю',
  'ам',
  'ям',
  'ах',
  'ях',
  'ом',
  'ем',
  'ет',
  'ют',
  'ут',
  'ит',
  'ят',
  'ил',
  'ал',
  'ял',
  'ел',
  'ла',
  'ли',
  'ло',
  'ть',
  'ся',
  'сь',
  'а',
  'я',
  'о',
  'е',
  'и',
  'ы',
  'у',
  'ю',
  'ь',
  'й',
].toSorted((a, b) => b.length - a.length);

const HINDI = [
  'ाओं',
  'ियों',
  'ियां',
  'ाएं',
  'ाने',
  'ाना',
  'ाया',
  'ाई',
  'ाए',
  'ओं',
  'ने',
  'नी',
  'ना',
  'ते',
  'ती',
  'ता',
  'ीं',
  'ें',
  'ों',
  'ां',
  'ो',
  'े',
  'ू',
  'ु',
  'ी',
  'ि',
  'ा',
].toSorted((a, b) => b.length - a.length);

const stemRussian = (word: string): string => cutEnding(word, RUSSIAN, 3);
const stemHindi = (word: string): string => cutEnding(word, HINDI, 2);

function cutEnding(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((one) => word.length - one.length >= least && word.endsWith(one));
  return ending === undefined ? word : word.slice(0, -ending.length);
}
