import type { Pack } from '../content/library.ts';
import type { AgendaItem } from '../content/schema/calendar.ts';

/** One day of the agenda. */
export interface AgendaDay {
  readonly day: string;
  /** In the order of the pack, which is that of the day. */
  readonly items: readonly AgendaItem[];
}

/** The agenda by day, earliest first. */
export function agendaDays(pack: Pack): readonly AgendaDay[] {
  const days = [...new Set(pack.agenda.map((item) => item.day))].sort();
  return days.map((day) => ({ day, items: pack.agenda.filter((item) => item.day === day) }));
}
