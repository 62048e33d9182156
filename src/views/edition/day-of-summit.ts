import type { Edition } from '../../digest/edition.ts';
import type { Stage } from '../../digest/stage.ts';
import { nearDay, writeShortDay } from '../near-day.ts';

type During = Extract<Stage, { type: 'during' }>;

/** `Day 1 of 2 of the state visit; the summit talks are tomorrow, 5 Dec`. */
export function dayOfSummit(
  { dayNumber, of, isBeforeTalks }: During,
  { pack, day }: Edition,
  today: Temporal.PlainDate | null,
): string {
  const { called, talks } = pack.meta.summit;
  const date = today === null ? ` (${writeShortDay(day.toString())})` : '';
  const which =
    of === 1 ? `The day of the ${called}` : `Day ${dayNumber} of ${of} of the ${called}`;
  if (!talks || of === 1) return `${which}${date}`;
  const name = called === 'summit' ? 'the talks' : 'the summit talks';
  const near = nearDay(talks.day, today);
  if (today === null && talks.day === day.toString()) return `${which}${date}, the day of ${name}`;
  const when =
    near === 'today' ? near : [near, writeShortDay(talks.day)].filter(Boolean).join(', ');
  return `${which}${date}; ${name} ${verb(talks.day, day, isBeforeTalks)} ${near ? '' : 'on '}${when}`;
}

/** Of talks of a day that is over it is only known that they were to be, as long as no source tells of them. */
function verb(talksDay: string, day: Temporal.PlainDate, isBeforeTalks: boolean): string {
  if (talksDay >= day.toString()) return 'are';
  return isBeforeTalks ? 'were to be' : 'were';
}
