import type { Pack } from '../../../content/library.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';

/**
 * `What was the price again?`: a question without the word at its end that only says that it was known
 * before. Of what will be, `when will they meet again`, it asks for the next time.
 */
export function withoutAgain(text: string, { vocabulary }: Pack): string {
  const { opens, again, ahead } = patternsOf(vocabulary);
  return again.test(text) && opens.test(text) && !ahead.test(text) ? text.replace(again, '') : text;
}

const patternsOf = perVocabulary((vocabulary) => {
  const { anyOf } = wordsOf(vocabulary);
  return {
    opens: new RegExp(`^${anyOf(...ASKING)}`, 'iu'),
    again: new RegExp(`[\\s,]+${anyOf('once-more')}[\\s?.!]*$`, 'iu'),
    ahead: new RegExp(anyOf('modal', 'auxiliary-now'), 'iu'),
  };
});
