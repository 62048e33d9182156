import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import type { Token } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { isVerb, states } from './states.ts';

/** Whether a question says something itself: as a sentence that asks for nothing, or as one that it doubts. */
export const isClaimed = (question: Question, pack: Pack): boolean =>
  isDoubted(question, pack) || isSentence(question, pack);

/** Whether a question takes for granted what it does not say: `when did X` asks nothing of whether X did. */
export const isSupposed = (question: Question, pack: Pack): boolean =>
  asksWithin(question, pack) ||
  opensAsking(question.tokens, pack) ||
  [...question.asks].some((ask) => SUPPOSING.has(ask));

/** A question of yes or no; a single word as `no` asks for it at either end alone. */
function isDoubted(question: Question, pack: Pack): boolean {
  const { tokens, polar, signs } = question;
  if (!polar || !signs.has('confirm')) return polar;
  const asks = readMentions(tokens, lexiconOf(pack)).some(
    ({ from, to, senses, inner }) =>
      !inner &&
      senses.some((sense) => sense.kind === 'sign' && sense.sign === 'confirm') &&
      (from === 0 || to === tokens.length || to - from > 1),
  );
  return asks || isVerb(tokens[0], pack);
}

/** A sentence that asks for nothing by a word: `So the target is 2025?` */
const isSentence = ({ asks, tokens }: Question, pack: Pack): boolean =>
  asks.size === 0 && !opensAsking(tokens, pack) && states(tokens, pack);

/** `In which part did X do Y`: that X did it is taken for granted. */
const asksWithin = ({ actor, asks, tokens }: Question, { vocabulary }: Pack): boolean => {
  const { is } = wordsOf(vocabulary);
  const isPast = tokens.slice(1).some((token) => is(token, 'auxiliary') && is(token, 'past'));
  return actor !== null || (asks.size > 0 && isPast);
};

/** Who asks when, where or why takes it for granted that it is so; `which` and `who` ask whether anything is. */
const SUPPOSING = new Set<string>([
  'why',
  'how',
  'when',
  'where',
  'which-year',
  'which-month',
  'how-much',
  'how-many',
  'how-long',
  'percent',
]);

/** `How fast does X fly`: it asks, though `how fast` is read as the word for a speed. */
const opensAsking = ([first]: readonly Token[], { vocabulary }: Pack): boolean =>
  wordsOf(vocabulary).is(first, ...ASKING);

const ASKING = [
  'asking-who',
  'asking-what',
  'asking-how',
  'asking-which',
  'asking-otherwise',
] as const;
