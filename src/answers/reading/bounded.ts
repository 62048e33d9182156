import type { Pack } from '../../content/library.ts';
import { boundAnywhere, dateBound, numberBound } from '../language/bounds.ts';
import type { Token } from '../language/tokens.ts';
import type { StatedDate, StatedNumber } from '../language/values.ts';
import { wordsOf } from '../language/words.ts';

/** So far behind a length of time stands that it was so long ago. */
const AGO = 3;

/** The values of a question with how they bound what they are said of. */
interface Bounded {
  readonly numbers: readonly StatedNumber[];
  readonly dates: readonly StatedDate[];
  /** The tokens that say so: they say nothing else. */
  readonly bounding: ReadonlySet<number>;
}

/**
 * How the values of a question bound what they are said of, `is it more than 65 billion`. Of dates that
 * holds where yes or no is asked: `the target by 2030` is the target of that year; and `about 67` of two
 * figures is the one that is nearer.
 */
export function readBounds(
  { numbers, dates }: Pick<Bounded, 'numbers' | 'dates'>,
  tokens: readonly Token[],
  polar: boolean,
  { vocabulary }: Pack,
): Bounded {
  const bounding = new Set<number>();
  if (numbers.length + dates.length === 0) return { numbers, dates, bounding };
  const { is } = wordsOf(vocabulary);
  const take = ({ from, to }: { readonly from: number; readonly to: number }): void => {
    for (let at = from; at < to; at += 1) bounding.add(at);
  };
  const bounded = numbers.map((stated): StatedNumber => {
    const said =
      stated.kind === 'ordinal'
        ? null
        : (numberBound(tokens, stated.at, vocabulary) ??
          (polar && numbers.length === 1 ? boundAnywhere(tokens, vocabulary) : null));
    const isUsed = said !== null && (polar || said.bound !== 'about');
    if (isUsed && polar) take(said);
    const ago = tokens.findIndex(
      (token, at) => at > stated.at && at <= stated.at + AGO && is(token, 'ago'),
    );
    if (stated.kind === 'length' && ago >= 0) {
      if (polar) bounding.add(ago);
      return { ...stated, bound: 'ago' };
    }
    return isUsed ? { ...stated, bound: said.bound } : stated;
  });
  const dated = dates.map((stated): StatedDate => {
    const said = polar ? dateBound(tokens, stated.at, vocabulary) : null;
    if (said) take(said);
    return said ? { ...stated, bound: said.bound } : stated;
  });
  return { numbers: bounded, dates: dated, bounding };
}
