import type { Pack } from '../../content/library.ts';
import type { Ranked } from '../finding/rank.ts';
import { tokensOf } from '../language/tokens.ts';
import { rivalWords } from '../premise/names/rival-words.ts';
import type { Question } from '../reading/question.ts';

/** How much less a statement may fit and still come first, as it has the word of several that is named. */
const BEHIND = 0.5;
/** A question that says more asks for what it says. */
const FEW = 2;

/**
 * What has the weekday, or the one of other few words, that a question names comes before what has it not:
 * `what did X do on Thursday`, `am I right that it was on Thursday`.
 */
export function namedOfSeveralFirst(
  fitting: readonly Ranked[],
  { tokens, slots }: Question,
  pack: Pack,
): readonly Ranked[] {
  const [best] = fitting;
  const outer = slots.filter(({ inner }) => !inner);
  if (!best || fitting.length < 2 || outer.length > FEW) return fitting;
  const named = rivalWords(tokens, pack.vocabulary);
  if (named.length === 0) return fitting;
  const hasThem = ({ candidate: { source }, score }: Ranked): boolean => {
    if (source.from !== 'fact' || score < best.score - BEHIND) return false;
    const said = rivalWords(tokensOf(source.fact.text), pack.vocabulary);
    return named.every((one) =>
      said.some(({ group, place }) => group === one.group && place === one.place),
    );
  };
  if (hasThem(best)) return fitting;
  return [...fitting.filter(hasThem), ...fitting.filter((one) => !hasThem(one))];
}
