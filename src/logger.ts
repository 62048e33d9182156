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
  const redact = createRedact(options.secrets);
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line: string) => destination.write(redact(line)) },
  );
}

/** Cuts out of a text what is a secret of ours, as it is or as JSON writes it, or looks like one. */
export function createRedact(secrets: readonly string[]): (text: string) => string {
  const known = secrets
    .filter((secret) => secret.length > 0)
    .flatMap((secret) => [JSON.stringify(secret).slice(1, -1), secret]);
  return (text) =>
    known
      .reduce((left, secret) => left.replaceAll(secret, '[redacted]'), text)
      .replace(CREDENTIAL, '[redacted]');
}
