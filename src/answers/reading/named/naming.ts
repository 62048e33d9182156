import type { Pack } from '../../../content/library.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../question.ts';

/** Whether `name` at a place is what somebody does, `which fields did he name`, and asks for no name. */
export function isNaming(at: number, { tokens }: Pick<Question, 'tokens'>, pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  if (!is(tokens[at], 'name') || is(tokens[at - 1], 'article', 'preposition', 'pronoun'))
    return false;
  const helper = tokens.slice(0, at - 1).findLastIndex((token) => is(token, 'auxiliary'));
  return helper > 0 && !is(tokens[at + 1], 'of');
}
