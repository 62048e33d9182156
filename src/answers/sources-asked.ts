import type { Pack } from '../content/library.ts';
import { LANGUAGES, type SourceWord } from '../content/schema/vocabulary.ts';
import { lexiconOf, readMentions } from './language/lexicon.ts';
import { type Token, tokensOf } from './language/tokens.ts';
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

/** One phrase that names sources: `the October article`, `according to Chand`, `both pieces`. */
interface Reference {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly other: boolean;
  readonly every: boolean;
  /** Says nothing of which: `the articles`. */
  readonly bare: boolean;
}

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
  if (isSought && contrasts.length === 0) return ANY;
  const months =
    contrasts.length > 0 ? labels.flatMap((one) => (one && isMonth(one) ? one.names : [])) : [];
  const names = new Set([...telling.flatMap((one) => one.names), ...months]);
  const others = telling.some(({ other }) => other);
  const isPlural = found.some(({ bare, to }) => bare && /s$/.test(tokens[to - 1]?.text ?? ''));
  const figures = figurePairs(labels);
  const every =
    telling.some((one) => one.every) ||
    sided.length > 0 ||
    names.size > 1 ||
    (names.size === 1 && (others || contrasts.length > 0)) ||
    // `Does the other one agree` with what was just told of the first.
    (others && before !== null && contrasts.length > 0) ||
    (isPlural && contrasts.length > 0);
  if (every) {
    const framing = [...found, ...sided, ...contrasts];
    const left = framingOf(tokens, labels);
    const asking = contrasts.length > 0 ? askingAt(tokens, pack) : [];
    const dropped = [...framing, ...left, ...asking];
    const rest = without(tokens, dropped);
    return {
      scope: 'every',
      rest: rest === '' ? without(tokens, framing) : rest,
      head: without(tokens.slice(0, headLength(text, tokens)), dropped),
      figures: false,
      differs: contrasts.length > 0,
    };
  }
  if (names.size === 0 && !others && figures.length > 0) {
    const rest = without(tokens, [...figures, ...framingOf(tokens, labels)]);
    return { scope: 'every', rest, head: rest, figures: true, differs: contrasts.length > 0 };
  }
  const [only] = names;
  if (only !== undefined) return { scope: 'one', source: only, rest: without(tokens, telling) };
  if (!others) return ANY;
  const rest = [...pack.sources.keys()].filter((id) => id !== before);
  const [other] = rest;
  if (before !== null && rest.length === 1 && other !== undefined) {
    return { scope: 'one', source: other, rest: without(tokens, telling) };
  }
  return ANY;
}

