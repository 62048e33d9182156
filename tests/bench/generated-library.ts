import { indexPack } from '../../src/content/index-pack.ts';
import type { Named, Pack } from '../../src/content/library.ts';
import { normaliseName } from '../../src/content/name.ts';
import type { Vocabulary } from '../../src/content/schema/vocabulary.ts';
import { type Content, generateContent } from './generated-pack.ts';
import { createRandom, pick } from './generated-words.ts';

/** A question and the pack that it is about. */
export interface GeneratedQuestion {
  readonly pack: Pack;
  readonly text: string;
}

/**
 * What the packs are made of, with so many wordings of each fact as editors give; the same for the
 * same numbers, so that runs can be compared.
 */
export function generateContents(
  packs: number,
  wordings: number,
  vocabulary: Vocabulary,
): readonly Content[] {
  const random = createRandom(20_251_205);
  return Array.from({ length: packs }, (_, at) =>
    generateContent(`pack-${at}`, wordings, vocabulary, random),
  );
}

/** The packs of these contents, indexed as checked packs are. */
export const indexContents = (
  contents: readonly Content[],
  vocabulary: Vocabulary,
): readonly Pack[] => contents.map((content) => indexContent(content, vocabulary));

/** Questions as people ask them: about a measure, an entity or both, some with a slip. */
export function generateQuestions(
  packs: readonly Pack[],
  count: number,
): readonly GeneratedQuestion[] {
  const random = createRandom(7);
  const one = <T>(values: readonly T[]): T => pick(values, random);
  return Array.from({ length: count }, () => {
    const pack = one(packs);
    const entity = one([...pack.entities.values()]).name;
    const measure = one([...pack.measures.values()]).label;
    const text = one([
      `How much is the ${measure}?`,
      `how large was the ${measure} of ${entity} in ${2020 + Math.floor(random() * 10)}`,
      `What did ${entity} say about ${measure}?`,
      `who reported the ${measure}`,
      `when does ${entity} get the rest?`,
      `is it true that the ${measure} is ${Math.floor(random() * 90)}?`,
      `${measure.replace(/[aeiou]/, '')} ${entity}`,
    ]);
    return { pack, text };
  });
}

function indexContent({ meta, derived, ...content }: Content, vocabulary: Vocabulary): Pack {
  const names = new Map<string, Named>([
    ...content.entities.map(({ id, name }): [string, Named] => [
      normaliseName(name),
      { kind: 'entity', id },
    ]),
    ...content.measures.map(({ id, label }): [string, Named] => [
      normaliseName(label),
      { kind: 'measure', id },
    ]),
  ]);
  return indexPack(
    {
      ...{ meta, ...content, agenda: [], timeline: [], commitments: [], differences: [] },
      ...{ derived: new Map(derived.map((one) => [one.derivation.id, one])), names, conflicts: [] },
    },
    { vocabulary: () => vocabulary, wordings: () => ({ asked: content.asked, gaps: [] }) },
  );
}
