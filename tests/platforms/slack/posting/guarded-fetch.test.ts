import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { guardedFetch, NeverSent } from '../../../../src/platforms/slack/posting/guarded-fetch.ts';
import { PostWithheld } from '../../../../src/post-error.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}/api/chat.postMessage`;
}

const failure = (job: Promise<unknown>) => job.catch((error: unknown) => error);

test('sends what it is given and gives back what comes', async () => {
  const url = await serve(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.writeHead(429, { 'retry-after': '7' });
    response.end(`${request.method} ${request.headers.authorization} ${body}`);
  });
  const headers = { Authorization: 'Bearer xoxb-1' };
  const sent = { method: 'POST', headers, body: 'text=द्विपक्षीय' };
  const response = await guardedFetch(() => true)(url, sent);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('7');
  expect(await response.text()).toBe('POST Bearer xoxb-1 text=द्विपक्षीय');
});

test('asks when a connection stands, new or kept, and sends nothing where it is told no', async () => {
  const got: string[] = [];
  const url = await serve((request, response) => {
    got.push(request.url ?? '');
    response.end('ok');
  });
  const asked: boolean[] = [];
  const answering = (answer: boolean) => () => {
    asked.push(answer);
    return answer;
  };
  const first = guardedFetch(answering(true))(url, { body: 'a' });
  expect(asked).toEqual([]);
  await (await first).text();
  expect(await failure(guardedFetch(answering(false))(url, { body: 'b' }))).toBeInstanceOf(
    PostWithheld,
  );
  await (await guardedFetch(answering(true))(url, { body: 'c' })).text();
  expect(asked).toEqual([true, false, true]);
  expect(got).toHaveLength(2);
});

test('knows a request that never left from one that may have arrived', async () => {
  const url = await serve((request) => request.socket.destroy());
  const cut = await failure(guardedFetch(() => true)(url, { body: 'a' }));
  expect(cut).toBeInstanceOf(Error);
  expect(cut).not.toBeInstanceOf(NeverSent);
  const [server] = servers;
  server?.close();
  if (server) await once(server, 'close');
  let asked = false;
  const neverConnected = guardedFetch(() => {
    asked = true;
    return true;
  });
  expect(await failure(neverConnected(url, { body: 'a' }))).toBeInstanceOf(NeverSent);
  expect(asked).toBe(false);
});

test('gives up when it is told to', async () => {
  const url = await serve(() => {});
  const giving = AbortSignal.timeout(20);
  const error = await failure(guardedFetch(() => true)(url, { body: 'a', signal: giving }));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(NeverSent);
});
