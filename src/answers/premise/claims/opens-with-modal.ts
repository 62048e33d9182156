import type { Pack } from '../../../content/library.ts';
import { wordsOf } from '../../language/words.ts';
import type { Question } from '../../reading/question.ts';

/** So many words open a question: `when will`. */
const OPENING = 2;

/** `Will it be signed`, `when can it come`: who opens so asks what is ahead, and says of nothing that it is done. */
export const opensWithModal = ({ tokens }: Question, { vocabulary }: Pack): boolean =>
  tokens.slice(0, OPENING).some((token) => wordsOf(vocabulary).is(token, 'modal'));
