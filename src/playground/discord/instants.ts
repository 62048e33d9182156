/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};
const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** An instant as the client shows `<t:…:style>` to a reader in this zone. */
export function showInstant(
  epochMs: number,
  style: string,
  reader: { readonly zone: string; readonly now: number },
): string {
  if (style === 'R') {
    const seconds = (epochMs - reader.now) / 1000;
    const [unit, size] = UNITS.find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
    const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
    return format.format(Math.round(seconds / size), unit);
  }
  return new Intl.DateTimeFormat('en-GB', { ...STYLES[style], timeZone: reader.zone }).format(
    epochMs,
  );
}
