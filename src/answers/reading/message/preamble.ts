import type { Pack } from '../../../content/library.ts';
import type { Sign } from '../../../content/schema/vocabulary.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { type Question, readQuestion } from '../question.ts';

/** Longer messages are taken as they are. */
const LONGEST = 400;
/** So many pieces before what is asked may be talk. */
const PIECES = 4;
/** Between talk and the question word that ends it stands no more: `my professor wants us to find out what`. */
const REACH = 14;

/**
 * A message without what is only said of asking it: `Dumb question maybe, but who`, `A reader wrote in
 * asking when`, `I forgot whose`; and behind it, `No rush`. What is left out names nobody, states and asks
 * nothing, and says nothing but what the vocabulary has for `talk` and what carries nothing.
 */
export function withoutPreamble(text: string, pack: Pack): string {
  if (text.length > LONGEST || !mayTalk(text, pack)) return text;
  let rest = text;
  for (let count = 0; count < PIECES; count += 1) {
    const next = withoutFirst(rest, pack) ?? withoutLast(rest, pack) ?? untilAsked(rest, pack);
    if (next === null) break;
    rest = next;
  }
  return rest;
}

/** A first message without the `so` or `and` that it begins with: nothing was said from which it goes on. */
export function withoutConnective(text: string, { vocabulary }: Pack): string {
  const rest = text.replace(patternsOf(vocabulary).connective, '');
  return rest.split(/\s+/u).length >= LEAST ? rest : text;
}

/** So many words at least ask something by themselves. */
const LEAST = 3;

const mayTalk = (text: string, { vocabulary }: Pack): boolean =>
  phraseRuns(tokensOf(text), vocabulary.phrases.talk).length > 0;

/** Without its first piece, where that is talk. */
function withoutFirst(text: string, pack: Pack): string | null {
  const { stop } = patternsOf(pack.vocabulary);
  const found = stop.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length);
  return isTalk(text.slice(0, found.index), pack) && isLeft(rest, pack) ? rest : null;
}

/** Without its last piece, where that is talk. */
function withoutLast(text: string, pack: Pack): string | null {
  const last = [...text.matchAll(patternsOf(pack.vocabulary).stops)].at(-1);
  if (!last) return null;
  const rest = text.slice(0, last.index);
  const piece = text.slice(last.index + last[0].length);
  // Behind a comma stands what is asked about too: `who is he, an editor`.
  const isParted = last[0].trim() !== ',' || patternsOf(pack.vocabulary).self.test(piece);
  return isParted && isTalk(piece, pack) && isLeft(rest, pack) ? rest : null;
}

/** Without what stands before its question word, where that is talk. */
function untilAsked(text: string, pack: Pack): string | null {
  const { asked, relates } = patternsOf(pack.vocabulary);
  const found = asked.exec(text);
  if (!found || found.index === 0) return null;
  const before = text.slice(0, found.index);
  const words = before.trim().split(/\s+/u).length;
  // `A reader who knows nothing, in one line: what`.
  if (relates.test(text.slice(found.index))) return null;
  return words <= REACH && isTalk(before, pack) ? text.slice(found.index).trim() : null;
}

function isTalk(piece: string, pack: Pack): boolean {
  const tokens = tokensOf(piece);
  const runs = phraseRuns(tokens, pack.vocabulary.phrases.talk);
  if (runs.length === 0) return false;
  const isSaid = (at: number): boolean => runs.some(({ from, to }) => from <= at && at < to);
  const left = textOf(tokens.filter((_, at) => !isSaid(at)));
  return left === '' || saysNothing(readQuestion(left, pack));
}

const saysNothing = ({ slots, entities, numbers, dates, asks, signs }: Question): boolean =>
  entities.length + numbers.length + dates.length + asks.size === 0 &&
  slots.every(({ inner }) => inner) &&
  [...signs].every((sign) => IDLE.has(sign));

/** Whether what is left says something by itself. */
const isLeft = (rest: string, pack: Pack): boolean =>
  readQuestion(rest, pack).slots.some(({ inner }) => !inner);

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** What is said of any question in passing. */
const IDLE: ReadonlySet<Sign> = new Set([
  'hypothetical',
  'confirm',
  'refers',
  'follows',
  'negation',
  'precise',
  'besides',
]);

const patternsOf = perVocabulary((vocabulary) => {
  const { anyOf } = wordsOf(vocabulary);
  const but = anyOf('contrasting');
  const stop = `[.!?:;,…]+\\s+(?:${but}\\s+)?|\\s+[-–—]+\\s+|\\s+(?=\\()|\\s+${but}\\s+`;
  return {
    stop: new RegExp(stop, 'iu'),
    connective: new RegExp(`^(?:${anyOf('conjunction', 'connective')}[ ,]+)+`, 'iu'),
    self: new RegExp(anyOf('first-person'), 'iu'),
    stops: new RegExp(stop, 'giu'),
    asked: new RegExp(
      `(?:(?<=\\s)${anyOf('preposition')}\\s+)?(?<=^|\\s)${anyOf(...ASKING)}(?:'s|'re|'d)?(?=\\s)`,
      'iu',
    ),
    relates: new RegExp(`^${anyOf('asking-who')}.*(?<=\\s)${anyOf(...ASKING)}`, 'isu'),
  };
});
