import type { Pack } from '../../content/library.ts';
import { LANGUAGES } from '../../content/schema/vocabulary.ts';

/** A question of more is no question that a person asks. */
const MOST_PARTS = 3;
/** So many small words may stand before what asks: `on the margins of which`. */
const LEADING = 4;

/** A word or a mark of a text, with where it stands. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** Verbs that open a question of yes or no, or stand behind the word that asks. */
const HELPING =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|isnt|arent|wasnt|werent|doesnt|didnt|hasnt|havent)$/;
/** Joins two questions; `or` joins two choices of one. */
const JOINING = /^(?:and|but|plus|also|aur|और|तथा|и|а)$/;
const REFERRING = /^(?:it|that|this|they|he|she|those|these|there)$/;
const STOPS = /^[,;:–—-]$/u;

/**
 * The parts of a question that each ask something, in order: its sentences that ask, and what is
 * joined by `and` with a question word or a helping verb behind it. `Where and when did they meet`
 * is two questions of one end. One part where there is nothing to split.
 */
export function splitQuestion(text: string, pack: Pack): readonly string[] {
  const asking = askingWords(pack);
  const parts = sentencesOf(text)
    .filter((sentence) => isQuestion(sentence, asking))
    .flatMap((sentence) => splitSentence(sentence, asking));
  return parts.length === 0 || parts.length > MOST_PARTS ? [text] : parts;
}

/** The two sides of the only `and`, `price and delivery year`; null where there is none or more. */
export function splitCoordinated(text: string): readonly [string, string] | null {
  const pieces = piecesOf(text);
  const joints = pieces.flatMap((piece, at) => (JOINING.test(piece.text) ? [at] : []));
  const [joint] = joints;
  const next = pieces[(joint ?? -1) + 1];
  if (joint === undefined || joint === 0 || joints.length > 1 || !next) return null;
  // `Between the one and the other` is one thing.
  if (pieces.slice(0, joint).some(({ text }) => BETWEEN.test(text))) return null;
  return [text.slice(0, pieces[joint]?.at).trim(), text.slice(next.at)];
}

/** What is said around a question is no part of it. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[?!;])\s+|(?<=[\p{L}\p{M}\d)]{3}[.।])\s+(?=\p{L}|\P{ASCII})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const asked = new WeakMap<Pack['vocabulary'], ReadonlySet<string>>();

/** Single words that ask, of all languages. */
function askingWords({ vocabulary }: Pack): ReadonlySet<string> {
  const known = asked.get(vocabulary);
  if (known) return known;
  const words = Object.values(vocabulary.asks).flatMap((one) =>
    LANGUAGES.flatMap((language) => one[language]),
  );
  const made = new Set(words.filter((word) => OPENS.test(word)));
  asked.set(vocabulary, made);
  return made;
}

/** Of the words that ask, those that open a question: `date` and `reason` are asked for as things. */
const OPENS =
  /^(?:wh\w+|how|kab|kahan|kaha|kaun|kisne|kitna|kitni|kitne|kyun|kyu|kyon|kaise|कब|कहां|कहाँ|कौन|किसने|कितना|कितनी|कितने|क्यों|कैसे|кто|кого|кому|кем|где|куда|когда|почему|зачем|сколько|какой|какая|какое|какие|каком|какую)$/u;

const BETWEEN = /^(?:between|both|между)$/;

const piecesOf = (text: string): readonly Piece[] =>
  [...text.matchAll(/[\p{L}\p{M}\d'’]+(?:[-.][\p{L}\p{M}\d'’]+)*|[,;:–—?]|(?<=\s)-(?=\s)/gu)].map(
    ({ 0: raw, index }) => ({ text: raw.toLowerCase().replaceAll(/['’]/g, ''), at: index }),
  );

function isQuestion(sentence: string, asking: ReadonlySet<string>): boolean {
  if (sentence.endsWith('?')) return true;
  return opensAt(piecesOf(sentence), 0, asking) !== null;
}

/** Where the word that asks stands, if a question opens here; null if none does. */
function opensAt(
  pieces: readonly Piece[],
  from: number,
  asking: ReadonlySet<string>,
): number | null {
  if (opensPolar(pieces, from)) return from;
  for (let at = from; at <= from + LEADING && at < pieces.length; at += 1) {
    const { text } = pieces[at] ?? { text: '' };
    if (asking.has(text)) return leads(pieces, from, at) ? at : null;
    if (STOPS.test(text)) return null;
  }
  return null;
}

/** `Is that firm`, `did Modi give`: a helping verb with somebody or something behind it. */
function opensPolar(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.text ?? '';
  return HELPING.test(pieces[at]?.text ?? '') && next !== '' && !/(?:ly|ed|en|ing)$/.test(next);
}

/** In Hindi and Russian what is asked of may stand before the word that asks: `baaki kab aayenge`. */
const IN_ANY_ORDER = /^(?:ka\w+|kitn\w+|kis\w*|ky\w+|[\u0900-\u097f]+|[а-я]+)$/u;
const FREELY = 2;

/** `for which`, `by when`, `on the margins of which`: small words that begin with a preposition. */
const leads = (pieces: readonly Piece[], from: number, at: number): boolean =>
  from === at ||
  (at - from <= FREELY && IN_ANY_ORDER.test(pieces[at]?.text ?? '')) ||
  (/^(?:in|on|at|for|from|by|to|with|of|under|since|until|till|about|в|на|за|к|с|по|до|от|о)$/.test(
    pieces[from]?.text ?? '',
  ) &&
    !pieces.slice(from, at).some(({ text }) => HELPING.test(text)));

function splitSentence(sentence: string, asking: ReadonlySet<string>): readonly string[] {
  const pieces = piecesOf(sentence);
  const cut = pieces.findIndex(
    ({ text }, at) => at > 0 && JOINING.test(text) && opensAt(pieces, at + 1, asking) !== null,
  );
  const stop = stoppedAt(pieces, asking);
  const joint = cut < 0 || (stop >= 0 && stop < cut - 1) ? stop : cut;
  const next = pieces[joint + 1];
  if (joint < 0 || !next) return [sentence];
  const left = sentence.slice(0, pieces[joint]?.at).replace(/[\s,;:–—-]+$/u, '');
  const right = sentence.slice(next.at);
  const before = pieces.slice(0, joint).filter(({ text }) => !STOPS.test(text));
  // `Where and when did they meet`: the first part has its end in the second.
  const [only] = before.slice(-1);
  const isBare =
    only !== undefined && asking.has(only.text) && opensAt(before, 0, asking) === before.length - 1;
  if (isBare) {
    const tail = pieces.find(({ text }, at) => at > joint + 1 && HELPING.test(text));
    if (!tail) return [left, ...splitSentence(right, asking)];
    return [`${left} ${sentence.slice(tail.at)}`, right];
  }
  return [left, ...splitSentence(right, asking)];
}

/** `…, is that firm?`: a stop with a question of its own behind it, where one stands before it too. */
function stoppedAt(pieces: readonly Piece[], asking: ReadonlySet<string>): number {
  if (opensAt(pieces, 0, asking) === null) return -1;
  return pieces.findIndex(({ text }, at) => {
    if (at < 2 || !STOPS.test(text) || opensAt(pieces, at + 1, asking) !== at + 1) return false;
    // `In per cent, do exports make up`: behind a comma a verb alone goes on with what was begun.
    return !opensPolar(pieces, at + 1) || REFERRING.test(pieces[at + 2]?.text ?? '');
  });
}
