import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import type { SourceWord } from '../../../content/schema/source-words.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { HELPING, wordsOf } from '../../language/words.ts';
import { isSoughtAt, referencesIn, type SourceReference } from './source-references.ts';
import { labelTokens, type SourceLabel } from './source-words.ts';

/** Of which sources a question asks, and the question without the words that name them. */
export type SourcesAsked =
  | { readonly scope: 'any' }
  | { readonly scope: 'one'; readonly source: string; readonly rest: string }
  | {
      readonly scope: 'every';
      readonly rest: string;
      /** The first sentence of it, which mostly has the matter. */
      readonly head: string;
      /** Whether nothing but `both figures` tells of several sources: then there must be two. */
      readonly figures: boolean;
      /** Whether it asks how they differ, or whether they do. */
      readonly differs: boolean;
    };

const ANY: SourcesAsked = { scope: 'any' };

/**
 * Reads which sources a question asks of. `before` is the source that the thread's last question was
 * limited to: `the other one` is another than that.
 */
export function readSourcesAsked(text: string, before: string | null, pack: Pack): SourcesAsked {
  if (pack.sources.size < 2) return ANY;
  const tokens = tokensOf(text);
  const labels = labelTokens(tokens, pack);
  const found = referencesIn(tokens, labels, before !== null, pack);
  const contrasts = contrastsIn(tokens, labels, found, pack);
  const sided = labels.flatMap((label, at) =>
    label?.words.has('sides') ? [{ from: at, to: label.to }] : [],
  );
  const telling = found.filter(({ bare }) => !bare);
  // `In which of the two articles` asks for one and names none.
  const isSought = telling.some(({ from }) => isSoughtAt(labels, from));
  // `Which of the articles has the larger` asks what each has.
  const ranks = labels.some((label) => label?.words.has('rank'));
  const whose = whoseFigure(tokens, labels, pack);
  const isRanked = ranks && (whose !== null || found.some(({ from }) => isSoughtAt(labels, from)));
  if (isSought && contrasts.length === 0 && !isRanked) return ANY;
  const months =
    contrasts.length > 0 ? labels.flatMap((one) => (one && isMonth(one) ? one.names : [])) : [];
  const names = new Set([...telling.flatMap((one) => one.names), ...months]);
  const others = telling.some(({ other }) => other);
  const isPlural = found.some(({ bare, to }) => bare && /s$/.test(tokens[to - 1]?.text ?? ''));
  const figures = figurePairs(labels);
  const every =
    telling.some((one) => one.every) ||
    sided.length > 0 ||
    isRanked ||
    names.size > 1 ||
    (names.size === 1 && (others || contrasts.length > 0)) ||
    // `Does the other one agree` with what was just told of the first.
    (others && before !== null && contrasts.length > 0) ||
    (isPlural && contrasts.length > 0);
  if (every) {
    // Which has the larger is asked of the sources too.
    const ranking = labels.flatMap((label, at) =>
      isRanked && label?.words.has('rank') ? [{ from: at, to: label.to }] : [],
    );
    const lexicon = lexiconOf(pack);
    const isFiller = ({ from, to }: { from: number; to: number }): boolean =>
      lexicon.phrase(tokens.slice(from, to))?.senses.some(({ kind }) => kind === 'filler') === true;
    // What says nothing anyway keeps apart the two that it stands between: `S-300 vs S-350`.
    const setting = contrasts.filter((one) => !isFiller(one));
    const framing = [...found, ...sided, ...setting, ...ranking, ...(whose ? [whose] : [])];
    const left = framingOf(tokens, labels, pack);
    const asking = contrasts.length > 0 ? askingAt(tokens, pack) : [];
    const dropped = [...framing, ...left, ...asking];
    const rest = without(tokens, dropped);
    return {
      scope: 'every',
      rest: rest === '' ? without(tokens, framing) : rest,
      head: without(tokens.slice(0, headLength(text, tokens)), dropped),
      figures: false,
      // `Why is one's total higher than the other's`
      differs: contrasts.length > 0 || ranks,
    };
  }
  if (names.size === 0 && !others && figures.length > 0) {
    const rest = without(tokens, [...figures, ...framingOf(tokens, labels, pack)]);
    return { scope: 'every', rest, head: rest, figures: true, differs: contrasts.length > 0 };
  }
  const [only] = names;
  const stops = stopsIn(text, tokens);
  if (only !== undefined)
    return { scope: 'one', source: only, rest: without(tokens, telling, stops) };
  if (!others) return ANY;
  const rest = [...pack.sources.keys()].filter((id) => id !== before);
  const [other] = rest;
  if (before !== null && rest.length === 1 && other !== undefined) {
    return { scope: 'one', source: other, rest: without(tokens, telling, stops) };
  }
  return ANY;
}

