import { namedExactly } from '../../briefing/name-match.ts';
import { plain, type Reading, read, unread } from '../wording/reading.ts';
import { nearZones } from './near-zones.ts';
import { ABBREVIATIONS } from './place-names.ts';
import { nameInUse, zoneChoices } from './zone-choices.ts';

const NEAREST_SHOWN = 3;

/**
 * The IANA name of a zone as people write it: the name itself, a city or a country of one zone, or an
 * abbreviation that means one. An offset is refused: it does not follow the clock in spring and autumn.
 */
export function readZone(text: string): Reading<string> {
  const words = plain(text)
    .replace(/^(?:in|the) /, '')
    .replace(/ (?:standard |summer |local )?time(?: ?zone)?$/, '');
  const meant = ABBREVIATIONS.get(words);
  if (meant) {
    const [only = '', ...others] = meant;
    return others.length === 0
      ? read(only)
      : unread(`is an abbreviation of several time zones; write one of ${meant.join(', ')}`);
  }
  if (/^(?:utc|gmt)? ?[+-] ?\d/.test(words) || /^etc\//.test(words)) {
    return unread(
      'is an offset, which does not follow summer time; write a zone or a city, such as Europe/London or Delhi',
    );
  }
  const named = ianaName(words) ?? namedExactly(words, zoneChoices());
  if (named !== null) return read(named);
  const near = nearZones(words, zoneChoices());
  return unread(whyNone(near.map(({ label }) => label)));
}

function whyNone(near: readonly string[]): string {
  const names = near.slice(0, NEAREST_SHOWN).join(', ');
  if (near.length === 0) {
    return 'is no time zone that Sherpa knows; write its name or a city, such as Europe/London or Delhi';
  }
  return near.length > 1
    ? `may mean several time zones; write one such as ${names}`
    : `is no time zone that Sherpa knows; write one such as ${names}`;
}

/** Null where Temporal knows no such zone. */
function ianaName(words: string): string | null {
  if (!words.includes('/')) return null;
  try {
    return nameInUse(new Temporal.ZonedDateTime(0n, words.replaceAll(' ', '_')).timeZoneId);
  } catch {
    return null;
  }
}
