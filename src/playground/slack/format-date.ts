/** Date formats of https://docs.slack.dev/messaging/formatting-message-text#date-formatting */

const TOKEN = /\{(\w+)\}/g;

/** The formatted moment in the reader's zone and English, or null where seconds are no number. */
export function formatDate(
  epochSeconds: number,
  format: string,
  reader: { readonly timezone: string; readonly now: number },
): string | null {
  if (!Number.isFinite(epochSeconds)) return null;
  const at = zoned(epochSeconds * 1000, reader.timezone);
  const now = zoned(reader.now, reader.timezone);
  return format.replace(TOKEN, (whole, name: string) => token(name, at, now) ?? whole);
}

const zoned = (ms: number, timezone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.trunc(ms)).toZonedDateTimeISO(timezone);

function token(
  name: string,
  at: Temporal.ZonedDateTime,
  now: Temporal.ZonedDateTime,
): string | null {
  const said = (options: Intl.DateTimeFormatOptions) => at.toLocaleString('en-US', options);
  const relative = (otherwise: string) => relativeDay(at, now) ?? otherwise;
  const year = at.year;
  const day = `${at.day}${ordinal(at.day)}`;
  const long = `${said({ month: 'long' })} ${day}, ${year}`;
  const short = said({ month: 'short', day: 'numeric', year: 'numeric' });
  const weekday = `${said({ weekday: 'long' })}, ${long}`;
  switch (name) {
    case 'date_num':
      return at.toPlainDate().toString();
    case 'date_slash':
      return said({ month: '2-digit', day: '2-digit', year: 'numeric' });
    case 'date':
      return long;
    case 'date_short':
      return short;
    case 'date_long':
      return weekday;
    case 'date_pretty':
      return relative(long);
    case 'date_short_pretty':
      return relative(short);
    case 'date_long_pretty':
    case 'day_divider_pretty':
      return relative(weekday);
    case 'time':
      return said({ hour: 'numeric', minute: '2-digit' });
    case 'time_secs':
      return said({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
    case 'ago':
      return ago(at, now);
    default:
      return null;
  }
}

function relativeDay(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string | null {
  const days = now.toPlainDate().until(at.toPlainDate()).days;
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  return days === 1 ? 'tomorrow' : null;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function ago(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): string {
  const seconds = (at.epochMilliseconds - now.epochMilliseconds) / 1000;
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-US').format(Math.round(seconds / length), unit);
}
