import type { Pack } from '../../../content/library.ts';
import { ASKING, HELPING, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { type Question, readQuestion } from '../question.ts';
import { asksLeave } from '../wanted/asks-leave.ts';

/** Longer messages are taken as they are. */
const LONGEST = 1_000;
/** So many words that may be of the pack are used in talk in another way: `seriously`, `riding on it`. */
const TOUCHED = 2;

/**
 * A message without what is said of the asker alone: `I am new here, what is an S-400?`, `My editor is
 * waiting. How many are there?` It stays whole where that names anyone or anything, states a value or asks.
 */
export function withoutTalk(text: string, pack: Pack): string {
  const { self, stops, asks } = patternsOf(pack.vocabulary);
  if (text.length > LONGEST || !self.test(text)) return text;
  const plain = withoutPurpose(text, pack);
  const pieces = plain.split(stops);
  if (pieces.length < 2) return text;
  const asked = pieces.filter((piece) => !isRequest(piece, pack));
  const kept = (asked.length > 0 ? asked : pieces).filter((piece) => !isTalk(piece, pack));
  const rest = kept.join(' ').replace(/[\s,;:—–-]+$/u, '');
  const isAsked = asks.test(rest) || (rest !== '' && asked.length < pieces.length);
  return kept.length < pieces.length && isAsked ? rest : text;
}

/** `For the timeline in my essay,`: what an answer is for says nothing of what is asked. */
const withoutPurpose = (text: string, pack: Pack): string =>
  text.replace(patternsOf(pack.vocabulary).purpose, (piece, before: string) =>
    isBare(readQuestion(piece, pack)) ? before : piece,
  );

/** `Can you work it out for me`: begs for the answer to what stands before it, and names nothing. */
function isRequest(piece: string, pack: Pack): boolean {
  const question = readQuestion(piece, pack);
  return (
    asksLeave(question, pack) && isBare(question) && question.slots.every(({ inner }) => inner)
  );
}

const isBare = ({ entities, numbers, dates }: Question): boolean =>
  entities.length + numbers.length + dates.length === 0;

const patternsOf = perVocabulary((vocabulary) => {
  const { anyOf } = wordsOf(vocabulary);
  const self = anyOf('first-person');
  const asking = anyOf(...ASKING);
  const opens = `(?:${anyOf('roughly')} )?(?:${asking}|${anyOf(...HELPING)}|${anyOf('preposition')} ${asking})`;
  const joins = anyOf('conjunction', 'connective');
  const leading = anyOf('conjunction', 'connective', 'greeting', 'opener');
  return {
    self: new RegExp(self, 'iu'),
    personal: new RegExp(`^[^\\p{L}\\p{M}\\p{N}]*(?:${leading}[,!]? )*${self}`, 'iu'),
    /** Sentences and what stands between other stops; a comma parts where a question or talk opens behind it. */
    stops: new RegExp(
      `(?<=[.!?;:…)])\\s+|\\n+|\\s+[—–-]+\\s+|(?<=,)\\s+(?=(?:${joins} )?(?:${self}|${opens}))`,
      'iu',
    ),
    purpose: new RegExp(`(^|,\\s+)${anyOf('preposition')} [^,.?!]*${self}[^,.?!]*,\\s+`, 'giu'),
    asks: new RegExp(`\\?|(?:^|[.!;:] )${opens}`, 'iu'),
  };
});

function isTalk(piece: string, pack: Pack): boolean {
  if (!patternsOf(pack.vocabulary).personal.test(piece) || piece.includes('?')) return false;
  const { slots, entities, numbers, dates, asks, signs } = readQuestion(piece, pack);
  const asksFor = [...asks].some((ask) => ask !== 'what');
  const means = [...signs].some((sign) => !IDLE.has(sign));
  if (entities.length + numbers.length + dates.length > 0 || asksFor || means) return false;
  const outer = slots.filter(({ inner }) => !inner);
  const known = outer.filter(({ unknown }) => !unknown).length;
  return known <= TOUCHED && known * 2 <= outer.length;
}

/** What is said in passing too. */
const IDLE = new Set([
  'confirm',
  'refers',
  'follows',
  'negation',
  'hypothetical',
  'precise',
  'prediction',
  'live',
  'besides',
]);
