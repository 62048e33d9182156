import type { Pack } from '../../../content/library.ts';
import { LANGUAGES } from '../../../content/schema/languages.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import { anyWord, wordsOf } from '../../language/words.ts';
import { perVocabulary } from '../../per-pack.ts';
import { readQuestion } from '../question.ts';

/**
 * `How many years ago was X signed`, `how long until Y`: the same asked as `when`, so that the date to which
 * it is counted is found as any date is. Null where nothing of the kind is asked, or where the question has
 * both ends itself: `how many days from X until Y`, `signed in 2019, how many years until Y`.
 */
export function askedAsWhen(text: string, pack: Pack): string | null {
  for (const { pattern, when } of patterns(pack.vocabulary)) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [before, behind] = [
      text.slice(0, found.index),
      text.slice(found.index + found[0].length),
    ];
    // `What happened in the days since X`: only alone is a unit of time what is asked.
    const [unit] = tokensOf(found[0]);
    const isUnit = wordsOf(pack.vocabulary).is(unit, 'year', 'month', 'week', 'day');
    if (isUnit && found.index > 0) return null;
    const hasBoth =
      readQuestion(before, pack).dates.length > 0 ||
      saysFrom(before, pack) ||
      saysFrom(behind, pack);
    return hasBoth || saysEnd(behind, pack) ? null : before + when + behind;
  }
  return null;
}

/** Whether it names where a time begins or ends. The first letter of a system may be such a word: `С-400`. */
const saysFrom = (text: string, { vocabulary }: Pack): boolean =>
  tokensOf(text).some(
    (token, at, all) =>
      wordsOf(vocabulary).is(token, 'from', 'between', 'until', 'since') &&
      all[at + 1]?.joined !== true,
  );

const saysEnd = (behind: string, { vocabulary }: Pack): boolean =>
  phraseRuns(tokensOf(behind), vocabulary.phrases['end-of']).some(({ from }) => from === 0);

interface Pattern {
  readonly pattern: RegExp;
  /** How the language asks when. */
  readonly when: string;
}

const patterns = perVocabulary(({ phrases, words }): readonly Pattern[] =>
  LANGUAGES.flatMap((language): readonly Pattern[] => {
    const [when] = words['asking-when']?.[language] ?? [];
    const pattern = new RegExp(anyWord(phrases['far-from-today'][language]), 'iu');
    return when === undefined ? [] : [{ pattern, when }];
  }),
);
