import { usePlaygroundNow } from '../now.ts';
import { relative } from '../times.ts';

interface Props {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** In Slack's date tokens, e.g. `{date_short_pretty}, {time}`. */
  readonly format: string;
  /** What stands there where tokens are not known. */
  readonly fallback: string;
}

/**
 * A moment in the reader's own zone. The library would write it in its own way and without `{ago}`.
 * https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function SlackDate({ at, format, fallback }: Props) {
  const now = usePlaygroundNow();
  const date = new Date(at);
  const written = format.replace(/\{(\w+)\}/g, (token, name: string) => {
    if (name === 'ago') return relative(at, now);
    if (name.startsWith('time')) {
      return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    }
    if (!name.startsWith('date')) return token;
    return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  });
  return (
    <time dateTime={date.toISOString()} title={fallback}>
      {written}
    </time>
  );
}
