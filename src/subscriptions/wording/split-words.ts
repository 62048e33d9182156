import { readDays } from './read-days.ts';
import { ALWAYS, ON_CHANGES } from './read-only.ts';
import { namesTime } from './read-time.ts';
import { plain } from './reading.ts';

/** What a text form speaks of: the options of `digest subscribe`. */
const OPTIONS = [
  'time',
  'zone',
  'days',
  'skip',
  'topics',
  'exclude',
  'sections',
  'only',
  'channel',
  'pack',
] as const;
type Option = (typeof OPTIONS)[number];

/** Words that say what the words behind them are. */
const KEYWORDS: ReadonlyMap<string, Option> = new Map([
  ...OPTIONS.map((option): [string, Option] => [option, option]),
  ['skipping', 'skip'],
  ['except', 'skip'],
  ['topic', 'topics'],
  ['about', 'topics'],
  ['not', 'exclude'],
  ['without', 'exclude'],
  ['excluding', 'exclude'],
  ['section', 'sections'],
  ['timezone', 'zone'],
]);

/** Nothing but manners, between the parts. */
const FILLERS = new Set('at in on to and with from for the of please -'.split(' '));
/** What may follow `only` before another part begins: `only when something has changed`. */
const BEHIND_ONLY =
  /^(?:when|if|on|some|any|something|anything|is|are|has|have|there|new|news|chang\w*)$/;

/**
 * Parts what is typed behind `digest subscribe` into texts by option:
 * `07:00 Europe/London weekdays skip 2025-12-25 only changes topics energy,trade not defence`.
 * A word such as `skip` begins a part, as does `name:`; words before any of them are told apart by what
 * they are: a time, days, a channel, and what is none of these is the zone.
 */
export function splitWords(words: readonly string[]): Readonly<Record<string, string>> {
  const parts = new Map<Option, string[]>();
  const excepted: string[] = [];
  let option: Option | null = null;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    const begun = beginning(word);
    if (begun) {
      option = begun.option;
      if (begun.value !== '') put(parts, option, begun.value);
      at += 1;
      continue;
    }
    const loose = looseAt(words, at);
    const taken = words.slice(at, at + loose.length).map(withoutComma);
    const isFirst = option !== null && !parts.has(option);
    if (loose.option === 'days' && isFirst && (option === 'skip' || option === 'exclude')) {
      // Days of the week to leave out are no dates and no topics.
      excepted.push(...taken);
    } else if (option !== null && belongsTo(option, loose, { word, isFirst })) {
      put(parts, option, word);
      at += 1;
      continue;
    } else if (loose.option !== 'zone' || !FILLERS.has(plain(word))) {
      // A number alone is an hour, which is then asked about.
      put(parts, loose.option === 'zone' && /^\d/.test(word) ? 'time' : loose.option, ...taken);
    }
    option = null;
    at += loose.length;
  }
  if (excepted.length > 0) put(parts, 'days', 'except', ...excepted);
  return Object.fromEntries([...parts].map(([name, said]) => [name, said.join(' ')]));
}

function put(parts: Map<Option, string[]>, option: Option, ...words: readonly string[]): void {
  parts.set(option, [...(parts.get(option) ?? []), ...words]);
}

/** The part that a word begins: `skip`, `skip:`, `skip:2025-12-25`. */
function beginning(word: string): { readonly option: Option; readonly value: string } | null {
  const [, name = '', value = ''] = /^([a-z]+)(?:[:=](.*))?$/is.exec(word) ?? [];
  const option = KEYWORDS.get(plain(name));
  return option ? { option, value } : null;
}

interface Loose {
  readonly option: 'time' | 'days' | 'only' | 'channel' | 'zone';
  /** How many words it takes. */
  readonly length: number;
}

/** `at half past seven in the morning` */
const TIME_WORDS = 7;
/** `mon to fri` */
const DAYS_WORDS = 3;

/** What words without a name are: `7 pm` and `every day` are two words each. */
function looseAt(words: readonly string[], at: number): Loose {
  for (let length = TIME_WORDS; length > 0; length -= 1) {
    const said = words.slice(at, at + length);
    if (said.length < length || FILLERS.has(plain(said.at(-1) ?? ''))) continue;
    const text = withoutComma(said.join(' '));
    if (looksLikeTime(text) && namesTime(text)) return { option: 'time', length };
    if (length <= DAYS_WORDS && readDays(text).ok) return { option: 'days', length };
  }
  const word = plain(words[at] ?? '');
  if ([ON_CHANGES, ALWAYS].includes(word)) return { option: 'only', length: 1 };
  return { option: /^<?#/.test(word) ? 'channel' : 'zone', length: 1 };
}

const withoutComma = (text: string): string => text.replace(/[,;]+$/, '');

/** A year is no time of day, though clocks of the army show some. */
const looksLikeTime = (text: string): boolean => !/^\d*$/.test(text);

/** Whether a word goes on with the part that stands open. */
function belongsTo(
  option: Option,
  loose: Loose,
  { word, isFirst }: { readonly word: string; readonly isFirst: boolean },
): boolean {
  if (option === 'only') return BEHIND_ONLY.test(plain(word)) || loose.option === 'only';
  if (loose.option === 'only') return option === 'sections' && plain(word) === ON_CHANGES;
  if (loose.option === 'zone') return true;
  // What is said first behind a keyword is its own, be it right or wrong.
  return isFirst || loose.option === option;
}