/** Words that set sources against each other; the conflict that a name speaks of is none. */
function contrastsIn(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  found: readonly Reference[],
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

const framingOf = (
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
): readonly { from: number; to: number }[] =>
  labels.flatMap((label, at) =>
    label &&
    (FRAMING.some((word) => label.words.has(word)) ||
      isMonth(label) ||
      // `Than in the newer`, at the end, is of a source.
      (label.to === tokens.length && ORDERS.some((word) => label.words.has(word))))
      ? [{ from: at, to: label.to }]
      : [],
  );

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

/** How many tokens its first sentence has. */
function headLength(text: string, tokens: readonly Token[]): number {
  const [head = text] = text.split(/(?<=[\p{L}\p{M}\d]{2})[?.:;!](?:\s|$)|,\s/u);
  return Math.min(tokensOf(head).length, tokens.length);
}

/** `October` alone: where sources are compared, what was published then is meant. */
const isMonth = ({ names, words, alias, voice, dayed }: SourceLabel): boolean =>
  names.length > 0 && words.size === 0 && !alias && !voice && !dayed;

const HELPING = /^(?:do|does|did|is|are|was|were|has|have|would|can)$/;

/** `How do they differ`, `where do they disagree`: asks for the difference, for no way or place. */
function askingAt(
  tokens: readonly Token[],
  { vocabulary }: Pack,
): readonly { from: number; to: number }[] {
  const { how, where } = vocabulary.asks;
  const words = [how, where].flatMap((one) =>
    one ? LANGUAGES.flatMap((language) => one[language]) : [],
  );
  const isHelped = HELPING.test(tokens[1]?.text ?? '');
  return isHelped && words.includes(tokens[0]?.text ?? '') ? [{ from: 0, to: 1 }] : [];
}

function referencesIn(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  carried: boolean,
  pack: Pack,
): readonly Reference[] {
  const found: Reference[] = [];
  const isFree = (at: number): boolean => !found.some(({ from, to }) => from <= at && at < to);
  const heads = (word: SourceWord): void => {
    labels.forEach((label, at) => {
      if (!label?.words.has(word) || !isFree(at)) return;
      const reference = around(at, label.to, labels, pack);
      if (word === 'kind' || !reference.bare) found.push(reference);
    });
  };
  labels.forEach((label, at) => {
    if (!label?.alias || !isFree(at)) return;
    found.push({
      from: at,
      to: label.to,
      names: label.names,
      other: false,
      every: false,
      bare: false,
    });
  });
  heads('kind');
  found.push(...voices(tokens, labels, isFree));
  // `The October one` is of a source where sources are spoken of.
  if (carried || found.some(({ bare }) => !bare)) heads('stand-in');
  return found;
}

/** A head, `article`, with what stands before and behind it: `the second article of 5 December`. */
function around(
  at: number,
  end: number,
  labels: readonly (SourceLabel | null)[],
  pack: Pack,
): Reference {
  let from = at;
  let to = end;
  const parts: SourceLabel[] = [];
  for (let back = at - 1; back >= 0; back -= 1) {
    const label = labelEndingAt(labels, back + 1);
    if (!label) break;
    if (tells(label.label)) {
      parts.push(label.label);
      from = label.at;
    } else if (!label.label.words.has('link')) break;
    back = label.at;
  }
  for (let next = end; next < labels.length; ) {
    const label = labels[next];
    if (!label) break;
    if (tells(label) && !label.words.has('every') && !label.words.has('other')) {
      // What follows tells of it only behind a small word: `the report of 5 December`.
      if (next === end) break;
      parts.push(label);
      to = label.to;
    } else if (!label.words.has('link')) break;
    next = label.to;
  }
  const of = (word: SourceWord): boolean => parts.some(({ words }) => words.has(word));
  const byDate = [...pack.sources.values()].toSorted((a, b) =>
    a.published.localeCompare(b.published),
  );
  const named = new Set(parts.flatMap(({ names }) => names));
  const oldest = of('older') ? byDate.slice(0, 1) : [];
  const newest = of('newer') ? byDate.slice(-1) : [];
  const ids = [...named, ...[...oldest, ...newest].map(({ id }) => id)];
  return {
    from,
    to,
    names: ids,
    other: of('other'),
    // `The newer of the two` is one.
    every: of('every') && ids.length === 0,
    bare: parts.length === 0,
  };
}

const TELLING: readonly SourceWord[] = ['older', 'newer', 'every', 'other'];

const tells = ({ words, names }: SourceLabel): boolean =>
  names.length > 0 || TELLING.some((word) => words.has(word));

function labelEndingAt(
  labels: readonly (SourceLabel | null)[],
  end: number,
): { at: number; label: SourceLabel } | null {
  for (let at = Math.max(0, end - 4); at < end; at += 1) {
    const label = labels[at];
    if (label && label.to === end) return { at, label };
  }
  return null;
}

function isSoughtAt(labels: readonly (SourceLabel | null)[], end: number): boolean {
  const before = labelEndingAt(labels, end);
  if (!before) return false;
  return before.label.words.has('which')
    ? true
    : before.label.words.has('link') && isSoughtAt(labels, before.at);
}

/** An author or a publisher who is quoted: `according to Chand`, `Chand says`. */
function voices(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  isFree: (at: number) => boolean,
): readonly Reference[] {
  return labels.flatMap((label, at): readonly Reference[] => {
    if (!label || label.names.length === 0 || !isFree(at)) return [];
    let from = at;
    while (labelEndingAt(labels, from)?.label.words.has('link')) from -= 1;
    const leading = labelEndingAt(labels, from);
    const led = leading?.label.words.has('by') === true;
    const says = labels[label.to]?.words.has('says') === true && label.voice;
    if (!led && !says) return [];
    const first = led && leading ? leading.at : at;
    const asked = /^(?:do|does|did|has|what|how)$/.test(tokens[at - 1]?.text ?? '');
    const to = says && (asked || !led) ? label.to + 1 : label.to;
    return [{ from: first, to, names: label.names, other: false, every: false, bare: false }];
  });
}

/** The question without these tokens, so that it is read as if it had not had them. */
function without(
  tokens: readonly Token[],
  spans: readonly { readonly from: number; readonly to: number }[],
): string {
  return tokens
    .flatMap(({ text, joined }, at) => {
      if (spans.some(({ from, to }) => from <= at && at < to)) return [];
      return [`${joined && at > 0 ? '-' : ' '}${text}`];
    })
    .join('')
    .trim();
}
