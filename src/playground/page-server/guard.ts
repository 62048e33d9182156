import type { MiddlewareHandler } from 'hono';
import type { Failure } from '../wire.ts';

/**
 * Nothing but this page's own files: no other host is ever asked. `unsafe-inline` is for the style
 * attributes and sheets of the message elements; scripts have no such leave.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost']);

/**
 * Answers this machine's browser alone. A site whose name was made to lead here (DNS rebinding) shows
 * by its Host, and one that posts across by its Origin.
 */
export const guardPage: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!isOurs(`http://${host}`)) {
    return context.json(refusal('The request names another host.'), 421);
  }
  if (context.req.method !== 'GET') {
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) {
      return context.json(refusal('The request comes from another site.'), 403);
    }
    if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
      return context.json(refusal('The request is not JSON.'), 415);
    }
  }
  await next();
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  return undefined;
};

function isOurs(origin: string): boolean {
  const parsed = URL.parse(origin);
  return parsed !== null && LOOPBACK_NAMES.has(parsed.hostname);
}

const refusal = (message: string): { failure: Failure } => ({
  failure: {
    code: 'wrong-request',
    message,
    remedy: 'Open the playground at the address that it printed.',
  },
});
