import type { Conflict } from '../compare/find-conflicts.ts';
import type { Fault, Place } from '../fault.ts';
import type { Observation } from '../library.ts';
import { originId } from '../origin-id.ts';
import { type Draft, isWhole } from '../read/draft.ts';
import type { Entry } from '../read/entry.ts';
import type { DifferenceNote } from '../schema/calendar.ts';
import type { Fact } from '../schema/fact.ts';

/**
 * A fault for each disagreement that no editor has explained, and for each explanation of one that
 * is not there. `derivationsHold`: whether every derivation computed, so that none is overlooked.
 */
export function checkDifferences(
  draft: Draft,
  conflicts: readonly Conflict[],
  derivationsHold: boolean,
): readonly Fault[] {
  const explained = new Set(draft.differences.entries.map(({ value }) => value.measure));
  const differing = new Set(conflicts.map(({ measure }) => measure.id));
  const whole = isWhole(draft) && derivationsHold;
  const facts = new Map(draft.facts.entries.map(({ value }) => [value.id, value]));
  const known = new Set(draft.measures.entries.map(({ value }) => value.id));
  const unexplained = conflicts.filter(({ measure }) => !explained.has(measure.id));
  const idle = draft.differences.entries.filter(
    ({ value: { measure } }) =>
      whole && measure !== undefined && known.has(measure) && !differing.has(measure),
  );
  return [
    ...(draft.differences.complete && draft.differences.broken.length === 0 ? unexplained : []).map(
      ({ measure, observations }) => ({
        ...placeOf(observations.at(-1), draft),
        what: `${observations.map(originId).join(' and ')} differ about ${measure.id}`,
        remedy: 'explain the difference in differences.yaml or correct a figure',
      }),
    ),
    ...idle.map(({ value, at }) => ({
      ...at(['measure']),
      what: `no figures differ about ${value.measure}`,
      remedy: 'take the note out or correct its measure',
    })),
    ...draft.differences.entries.flatMap((one) => [...ofNothing(one), ...sharedSource(one, facts)]),
  ];
}

/** A note is of figures or of facts. */
function ofNothing({ value, at }: Entry<DifferenceNote>): readonly Fault[] {
  const { measure, facts } = value;
  if ((measure === undefined) !== (facts === undefined)) return [];
  const what = `the note has ${measure === undefined ? 'neither a measure nor facts' : 'both a measure and facts'}`;
  return [{ ...at(['title']), what, remedy: 'name one of the two' }];
}

/** What one source says in two facts are no two sides. */
function sharedSource(
  { value, at }: Entry<DifferenceNote>,
  facts: ReadonlyMap<string, Fact>,
): readonly Fault[] {
  const sides = (value.facts ?? []).map((id) => facts.get(id)?.sources ?? []);
  const shared = sides.findIndex((sources, side) =>
    sides.slice(0, side).some((other) => other.some((source) => sources.includes(source))),
  );
  if (shared < 0) return [];
  const what = `the fact "${value.facts?.[shared]}" is of a source of another side`;
  return [{ ...at(['facts', shared]), what, remedy: 'name one fact of each source' }];
}

function placeOf(seen: Observation | undefined, draft: Draft): Place {
  const entry =
    seen?.from === 'fact'
      ? draft.facts.entries.find(({ value }) => value === seen.fact)
      : draft.derivations.entries.find(({ value }) => value === seen?.derived.derivation);
  if (!entry) throw new Error('an observation is of no entry');
  return entry.at([seen?.from === 'fact' ? 'figure' : 'measure']);
}
