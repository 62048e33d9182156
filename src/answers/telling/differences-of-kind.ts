import type { Disagreement, Pack } from '../../content/library.ts';
import { originId } from '../../content/origin-id.ts';
import type { SourceWord } from '../../content/schema/source-words.ts';
import { candidatesOf } from '../finding/candidates.ts';
import { phraseRuns } from '../language/phrase-runs.ts';
import type { Token } from '../language/tokens.ts';

/** What differs, told first where the difference is one between sources and not within one. */
export interface Differences {
  readonly of: readonly Disagreement[];
  /** Whether another kind was asked for, of which there are none. */
  readonly isOtherKind: boolean;
}

/** The differences of the kind that is asked for, `any mismatch on dates`; all of them where none is, or none differ. */
export function differencesOfKind(tokens: readonly Token[], pack: Pack): Differences {
  const { sources } = pack.vocabulary;
  const speaksOf = (kind: SourceWord): boolean => {
    const words = sources[kind];
    return words !== undefined && phraseRuns(tokens, words).length > 0;
  };
  const [ofDates, ofFigures] = [speaksOf('dated'), speaksOf('figure')];
  const isOther = !ofDates && !ofFigures && speaksOf('named');
  const found = pack.disagreements.filter(({ measure }) =>
    ofDates === ofFigures ? !isOther : (measure.kind === 'date') === ofDates,
  );
  const of = found.length > 0 ? found : pack.disagreements;
  return {
    of: of.toSorted((a, b) => Number(isWithinOne(a, pack)) - Number(isWithinOne(b, pack))),
    isOtherKind: found.length === 0,
  };
}

/** Whether a single source has both sides. */
function isWithinOne({ observations }: Disagreement, pack: Pack): boolean {
  const { byId } = candidatesOf(pack);
  const told = observations.map((seen) => {
    const source = byId.get(originId(seen))?.source;
    return source?.from === 'fact' ? source.fact.sources : [];
  });
  return told.every((ids) => ids.length === 1 && ids[0] === told[0]?.[0]);
}
