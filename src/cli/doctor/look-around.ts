import type { Config } from '../../config.ts';
import { UserError } from '../../errors.ts';
import type { Finding } from '../../finding.ts';
import { loadPacks } from '../../load-packs.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';

/** A rule that zone data has known since early 2025: Paraguay no longer turns its clocks. */
const RECENT_RULE = { zone: 'America/Asuncion', at: '2025-07-01T12:00:00Z', offset: '-03:00' };
/** Digests are due to the minute. */
const CLOCK_MS = 30_000;

/** Whether every zone in use is known, and how recent the rules are. */
export function zonesFinding(zones: readonly string[]): Finding {
  const check = 'Time zones';
  const used = [...new Set(zones)];
  const unknown = used.filter((zone) => offsetIn(zone, RECENT_RULE.at) === null);
  if (unknown.length > 0) {
    return {
      check,
      state: 'wrong',
      says: `this Node does not know ${unknown.join(', ')}; start Sherpa with the Node that npm ci brings`,
    };
  }
  if (offsetIn(RECENT_RULE.zone, RECENT_RULE.at) !== RECENT_RULE.offset) {
    return {
      check,
      state: 'wrong',
      says: 'the zone data is older than 2025, so that some local times are an hour off; start Sherpa with the Node that npm ci brings',
    };
  }
  return { check, state: 'ok', says: `${used.join(', ')}; the rules are of 2025 or later` };
}

function offsetIn(zone: string, at: string): string | null {
  try {
    return Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
  } catch {
    return null;
  }
}

/** How far this machine's clock is from those of the services. */
export function clockFinding(aheadMs: readonly (number | null)[]): Finding {
  const check = 'Clock';
  const told = aheadMs.filter((each) => each !== null);
  const [furthest] = told.toSorted((a, b) => Math.abs(b) - Math.abs(a));
  if (furthest === undefined) {
    return { check, state: 'unchecked', says: 'no service told the time' };
  }
  const seconds = Math.round(Math.abs(furthest) / 1000);
  const says = `${seconds} s ${furthest > 0 ? 'ahead of' : 'behind'} the services’ clocks`;
  if (Math.abs(furthest) > CLOCK_MS) {
    return {
      check,
      state: 'wrong',
      says: `${says}; set it by NTP, or digests come as much too ${furthest > 0 ? 'early' : 'late'}`,
    };
  }
  return { check, state: 'ok', says: seconds === 0 ? 'as the services’ clocks' : says };
}

/** Whether the packs can be used, and are there for whoever has subscribed to them. */
export async function packsFinding(
  packs: Config['packs'],
  subscriptions: readonly Subscription[],
): Promise<Finding> {
  const check = 'Packs';
  try {
    const { packs: loaded } = await loadPacks(packs);
    const wanted = new Set(subscriptions.map(({ packId }) => packId));
    const missing = [...wanted].filter((id) => !loaded.has(id));
    if (missing.length === 0) return { check, state: 'ok', says: [...loaded.keys()].join(', ') };
    return {
      check,
      state: 'wrong',
      says: `channels have subscribed to ${missing.join(', ')}, which is not in ${packs.folder}; bring it back, or let them unsubscribe`,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { check, state: 'wrong', says: error.message };
  }
}
