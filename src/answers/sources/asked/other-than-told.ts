import type { Pack } from '../../../content/library.ts';
import { phraseRuns } from '../../language/phrase-runs.ts';
import { tokensOf } from '../../language/tokens.ts';
import type { Context } from '../../thread/context.ts';
import { factsOf } from '../provenance/provenance-subject.ts';

/**
 * `And the other article?` where all that was just told is from one source: it is another than that, which is
 * named. Null where no other is asked for, or where several told it.
 */
export function otherThanTold(text: string, context: Context | null, pack: Pack): string | null {
  if (!context || !saysOther(text, pack)) return null;
  const told = new Set(context.focus.flatMap(factsOf).flatMap(({ sources }) => sources));
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}

/** `The other report`: another, with a word for a source right behind it. */
function saysOther(text: string, { vocabulary }: Pack): boolean {
  const { other } = vocabulary.sources;
  if (!other) return false;
  const tokens = tokensOf(text);
  const others = phraseRuns(tokens, other);
  return phraseRuns(tokens, vocabulary.provenance.nouns).some(({ from }) =>
    others.some(({ to }) => to === from),
  );
}
