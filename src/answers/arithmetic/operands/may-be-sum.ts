import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';
import { SUM_SIGNS } from '../../reading/wanted/sum-signs.ts';
import { factorOf } from './factor.ts';
import { scaleOf } from './scaling.ts';
import { shorterIn } from './shorter-time.ts';

/**
 * Whether any word, number or sign of a question may make it a sum. Most have none, and need not be
 * compared with all figures of the pack to know it.
 */
export function mayBeSum(question: Question, pack: Pack): boolean {
  const { asks, signs, numbers, tokens } = question;
  if (asks.has('why')) return false;
  // `How many could it buy`.
  const isSupposed =
    asks.has('how-many') && tokens.some((token) => wordsOf(pack.vocabulary).is(token, 'modal'));
  return (
    isSupposed ||
    signs.has('hypothetical') ||
    shorterIn(tokens, pack.vocabulary) !== null ||
    numbers.length > 0 ||
    asks.has('percent') ||
    SUM_SIGNS.some((sign) => signs.has(sign)) ||
    saysGrowthOrReach(question, pack) ||
    factorOf(question, pack) !== null ||
    scaleOf(question, pack) !== null
  );
}

/** `By how much did it rise`, `how far`. */
function saysGrowthOrReach({ tokens, terms }: Question, pack: Pack): boolean {
  const lexicon = lexiconOf(pack);
  return (
    terms.has('growth') ||
    readMentions(tokens, lexicon).some(({ senses }) =>
      senses.some(
        (sense) =>
          sense.kind === 'meaning' &&
          (sense.id === 'growth' || lexicon.wants(sense.id) === 'reach'),
      ),
    )
  );
}
