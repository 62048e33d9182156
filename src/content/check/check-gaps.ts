import type { Fault } from '../fault.ts';
import type { Draft } from '../read/draft.ts';

/** A fault for each question of a gap that stands among those of a fact: it cannot be both. */
export function checkGaps(draft: Draft): readonly Fault[] {
  if (draft.gaps.entries.length === 0) return [];
  // The wordings are thousands, and a pack without gaps need not compare them.
  if (draft.gaps.entries.length === 0) return [];
  const answered = new Map(
    draft.asked.entries.flatMap(({ value }) =>
      value.asked.map((text) => [asAsked(text), value.of] as const),
    ),
  );
  return draft.gaps.entries.flatMap(({ value, at }) =>
    value.asked.flatMap((text, index) => {
      const of = answered.get(asAsked(text));
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

/** A question as it is compared: thousands are at each start, so only its capitals and its end are evened. */
function asAsked(text: string): string {
  const last = text.charAt(text.length - 1);
  return (last === '?' || last === '.' ? text.slice(0, -1) : text).toLowerCase();
}
