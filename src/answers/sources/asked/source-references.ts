import type { Pack } from '../../../content/library.ts';
import type { SourceWord } from '../../../content/schema/source-words.ts';
import type { Token } from '../../language/tokens.ts';
import { type Words, wordsOf } from '../../language/words.ts';
import { byPublished } from '../by-published.ts';
import type { SourceLabel } from './source-words.ts';

/** One phrase that names sources: `the October article`, `according to Chand`, `both pieces`. */
export interface SourceReference {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
  readonly other: boolean;
  readonly every: boolean;
  /** Says nothing of which: `the articles`. */
  readonly bare: boolean;
}

/** The phrases of a question that name sources, in the order in which they are found. */
export function referencesIn(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  carried: boolean,
  pack: Pack,
): readonly SourceReference[] {
  const found: SourceReference[] = [];
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
  found.push(...voices(tokens, labels, isFree, wordsOf(pack.vocabulary)));
  // `The October one` is of a source where sources are spoken of.
  if (carried || found.some(({ bare }) => !bare)) heads('stand-in');
  return found.map((one) => (one.bare ? one : { ...one, from: framedFrom(one.from, labels) }));
}

/** `Per that October article`: where the words begin that name it as who says it. */
function framedFrom(from: number, labels: readonly (SourceLabel | null)[]): number {
  let at = from;
  let before = labelEndingAt(labels, at);
  while (before?.label.words.has('link') === true && !before.label.words.has('by')) {
    at = before.at;
    before = labelEndingAt(labels, at);
  }
  return before?.label.words.has('by') === true ? before.at : from;
}

/** A head, `article`, with what stands before and behind it: `the second article of 5 December`. */
function around(
  at: number,
  end: number,
  labels: readonly (SourceLabel | null)[],
  pack: Pack,
): SourceReference {
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
  const byDate = byPublished(pack);
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

/** Whether what ends here asks which of them: `in which of`. */
export function isSoughtAt(labels: readonly (SourceLabel | null)[], end: number): boolean {
  const before = labelEndingAt(labels, end);
  if (!before) return false;
  return before.label.words.has('which')
    ? true
    : before.label.words.has('link') && isSoughtAt(labels, before.at);
}

/** What somebody says has at least so many words before it is said who. */
const BEFORE_SAID = 3;

const SMALL = [
  'be',
  'auxiliary',
  'modal',
  'article',
  'preposition',
  'of',
  'in',
  'conjunction',
] as const;

/** An author or a publisher who is quoted: `according to Chand`, `Chand says`. */
function voices(
  tokens: readonly Token[],
  labels: readonly (SourceLabel | null)[],
  isFree: (at: number) => boolean,
  words: Words,
): readonly SourceReference[] {
  // A word of what is counted, and no verb or small word.
  const isNamed = (at: number): boolean =>
    tokens[at]?.type === 'word' && labels[at] === null && !words.is(tokens[at], ...SMALL);
  return labels.flatMap((label, at): readonly SourceReference[] => {
    if (!label || label.names.length === 0 || !isFree(at)) return [];
    let from = at;
    while (labelEndingAt(labels, from)?.label.words.has('link')) from -= 1;
    const leading = labelEndingAt(labels, from);
    const led = leading?.label.words.has('by') === true;
    const says = labels[label.to]?.words.has('says') === true && label.voice;
    const own = labels[label.to];
    if (!led && !says && label.voice && own?.words.has('figure')) {
      // `On Chand's figures`: theirs and nobody else's are to be taken.
      return [
        { from: at, to: own.to, names: label.names, other: false, every: false, bare: false },
      ];
    }
    // `Chand's trade total`: the same with a word between.
    const next = labels[label.to + 1];
    if (!led && !says && label.voice && next?.words.has('figure') && isNamed(label.to)) {
      return [
        { from: at, to: label.to, names: label.names, other: false, every: false, bare: false },
      ];
    }
    // `It has grown, says Chand`
    const isInverted =
      leading !== null &&
      label.voice &&
      leading.at >= BEFORE_SAID &&
      leading.label.words.has('says') &&
      !words.is(tokens[leading.at], 'auxiliary');
    if (isInverted) {
      const { names, to } = label;
      return [{ from: leading.at, to, names, other: false, every: false, bare: false }];
    }
    if (!led && !says) return [];
    const first = led && leading ? leading.at : at;
    const asked = words.is(tokens[at - 1], 'auxiliary', 'asking-what', 'asking-how');
    const to = says && (asked || !led) ? label.to + 1 : label.to;
    return [{ from: first, to, names: label.names, other: false, every: false, bare: false }];
  });
}
