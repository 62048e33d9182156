import { assertNever } from '../errors.ts';
import type { InstantStyle } from './model.ts';

/**
 * An instant in words for a reader whose zone is known, e.g. `4 Dec 2025, 18:30 Asia/Kolkata`; `zone`
 * is an IANA name. `relative` has no words without a clock and is written as date and time.
 */
export function instantText(epochSeconds: number, style: InstantStyle, zone: string): string {
  const at = new Date(epochSeconds * 1000);
  if (Number.isNaN(at.getTime())) return `${epochSeconds} s after 1970`;
  const words = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts(style) }).format(at);
  return `${words} ${zone}`;
}

function parts(style: InstantStyle): Intl.DateTimeFormatOptions {
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  switch (style) {
    case 'date':
      return date;
    case 'time':
      return time;
    case 'datetime':
    case 'relative':
      return { ...date, ...time };
    default:
      return assertNever(style);
  }
}
