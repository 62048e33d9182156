import { dayIn, isEndKnown, knownUntil, type Phase, summitPhase } from '../briefing/phase.ts';
import type { Pack } from '../content/library.ts';
import { notice } from '../document/build.ts';
import type { Block } from '../document/model.ts';
import { assertNever } from '../errors.ts';
import { writeDay } from './dates.ts';
import type { Scene } from './scene.ts';
import { count } from './words.ts';

/** Days after the end within which a pack still is the news. */
const FRESH_DAYS = 7;

/** How far off the summit is, for the head of a brief. */
export function writePhase(phase: Phase, pack: Pack): string {
  const { called } = pack.meta.summit;
  switch (phase.type) {
    case 'before':
      return phase.days === 1
        ? `The ${called} starts tomorrow.`
        : `The ${called} starts in ${count(phase.days, 'day')}.`;
    case 'during':
      return `Today is day ${phase.day} of ${phase.of} of the ${called}.`;
    case 'after':
      return `The ${called} ${endedText(pack)} ${phase.daysSince === 1 ? 'yesterday' : `${count(phase.daysSince, 'day')} ago`}.`;
    default:
      return assertNever(phase);
  }
}

/** Sources older than the end know only when it was to be. */
const endedText = (pack: Pack): string => (isEndKnown(pack) ? 'ended' : 'was to end');

/**
 * What the head of every reply says of the pack's time: how old a pack long past is, or that it knows
 * more than could be known on the day asked for; null where there is nothing to say.
 */
export function ageNotice({ pack, now }: Scene): Block | null {
  const phase = summitPhase(pack.meta, now);
  const until = knownUntil(pack);
  const today = dayIn(now, pack.meta.summit.zone).toString();
  if (today < until) {
    return notice(
      'info',
      `This is the whole pack, with what became known up to ${writeDay(until)}; the day asked for is ${writeDay(today)}.`,
    );
  }
  if (phase.type !== 'after' || phase.daysSince <= FRESH_DAYS) return null;
  return notice(
    'caution',
    `This pack is about a summit that ${endedText(pack)} ${count(phase.daysSince, 'day')} ago; nothing after ${writeDay(until)} is in it.`,
  );
}