/** Words that set sources against each other; the conflict that a name speaks of is none. */
function contrastsIn(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  found: readonly SourceReference[],
  pack: Pack,
): readonly { from: number; to: number }[] {
  const contrasts = labels.flatMap((label, at) =>
    label?.words.has('contrast') && !found.some(({ from, to }) => from <= at && at < to)
      ? [{ from: at, to: label.to }]
      : [],
  );
  if (contrasts.length === 0) return contrasts;
  const named = readMentions(tokens, lexiconOf(pack)).filter(
    ({ inner, senses }) => !inner && senses.some(({ kind }) => kind === 'entity'),
  );
  return contrasts.filter(({ from }) => !named.some((one) => one.from <= from && from < one.to));
}

/** What a question about several sources says of them and not of its matter: `gives`, `the other`. */
const ORDERS: readonly SourceWord[] = ['older', 'newer'];
const FRAMING: readonly SourceWord[] = ['says', 'every', 'other'];

function framingOf(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  { vocabulary }: Pack,
): readonly { from: number; to: number }[] {
  const { is } = wordsOf(vocabulary);
  // `The lists of`, `the same list` are what is spoken of, and no deed of a source.
  const isNoun = (at: number, to: number): boolean =>
    (is(tokens[at - 1], 'article') && is(tokens[to], 'of')) ||
    labels[at - 1]?.words.has('contrast') === true;
  return labels.flatMap((label, at) =>
    label &&
    ((FRAMING.some((word) => label.words.has(word)) && !isNoun(at, label.to)) ||
      isMonth(label) ||
      // `Than in the newer`, at the end, is of a source.
      (label.to === tokens.length && ORDERS.some((word) => label.words.has(word))))
      ? [{ from: at, to: label.to }]
      : [],
  );
}

/** `Both trade figures`: two of what sources have one of. */
function figurePairs(
  labels: readonly (SourceLabel | null)[],
): readonly { from: number; to: number }[] {
  return labels.flatMap((label, at) =>
    label?.words.has('every') &&
    [label.to, label.to + 1].some((next) => labels[next]?.words.has('figure'))
      ? [{ from: at, to: label.to }]
      : [],
  );
}

/** How far behind `who` it stands of what they have the larger: `who has the lower current total`. */
const WHOSE = 6;

/** `Who has the lower total`, `whose figure is higher`: one of the sources is asked for, and none is named. */
function whoseFigure(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  { vocabulary }: Pack,
): { from: number; to: number } | null {
  const { is } = wordsOf(vocabulary);
  const from = tokens.findIndex((token) => is(token, 'asking-who'));
  if (from < 0 || from > 1) return null;
  const behind = labels.slice(from + 1, from + 1 + WHOSE);
  const has = (word: SourceWord): boolean => behind.some((label) => label?.words.has(word));
  return has('rank') && has('figure') ? { from, to: from + 1 } : null;
}

/** How many tokens its first sentence has. */
function headLength(text: string, tokens: readonly Token[]): number {
  const [head = text] = text.split(/(?<=[\p{L}\p{M}\d]{2})[?.:;!](?:\s|$)|,\s/u);
  return Math.min(tokensOf(head).length, tokens.length);
}

/** `October` alone: where sources are compared, what was published then is meant. */
const isMonth = ({ names, words, alias, voice, dayed }: SourceLabel): boolean =>
  names.length > 0 && words.size === 0 && !alias && !voice && !dayed;

/** `How do they differ`, `where do they disagree`: asks for the difference, for no way or place. */
function askingAt(
  tokens: readonly Token[],
  { vocabulary }: Pack,
): readonly { from: number; to: number }[] {
  const { how, where } = vocabulary.asks;
  const words = [how, where].flatMap((one) =>
    one ? LANGUAGES.flatMap((language) => one[language]) : [],
  );
  const isHelped = wordsOf(vocabulary).is(tokens[1], ...HELPING);
  return isHelped && words.includes(tokens[0]?.text ?? '') ? [{ from: 0, to: 1 }] : [];
}

/** The question without these tokens, so that it is read as if it had not had them. */
function without(
  tokens: readonly Token[],
  spans: readonly { readonly from: number; readonly to: number }[],
  /** What stands before a token that begins a sentence or a clause. */
  stops: ReadonlyMap<number, string> = NO_STOPS,
): string {
  return tokens
    .flatMap(({ text, joined }, at) => {
      const stop = stops.get(at) ?? '';
      if (spans.some(({ from, to }) => from <= at && at < to)) return stop;
      return [`${stop}${joined && at > 0 ? '-' : ' '}${text}`];
    })
    .join('')
    .replace(/^[^\p{L}\p{M}\p{N}$"']+/u, '')
    .trim();
}

const NO_STOPS: ReadonlyMap<number, string> = new Map();

/** The stops and commas of a text, each by the token before which it stands: a clause without them is read as one with the next. */
function stopsIn(text: string, tokens: readonly Token[]): ReadonlyMap<number, string> {
  const stops = new Map<number, string>();
  for (const { 0: found, index } of text.matchAll(/(?<=[\p{L}\p{M}\d]{2})[.?!;:,](?=\s)/gu)) {
    const at = tokensOf(text.slice(0, index)).length;
    if (at > 0 && at < tokens.length) stops.set(at, found);
  }
  return stops;
}
