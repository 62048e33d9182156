import type { NameChoice } from '../../briefing/name-match.ts';
import type { Suggestion } from '../../contract.ts';
import type { Weekday } from '../subscription.ts';
import { readDays, writeDays } from './read-days.ts';
import { suggestList } from './suggest-list.ts';

/** Days of the week by name, Monday first. */
export const DAY_CHOICES: readonly (NameChoice<Weekday> & { readonly value: Weekday })[] = [
  { value: 'mon', label: 'Monday', aliases: ['mon'] },
  { value: 'tue', label: 'Tuesday', aliases: ['tue'] },
  { value: 'wed', label: 'Wednesday', aliases: ['wed'] },
  { value: 'thu', label: 'Thursday', aliases: ['thu'] },
  { value: 'fri', label: 'Friday', aliases: ['fri'] },
  { value: 'sat', label: 'Saturday', aliases: ['sat'] },
  { value: 'sun', label: 'Sunday', aliases: ['sun'] },
];

const GROUPS: readonly Suggestion[] = [
  { label: 'Every day', value: 'daily' },
  { label: 'Weekdays, Monday to Friday', value: 'weekdays' },
  { label: 'Weekends, Saturday and Sunday', value: 'weekends' },
];

/** Days for what is typed so far: what it says if it says something, then what it may become. */
export function suggestDays(typed: string): readonly Suggestion[] {
  const said = readDays(typed);
  const read = said.ok ? [{ label: writeDays(said.value), value: writeDays(said.value) }] : [];
  const start = typed.trim().toLowerCase();
  const groups = GROUPS.filter(
    ({ label, value }) => value.startsWith(start) || label.toLowerCase().startsWith(start),
  );
  const all = [...read, ...groups, ...suggestList(typed, DAY_CHOICES)];
  return all.filter(({ value }, at) => all.findIndex((other) => other.value === value) === at);
}
