import { knownUntil, type Phase, summitPhase } from '../briefing/phase.ts';
import { notice } from '../document/build.ts';
import type { Block } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { writeDay } from './dates.ts';
import type { Scene } from './scene.ts';
import { count } from './words.ts';

/** Days after the end within which a pack still is the news. */
const FRESH_DAYS = 7;

/** How far off the summit is, for the head of a brief. */
export function writePhase(phase: Phase): string {
  switch (phase.type) {
    case 'before':
      return phase.days === 1
        ? 'The summit starts tomorrow.'
        : `The summit starts in ${count(phase.days, 'day')}.`;
    case 'during':
      return `Today is day ${phase.day} of ${phase.of}.`;
    case 'after':
      return phase.daysSince === 1
        ? 'The summit ended yesterday.'
        : `The summit ended ${count(phase.daysSince, 'day')} ago.`;
    default:
      return assertNever(phase);
  }
}

/** How old a pack long past is, for the head of every reply about it; null while it is the news. */
export function ageNotice({ pack, now }: Scene): Block | null {
  const phase = summitPhase(pack.meta, now);
  if (phase.type !== 'after' || phase.daysSince <= FRESH_DAYS) return null;
  return notice(
    'caution',
    `This pack is about a summit that ended ${count(phase.daysSince, 'day')} ago; nothing after ${writeDay(knownUntil(pack))} is in it.`,
  );
}
