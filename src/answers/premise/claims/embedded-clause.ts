import type { Pack } from '../../../content/library.ts';
import { lexiconOf } from '../../language/lexicon.ts';
import { readMentions } from '../../language/mentions.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import type { Token } from '../../language/tokens.ts';
import { ASKING, wordsOf } from '../../language/words.ts';
import { isVerb, states } from './states.ts';

/** What says something has at least so many words. */
const STATEMENT = 4;

/**
 * Where the clause within a question begins that says something of its own: `what was the reaction when X did Y`, `who
 * objected after X did Y`. None where what follows is asked (`when did X`), or no more than a time (`after
 * the war`); nor where a pronoun does it, of whom the question names somebody before.
 */
export function embeddedClause(tokens: readonly Token[], pack: Pack): readonly number[] {
  const { embedding } = pack.vocabulary.premises;
  const { is } = wordsOf(pack.vocabulary);
  const start = phraseRuns(tokens, embedding).find(({ from, to }) => {
    const [first] = tokens.slice(to);
    return (
      from > 1 &&
      // `Where and when X was held` asks for its day.
      !is(tokens[from - 1], 'conjunction') &&
      tokens.length - to >= STATEMENT &&
      !isVerb(first, pack) &&
      !is(first, 'several-pronoun', ...ASKING) &&
      (!is(first, 'pronoun') || is(first, 'determiner', 'article') || isVerb(tokens[to + 1], pack))
    );
  });
  if (!start || !asksBefore(tokens, start.from, pack)) return [];
  return states(tokens.slice(start.to), pack) ? [start.to] : [];
}

/** Whether something is asked before it, by a question word or by asking to be told. */
const asksBefore = (tokens: readonly Token[], end: number, pack: Pack): boolean =>
  wordsOf(pack.vocabulary).is(tokens[0], 'bidding', ...ASKING) ||
  readMentions(tokens, lexiconOf(pack)).some(
    ({ from, to, senses }) => from < end && to <= end && senses.some(({ kind }) => kind === 'ask'),
  );
