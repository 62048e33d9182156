import { usePlaygroundNow } from '../now.ts';
import { clockTime, relative } from '../times.ts';

interface Props {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
  readonly style: string;
}

/** A moment in the reader's own zone. */
export function DiscordTime({ at, style }: Props) {
  const now = usePlaygroundNow();
  return <discord-time title={new Date(at).toISOString()}>{write(at, style, now)}</discord-time>;
}

function write(at: number, style: string, now: number): string {
  const date = new Date(at);
  const long = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  switch (style) {
    case 't':
      return clockTime(at);
    case 'T':
      return date.toLocaleTimeString('en-GB');
    case 'd':
      return date.toLocaleDateString('en-GB');
    case 'D':
      return long;
    case 'F':
      return `${date.toLocaleDateString('en-GB', { weekday: 'long' })}, ${long} ${clockTime(at)}`;
    case 'R':
      return relative(at, now);
    default:
      return `${long} ${clockTime(at)}`;
  }
}
