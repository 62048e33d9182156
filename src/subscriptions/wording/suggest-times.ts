import type { Suggestion } from '../../contract.ts';
import { readTime } from './read-time.ts';

const HOURS = ['06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19'];

/** The time that is typed, read; else the full hours that begin so. */
export function suggestTimes(typed: string): readonly Suggestion[] {
  const said = readTime(typed);
  if (said.ok) return [{ label: said.value, value: said.value }];
  const start = typed.trim().replace(/^(\d)$/, '0$1');
  const hours = HOURS.map((hour) => `${hour}:00`);
  const fitting = hours.filter((time) => time.startsWith(start) || time.startsWith(typed.trim()));
  return fitting.map((time) => ({ label: time, value: time }));
}
