import { perVocabulary } from '../per-pack.ts';
import { readTokens } from './tokens.ts';

/** The stems of the words by which something is taken for granted: who writes `thin` does not mean `think`. */
export const premiseWords = perVocabulary(({ premises }): ReadonlySet<string> => {
  const { rivals, ...lists } = premises;
  const phrases = [
    rivals.flat(2),
    Object.values(lists).flatMap((list) => Object.values(list).flat()),
  ];
  return new Set(phrases.flat().flatMap((phrase) => readTokens(phrase).map(({ stem }) => stem)));
});
