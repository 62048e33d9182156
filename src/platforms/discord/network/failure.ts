import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import { DiscordAPIError as ClientAPIError, HTTPError as ClientHTTPError } from 'discord.js';
import type { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { NeverSent } from './hand-over.ts';

/** What became of a request that did not succeed. */
export type Failure =
  /** Discord says no; trying again as it is cannot help. */
  | { readonly type: 'refused'; readonly status: number; readonly code: number | null }
  /** The token is not one that Discord knows. */
  | { readonly type: 'unauthorized' }
  /** Not done; may be asked again after so many seconds. */
  | { readonly type: 'rate-limited'; readonly retryAfter: number }
  /** A fault of the service or the network: it may have been done all the same. */
  | { readonly type: 'unclear' }
  /** It never left: no such host, nothing listens there, or it was not sent any more. */
  | { readonly type: 'unreachable' };

/** Network faults that come before a request is sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** discord.js loads another build of `@discordjs/rest` than we do, with error classes of its own. */
const isApiError = (error: unknown): error is DiscordAPIError =>
  error instanceof DiscordAPIError || error instanceof ClientAPIError;
const isHttpError = (error: unknown): error is HTTPError =>
  error instanceof HTTPError || error instanceof ClientHTTPError;

/** Reads what `@discordjs/rest` throws; null where the error is none of a request. */
export function readFailure(error: unknown): Failure | null {
  if (isApiError(error)) {
    if (error.status === 401) return { type: 'unauthorized' };
    const code = typeof error.code === 'number' ? error.code : null;
    return { type: 'refused', status: error.status, code };
  }
  if (error instanceof RateLimitError) {
    return { type: 'rate-limited', retryAfter: Math.ceil(error.retryAfter / 1000) };
  }
  if (isHttpError(error)) return { type: 'unclear' };
  if (error instanceof NeverSent) return { type: 'unreachable' };
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError') return { type: 'unclear' };
  const code = errorCode(error) ?? errorCode(error.cause);
  if (code === null) return null;
  if (NOT_CONNECTED.has(code)) return { type: 'unreachable' };
  return /^(E[A-Z]+|UND_ERR_\w+)$/.test(code) ? { type: 'unclear' } : null;
}

/** Whether Discord refused with one of these codes of its own. */
export function isRefusal(error: unknown, ...codes: readonly RESTJSONErrorCodes[]): boolean {
  const failure = readFailure(error);
  return failure?.type === 'refused' && codes.some((code) => code === failure.code);
}

/**
 * What a log line says of an error. The SDK's own errors carry the request: its address holds the
 * interaction's token and its body what a person was told, so neither is repeated.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (isApiError(error) || isHttpError(error)) {
    const { name, message, status, method } = error;
    return { name, message, status, method };
  }
  if (error instanceof RateLimitError) {
    const { name, message, route, retryAfter } = error;
    return { name, message, route, retryAfterMs: retryAfter };
  }
  if (error instanceof Error) {
    const { name, message, stack, cause } = error;
    return { name, message, stack, ...(cause !== undefined && { cause: describeError(cause) }) };
  }
  return { message: String(error) };
}

function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
