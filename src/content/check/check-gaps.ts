import type { Fault } from '../fault.ts';
import { normaliseName } from '../name.ts';
import type { Draft } from '../read/draft.ts';

/** A fault for each question of a gap that stands among those of a fact: it cannot be both. */
export function checkGaps(draft: Draft): readonly Fault[] {
  // The wordings are thousands, and a pack without gaps need not compare them.
  if (draft.gaps.entries.length === 0) return [];
  const answered = new Map(
    draft.asked.entries.flatMap(({ value }) =>
      value.asked.map((text) => [normaliseName(text), value.of] as const),
    ),
  );
  return draft.gaps.entries.flatMap(({ value, at }) =>
    value.asked.flatMap((text, index) => {
      const of = answered.get(normaliseName(text));
      return of === undefined
        ? []
        : [
            {
              ...at(['asked', index]),
              what: `the same question is answered by "${of}" in questions/*.yaml`,
              remedy: 'take it out of one of the two',
            },
          ];
    }),
  );
}
