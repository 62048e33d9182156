import type { Pack } from '../../content/library.ts';
import { isVerbForm } from '../language/stem.ts';
import { ASKING, HELPING, type Words, wordsOf } from '../language/words.ts';

/** A question of more is no question that a person asks. */
const MOST_PARTS = 3;
/** So many small words may stand before what asks: `on the margins of which`. */
const LEADING = 4;

/** A word or a mark of a text, with where it stands. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

const STOPS = /^[,;:–—-]$/u;

/**
 * The parts of a question that each ask something, in order: its sentences that ask, and what is
 * joined by `and` with a question word or a helping verb behind it. `Where and when did they meet`
 * is two questions of one end. One part where there is nothing to split.
 */
export function splitQuestion(text: string, pack: Pack): readonly string[] {
  const words = wordsOf(pack.vocabulary);
  const sentences = sentencesOf(text);
  if (sentences.length === 1 && sentences[0] === text && !mayJoin(text, words)) return [text];
  const inserted = sentences.length === 1 ? insertedIn(text, words) : null;
  if (inserted) return inserted;
  const parts = sentences
    .filter((sentence) => isQuestion(sentence, words))
    .flatMap((sentence) => splitSentence(sentence, words));
  return parts.length === 0 || parts.length > MOST_PARTS ? [text] : parts;
}

/** `In which war, lasting how many days, was it used`: what is asked between two commas is a question of its own. */
function insertedIn(text: string, { anyOf }: Words): readonly [string, string] | null {
  const [, before, within, behind] = /^([^,]+), ([^,]+), ([^,]+)$/u.exec(text) ?? [];
  if (before === undefined || within === undefined || behind === undefined) return null;
  const asks = new RegExp(anyOf(...ASKING), 'iu');
  return asks.test(before) && asks.test(within) && !asks.test(behind)
    ? [`${before} ${behind}`, within]
    : null;
}

/** Most sentences have nothing at which they could be parted, and need no further reading. */
const mayJoin = (text: string, { has }: Words): boolean =>
  piecesOf(text).some((piece) => STOPS.test(piece.text) || has(piece.text, 'conjunction'));

/** The two sides of the only `and`, `price and delivery year`; null where there is none or more. */
export function splitCoordinated(text: string, pack: Pack): readonly [string, string] | null {
  const { has } = wordsOf(pack.vocabulary);
  const pieces = piecesOf(text);
  const joints = pieces.flatMap((piece, at) => (has(piece.text, 'conjunction') ? [at] : []));
  const [joint] = joints;
  const next = pieces[(joint ?? -1) + 1];
  if (joint === undefined || joint === 0 || joints.length > 1 || !next) return null;
  // `Between the one and the other` is one thing.
  if (pieces.slice(0, joint).some(({ text }) => has(text, 'between', 'both'))) return null;
  return [text.slice(0, pieces[joint]?.at).trim(), text.slice(next.at)];
}

/** A message that states something in all its sentences but the last, which asks; null where it is none. */
export function statementAndQuestion(
  text: string,
  pack: Pack,
): { readonly stated: string; readonly asked: string } | null {
  const words = wordsOf(pack.vocabulary);
  const sentences = sentencesOf(text);
  const asked = sentences.at(-1);
  const stated = sentences.slice(0, -1);
  if (asked === undefined || stated.length === 0) return null;
  const isAsked = isQuestion(asked, words) && !stated.some((one) => isQuestion(one, words));
  return isAsked ? { stated: stated.join(' '), asked } : null;
}

