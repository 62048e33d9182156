import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import { wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { firstAsk } from './first-ask.ts';
import { isVerb, states } from './states.ts';

/** A question in so few words behind a comma only asks to hear yes, or for more of the same. */
const TAG = 4;
/** What says something has at least so many words. */
const STATEMENT = 4;

/** Where one clause may end and another begin, and what the second begins with. */
const bordersOf = perVocabulary((vocabulary) => {
  const joining = wordsOf(vocabulary).anyOf('conjunction', 'connective');
  return {
    border: new RegExp(`,\\s|\\s(?=${joining}\\s)`, 'gu'),
    leading: new RegExp(`^[,\\s]+(?:${joining}\\s)?`, 'u'),
  };
});

/** `When X did Y` with its subject right behind the word that joins it asks for no date; `when did X do Y` does. */
function isTimeClause(tokens: readonly Token[], pack: Pack): boolean {
  const { is } = wordsOf(pack.vocabulary);
  const [first, second] = tokens;
  if (!is(first, 'relative') || isVerb(second, pack)) return false;
  const isNamed = readMentions(tokens, lexiconOf(pack)).some(
    ({ from, inner, senses }) =>
      from === 1 && !inner && senses.some(({ kind }) => kind === 'entity'),
  );
  return (
    (isNamed || is(second, 'article', 'determiner', 'pronoun')) &&
    firstAsk(tokens, 0, pack) === tokens.length
  );
}

/** Where a statement ends that a question of its own follows: `X being so, was Y?`; -1 where none does. */
export function commaBeforeQuestion(sentence: string, pack: Pack): number {
  const { border, leading } = bordersOf(pack.vocabulary);
  for (const { index } of sentence.matchAll(border)) {
    const before = tokensOf(sentence.slice(0, index));
    const behind = tokensOf(sentence.slice(index).replace(leading, ''));
    const isClause = sentence[index] === ',' && isTimeClause(before, pack);
    const isAsking =
      !isClause && (firstAsk(before, -1, pack) < before.length || isVerb(before[0], pack));
    if (isAsking || before.length < STATEMENT) continue;
    const mentions = readMentions(behind, lexiconOf(pack));
    const [mention] = mentions;
    const opens = mention?.from === 0 && mention.senses.some((sense) => sense.kind === 'ask');
    const asks = opens || isVerb(behind[0], pack);
    const isTag = mentions.some(({ senses }) =>
      senses.some((sense) => sense.kind === 'sign' && sense.sign === 'confirm'),
    );
    if (asks && before.length > TAG && (opens || behind.length > TAG) && !isTag) return index;
    // `Putin said so, got the quote?`
    const isComma = sentence[index] === ',';
    const rest = isComma && behind.length <= TAG && !isTag && sentence.indexOf(',', index + 1) < 0;
    if (rest && states(before, pack)) return index;
  }
  return -1;
}
