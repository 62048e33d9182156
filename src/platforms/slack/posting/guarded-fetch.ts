import { type IncomingMessage, request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { WebClientOptions } from '@slack/web-api';
import { PostWithheld } from '../../../post-error.ts';

type Fetch = NonNullable<WebClientOptions['fetch']>;

/** A request that failed before any of it left this machine. */
export class NeverSent extends Error {
  override readonly name = 'NeverSent';
}

/**
 * A `fetch` for one post: `maySend` is asked once a connection stands, and in the same turn of the
 * event loop the request is written to it. Node's own `fetch` connects after it was called, so that a
 * process that is frozen meanwhile would send, when it wakes, what has long been another's. Rejects
 * with `PostWithheld` where `maySend` says no, and with `NeverSent` where no connection came about.
 */
export const guardedFetch =
  (maySend: () => boolean): Fetch =>
  (address, init) => {
    const url = new URL(address);
    const body = init?.body;
    if (typeof body !== 'string') throw new Error('a guarded request has a text for a body');
    const secure = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      let sent = false;
      const request = (secure ? requestSecurely : requestPlainly)(url, {
        method: init?.method ?? 'POST',
        ...(init?.headers ? { headers: init.headers } : {}),
        ...(init?.signal ? { signal: init.signal } : {}),
      });
      request.on('error', (cause) => {
        reject(sent || cause instanceof PostWithheld ? cause : neverSent(cause));
      });
      request.on('response', (response) => {
        readText(response).then((text) => resolve(asResponse(response, text)), reject);
      });
      request.on('socket', (socket) => {
        const send = (): void => {
          if (maySend()) {
            sent = true;
            request.end(body);
          } else request.destroy(new PostWithheld('the post is no longer ours to make'));
        };
        if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', send);
        else send();
      });
    });
  };

const neverSent = (cause: Error): NeverSent =>
  new NeverSent(`no connection came about: ${cause.message}`, { cause });

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function asResponse(response: IncomingMessage, text: string): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(response.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return new Response(text === '' ? null : text, { status: response.statusCode ?? 0, headers });
}