/** What is said around a question is no part of it. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[?!;])\s+|(?<=[\p{L}\p{M}\d)]{3}[.।])\s+(?=\p{L}|\P{ASCII})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/[\p{L}\p{M}\d'’]+(?:[-.][\p{L}\p{M}\d'’]+)*|[,;:–—?]|(?<=\s)-(?=\s)/gu)].map(
    ({ 0: raw, index }) => ({ text: raw.toLowerCase().replaceAll(/['’]/g, ''), at: index }),
  );

function isQuestion(sentence: string, words: Words): boolean {
  if (sentence.endsWith('?')) return true;
  const pieces = piecesOf(sentence);
  // `And when did they meet`, and `compared with that, what is it`: what asks stands behind the first word or stop.
  const start = words.has(pieces[0]?.text, 'conjunction') ? 1 : 0;
  if (opensAt(pieces, start, words) !== null) return true;
  const stop = pieces.findIndex(({ text }) => STOPS.test(text));
  return stop > 0 && words.has(pieces[stop + 1]?.text, ...ASKING);
}

/** Where the word that asks stands, if a question opens here; null if none does. */
function opensAt(pieces: readonly Piece[], from: number, words: Words): number | null {
  if (opensPolar(pieces, from, words)) return from;
  for (let at = from; at <= from + LEADING && at < pieces.length; at += 1) {
    const { text } = pieces[at] ?? { text: '' };
    if (words.has(text, ...ASKING)) return leads(pieces, from, at, words) ? at : null;
    if (STOPS.test(text)) return null;
  }
  return null;
}

/** `Is that firm`, `did Modi give`: a helping verb with somebody or something behind it. */
function opensPolar(pieces: readonly Piece[], at: number, { has }: Words): boolean {
  const next = pieces[at + 1]?.text ?? '';
  return has(pieces[at]?.text, ...HELPING) && next !== '' && !isVerbForm(next);
}

/** In Hindi and Russian what is asked of may stand before the word that asks: `baaki kab aayenge`. */
const asksAnywhere = (word: string | undefined, { hasIn }: Words): boolean =>
  hasIn('hi', word, ...ASKING) || hasIn('ru', word, ...ASKING);
const FREELY = 2;

/** `for which`, `by when`, `on the margins of which`: small words that begin with a preposition. */
const leads = (pieces: readonly Piece[], from: number, at: number, words: Words): boolean =>
  from === at ||
  (at - from <= FREELY && asksAnywhere(pieces[at]?.text, words)) ||
  (words.has(pieces[from]?.text, 'preposition') &&
    !pieces.slice(from, at).some(({ text }) => words.has(text, ...HELPING)));

function splitSentence(sentence: string, words: Words): readonly string[] {
  const pieces = piecesOf(sentence);
  const cut = pieces.findIndex(
    ({ text }, at) =>
      at > 0 && words.has(text, 'conjunction') && opensAt(pieces, at + 1, words) !== null,
  );
  const stop = stoppedAt(pieces, words);
  const joint = cut < 0 || (stop >= 0 && stop < cut - 1) ? stop : cut;
  const next = pieces[joint + 1];
  if (joint < 0 || !next) return [sentence];
  const left = sentence.slice(0, pieces[joint]?.at).replace(/[\s,;:–—-]+$/u, '');
  const right = sentence.slice(next.at);
  const before = pieces.slice(0, joint).filter(({ text }) => !STOPS.test(text));
  // `Where and when did they meet`: the first part has its end in the second.
  const [only] = before.slice(-1);
  const isBare =
    only !== undefined &&
    words.has(only.text, ...ASKING) &&
    opensAt(before, 0, words) === before.length - 1;
  if (isBare) {
    const tail = pieces.find(({ text }, at) => at > joint + 1 && words.has(text, ...HELPING));
    if (!tail) return [left, ...splitSentence(right, words)];
    return [`${left} ${sentence.slice(tail.at)}`, right];
  }
  return [left, ...splitSentence(right, words)];
}

/** `…, is that firm?`: a stop with a question of its own behind it, where one stands before it too. */
function stoppedAt(pieces: readonly Piece[], words: Words): number {
  if (opensAt(pieces, 0, words) === null) return -1;
  return pieces.findIndex(({ text }, at) => {
    if (at < 2 || !STOPS.test(text) || opensAt(pieces, at + 1, words) !== at + 1) return false;
    // `In per cent, do exports make up`: behind a comma a verb alone goes on with what was begun.
    return !opensPolar(pieces, at + 1, words) || words.has(pieces[at + 2]?.text, 'pronoun');
  });
}
