import type { Pack } from '../../content/library.ts';
import type { SuggestedQuestion } from '../../content/schema/common.ts';
import type { Measure } from '../../content/schema/measure.ts';
import { type Candidate, candidatesOf } from '../finding/candidates.ts';
import { perPack } from '../per-pack.ts';

/** A question of the pack's editor that may be suggested, and what answers it. */
export interface Suggestible {
  /** Id of the measure, derivation or fact that it stands for. */
  readonly id: string;
  /** Only in the languages in which the editor has it; a measure falls back on its label. */
  readonly texts: SuggestedQuestion;
  /** The same in all languages, as `plain` has them. */
  readonly plainTexts: readonly string[];
  /** Any of them answers it. */
  readonly answeredBy: readonly Candidate[];
  readonly entities: ReadonlySet<string>;
  /** Each once. */
  readonly topics: readonly string[];
  readonly isHighlight: boolean;
  /** Ids of what those that answer it reckon with. */
  readonly inputs: readonly string[];
}

/** All questions that a pack can suggest, in the order of its files; gathered once a pack. */
export const suggestibleOf = perPack(gather);

function gather(pack: Pack): readonly Suggestible[] {
  const { candidates } = candidatesOf(pack);
  const ofMeasure = Map.groupBy(candidates, ({ measure }) => measure?.id);
  const measures = [...pack.measures.values()].flatMap((measure) => {
    const answeredBy = ofMeasure.get(measure.id) ?? [];
    return answeredBy.length > 0
      ? [suggestible(measure.id, textsOfMeasure(measure), answeredBy, pack)]
      : [];
  });
  const others = candidates.flatMap((candidate) => {
    const question = questionOf(candidate);
    return question ? [suggestible(candidate.id, question, [candidate], pack)] : [];
  });
  return [...measures, ...others];
}

function suggestible(
  id: string,
  texts: SuggestedQuestion,
  answeredBy: readonly Candidate[],
  pack: Pack,
): Suggestible {
  const [one, another] = answeredBy;
  return {
    id,
    texts,
    plainTexts: Object.values(texts).flatMap((text) => (text === undefined ? [] : [plain(text)])),
    answeredBy,
    // Mostly one answers it, and what that has is not gathered again.
    entities:
      one && !another ? one.entities : new Set(answeredBy.flatMap(({ entities }) => [...entities])),
    topics: [...new Set(answeredBy.flatMap(topicsOf))],
    isHighlight: answeredBy.some(({ id }) => pack.meta.highlights.includes(id)),
    inputs: answeredBy.flatMap(inputsOf),
  };
}

/** Case, spaces and marks make no other question. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

const questionOf = ({ source }: Candidate): SuggestedQuestion | undefined =>
  source.from === 'fact' ? source.fact.question : source.derived.derivation.question;

export const topicsOf = ({ source }: Candidate): readonly string[] =>
  source.from === 'fact' ? source.fact.topics : source.derived.derivation.topics;

/** Ids of the facts and derivations that a derivation reckons with. */
export const inputsOf = ({ source }: Candidate): readonly string[] =>
  source.from === 'fact' ? [] : Object.values(source.derived.derivation.inputs);

function textsOfMeasure({ label, labels, question }: Measure): SuggestedQuestion {
  const { hi, ru } = labels;
  return {
    en: `${label}?`,
    ...(hi ? { hi: `${hi}?` } : {}),
    ...(ru ? { ru: `${ru}?` } : {}),
    ...question,
  };
}
