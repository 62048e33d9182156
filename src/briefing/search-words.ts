import { queryTerms } from '../content/terms.ts';

/**
 * A question brought within what `find` takes: first without the words that say nothing about what is
 * asked, then as many whole words as fit.
 */
export function searchWords(text: string, maxLength: number): string {
  const telling = text.split(/\s+/u).filter((word) => queryTerms(word).length > 0);
  const [first = ''] = telling;
  const whole = telling.reduce((kept, word) => {
    const longer = kept === '' ? word : `${kept} ${word}`;
    return longer.length <= maxLength ? longer : kept;
  }, '');
  return whole === '' ? first.slice(0, maxLength) : whole;
}
