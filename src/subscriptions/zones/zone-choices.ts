import type { NameChoice } from '../../briefing/name-match.ts';
import { lazily } from '../../lazily.ts';
import { BUSIEST_ZONES, NEW_NAMES, OTHER_COUNTRIES, OTHER_PLACES } from './place-names.ts';

/** The name in use today of a zone that Temporal knows. */
export const nameInUse = (zone: string): string => NEW_NAMES.get(zone) ?? zone;

/**
 * Every time zone by what people call it: its name, its city, its country. The busiest come first, then
 * all by name. Made when it is first asked for: the countries of all zones take some 0.2 s to list.
 */
export const zoneChoices = lazily((): readonly NameChoice<string>[] => {
  const countries = countriesByZone();
  const listed = Intl.supportedValuesOf('timeZone').map(nameInUse);
  const zones = new Set([...BUSIEST_ZONES, ...listed.toSorted()]);
  return [...zones].map((zone) => ({
    value: zone,
    label: zone,
    aliases: [
      cityOf(zone),
      ...(OTHER_PLACES[zone] ?? []),
      ...(countries.get(zone) ?? []),
      ...[...NEW_NAMES]
        .filter(([, inUse]) => inUse === zone)
        .flatMap(([old]) => [old, cityOf(old)]),
    ],
  }));
});

/** `America/Argentina/Buenos_Aires` is in Buenos Aires. */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

function countriesByZone(): ReadonlyMap<string, readonly string[]> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string[]>();
  for (const code of regionCodes()) {
    const name = names.of(code);
    if (name === undefined) continue;
    for (const zone of new Intl.Locale('und', { region: code }).getTimeZones() ?? []) {
      const known = found.get(nameInUse(zone)) ?? [];
      found.set(nameInUse(zone), [...known, name, ...(OTHER_COUNTRIES[code] ?? [])]);
    }
  }
  return found;
}

/** `AA` to `ZZ`: most are no country, which has no name then. */
function regionCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => `${first}${second}`));
}
