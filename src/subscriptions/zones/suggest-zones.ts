import { matchNames } from '../../briefing/name-match.ts';
import type { Suggestion } from '../../contract.ts';
import { ABBREVIATIONS } from './place-names.ts';
import { zoneChoices } from './zone-choices.ts';

const SUGGESTIONS_CAP = 25;

/** Zones for what is typed so far, best match first, each with what its clocks show now. */
export function suggestZones(typed: string, now: Temporal.Instant): readonly Suggestion[] {
  // A label that was chosen before, and stands there to be changed: its clock has gone on since.
  const words = typed.replace(/ ?\([^)]*\)?\s*$/, '');
  const meant = ABBREVIATIONS.get(words.trim().toLowerCase()) ?? [];
  const found = matchNames(words, zoneChoices()).map(({ value }) => value);
  return [...new Set([...meant, ...found])]
    .slice(0, SUGGESTIONS_CAP)
    .map((zone) => suggestionOf(zone, now));
}

/** `Europe/London (14:05 now, UTC+00:00)`. */
export function suggestionOf(zone: string, now: Temporal.Instant): Suggestion {
  const there = now.toZonedDateTimeISO(zone);
  const clock = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return { label: `${zone} (${clock} now, UTC${there.offset})`, value: zone };
}
