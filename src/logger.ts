import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Anything that looks like a Slack or Discord credential, wherever it stands in a line. */
const CREDENTIAL =
  /xox[a-z]-[\w-]{8,}|xapp-[\w-]{8,}|xoxe[\w.-]{8,}|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g;

/**
 * JSON lines, one an event. Tokens are cut out twice: by value for the secrets we hold, and by shape
 * for any that an SDK's error may quote.
 */
export function createLogger(
  options: { level: string; secrets: readonly string[] },
  destination: DestinationStream,
): Logger {
  // As JSON writes them, since whole lines are searched.
  const known = options.secrets
    .filter((secret) => secret.length > 0)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  const redact = (line: string): string =>
    known
      .reduce((text, secret) => text.replaceAll(secret, '[redacted]'), line)
      .replace(CREDENTIAL, '[redacted]');
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => destination.write(redact(line)) },
  );
}
