import { createHmac } from 'node:crypto';
import { assertNever } from '../../errors.ts';
import type { Json } from './message.ts';
import type { Schedule } from './schedule.ts';
import type { Outcome, Outgoing, Send } from './transport.ts';

/**
 * The signature that every request of Slack carries: `v0=` and HMAC-SHA256 over version, time and
 * raw body. https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function sign(secret: string, epochSeconds: number, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${epochSeconds}:${body}`).digest('hex')}`;
}

interface SignedHttpOptions {
  readonly requestUrl: string;
  readonly signingSecret: string;
  /** Milliseconds since the epoch, by the clock that the receiver compares with. */
  readonly signedAt: () => number;
  readonly deadlineMs: number;
  readonly schedule: Schedule;
}

/** Sends events, commands and interactions to a Request URL. */
export function createSignedHttp(options: SignedHttpOptions): Send {
  return async (outgoing) => {
    const { body, contentType } = encode(outgoing);
    try {
      const response = await post(options, body, contentType, retryHeaders(outgoing));
      const text = await response.text();
      if (!response.ok) {
        const final = response.headers.get('x-slack-no-retry') === '1';
        return { type: 'failed', reason: 'http_error', final };
      }
      const json = response.headers.get('content-type')?.includes('application/json') ?? false;
      return { type: 'acknowledged', payload: json ? JSON.parse(text) : { text } };
    } catch (error) {
      return failure(error);
    }
  };
}

/** The handshake by which Slack checks a Request URL: the challenge must come back. */
export async function verifyUrl(options: SignedHttpOptions, token: string, challenge: string) {
  const body = JSON.stringify({ token, challenge, type: 'url_verification' });
  const response = await post(options, body, 'application/json', {});
  const text = await response.text();
  if (!response.ok || !text.includes(challenge)) {
    throw new Error(
      `the Request URL answered url_verification with ${response.status} and not with the challenge`,
    );
  }
}

async function post(
  options: SignedHttpOptions,
  body: string,
  contentType: string,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const seconds = Math.floor(options.signedAt() / 1000);
  const deadline = new AbortController();
  const cancel = options.schedule(options.deadlineMs, () => deadline.abort());
  try {
    return await fetch(options.requestUrl, {
      method: 'POST',
      redirect: 'manual',
      signal: deadline.signal,
      headers: {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': String(seconds),
        'x-slack-signature': sign(options.signingSecret, seconds, body),
        ...headers,
      },
      body,
    });
  } finally {
    cancel();
  }
}

function encode(outgoing: Outgoing): { body: string; contentType: string } {
  const form = 'application/x-www-form-urlencoded';
  switch (outgoing.type) {
    case 'events_api':
      return { body: JSON.stringify(outgoing.body), contentType: 'application/json' };
    case 'slash_commands':
      return { body: formOf(outgoing.body), contentType: form };
    case 'interactive':
      return { body: formOf({ payload: JSON.stringify(outgoing.body) }), contentType: form };
    default:
      return assertNever(outgoing.type);
  }
}

const formOf = (fields: Json): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();

const retryHeaders = ({ retry }: Outgoing): Record<string, string> =>
  retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};

function failure(error: unknown): Outcome {
  const timedOut = error instanceof Error && error.name === 'AbortError';
  return {
    type: 'failed',
    reason: timedOut ? 'http_timeout' : 'connection_failed',
    final: false,
  };
}
