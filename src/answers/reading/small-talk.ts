import type { Pack } from '../../content/library.ts';
import { readQuestion } from './question.ts';

/** Longer messages are taken as they are. */
const LONGEST = 1_000;
/** So many words that may be of the pack are used in talk in another way: `seriously`, `riding on it`. */
const TOUCHED = 2;

/**
 * A message without what is said of the asker alone: `I am new here, what is an S-400?`, `My editor is
 * waiting. How many are there?` It stays whole where that names anyone or anything, states a value or asks.
 */
export function withoutTalk(text: string, pack: Pack): string {
  if (text.length > LONGEST || !PERSONAL_SOMEWHERE.test(text)) return text;
  const pieces = text.split(PIECES);
  if (pieces.length < 2) return text;
  const kept = pieces.filter((piece) => !isTalk(piece, pack));
  const rest = kept.join(' ').replace(/[\s,;:—–-]+$/u, '');
  return kept.length < pieces.length && ASKS.test(rest) ? rest : text;
}

const SELF = "(?:i|i['’]?m|i['’]?ve|i['’]?d|i['’]?ll|my|we|we['’]?re|we['’]?ve|our)";
const OPENS =
  '(?:who|whom|whose|what|whats|which|when|where|why|how|is|are|was|were|do|does|did|has|have|will|in which|by when|on which)';
const PERSONAL_SOMEWHERE = new RegExp(`\\b${SELF}\\b`, 'i');
const LEADING =
  '(?:(?:and|but|so|well|ok|okay|hi|hey|hello|sorry|all|folks|since|as|because|cos)[,!]? )*';
const PERSONAL = new RegExp(`^\\W*${LEADING}${SELF}\\b`, 'i');
/** Sentences and what stands between other stops; a comma parts where a question or talk opens behind it. */
const PIECES = new RegExp(
  `(?<=[.!?;:…)])\\s+|\\n+|\\s+[—–-]+\\s+|(?<=,)\\s+(?=(?:but |and |so )?(?:${SELF}|${OPENS})\\b)`,
  'iu',
);
const ASKS = new RegExp(`\\?|(?:^|[.!;:] )${OPENS}\\b`, 'i');

function isTalk(piece: string, pack: Pack): boolean {
  if (!PERSONAL.test(piece) || piece.includes('?')) return false;
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
