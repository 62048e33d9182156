import { execFile } from 'node:child_process';
import { createServer, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playgroundInfo } from '../../../src/playground/wire.ts';
import { startTestPlayground, type TestPlayground } from '../../support/browser-playground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground();
});
afterAll(() => playground?.stop());

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** As a browser may ask, its Host and Origin being what a page cannot choose. */
function ask(path: string, options: { headers?: object; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, playground.address),
      {
        method: options.body === undefined ? 'GET' : 'POST',
        headers: { ...options.headers },
        agent: false,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

function run(args: readonly string[]): Promise<{ code: number; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: {} }, (error, _stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
    );
  });
}

const json = { 'content-type': 'application/json' };
const failureIn = ({ body }: Answer): unknown => JSON.parse(body).failure;

describe('the page’s server', () => {
  test('prints its address and what to try', () => {
    expect(playground.printed()).toMatch(/^Sherpa playground: http:\/\/127\.0\.0\.1:\d+$/m);
    expect(playground.printed()).toContain('/summit trade');
  });

  test('lets the page ask nobody else and run no script of text', async () => {
    const policy = (await ask('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-eval|https?:/);
  });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '192.168.0.1'])(
    'refuses a request for the host "%s", to which a name may have been bent',
    async (host) => {
      const answer = await ask('/api/info', { headers: { host } });
      expect(answer.status).toBe(421);
      expect(answer.body).not.toContain('newsdesk');
    },
  );

  test('answers by the name of this machine too', async () => {
    const { port } = new URL(playground.address);
    expect((await ask('/api/info', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  test.each([
    [{ ...json, origin: 'https://evil.example' }, 403],
    [{ ...json, origin: 'null' }, 403],
    [{ ...json, origin: 'http://127.0.0.1:1' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{}, 415],
  ])('lets no other site jump the clock: %o', async (headers, status) => {
    const body = '{"day":"2025-12-05"}';
    expect((await ask('/api/clock', { headers, body })).status).toBe(status);
  });

  test.each([
    ['/api/clock', '{"day":"2025-13-05"}'],
    ['/api/clock', '{"day":"soon"}'],
    ['/api/clock', '{"day":"2015-12-31"}'],
    ['/api/clock', '{"day":"2100-01-01"}'],
    ['/api/clock', 'not json'],
    ['/api/slack/send', '{}'],
    ['/api/slack/send', '{"channelId":"C","personId":"U","text":"   "}'],
    ['/api/teams/send', '{"channelId":"C","personId":"U","text":"hello"}'],
    ['/api/discord/press', '{"personId":"1","messageId":"2","label":""}'],
  ])('says what is wrong with %s %s, and what to do', async (path, body) => {
    const answer = await ask(path, { headers: json, body });
    expect(answer.status).toBe(400);
    expect(failureIn(answer)).toMatchObject({
      code: 'wrong-request',
      message: expect.stringMatching(/./),
      remedy: expect.stringMatching(/./),
    });
  });

  test('follows no channel that is not there', async () => {
    const query = 'slackChannel=C1&slackPerson=U1&discordChannel=1&discordPerson=2';
    const answer = await ask(`/api/live?${query}`);
    expect(answer.status).toBe(400);
    expect(failureIn(answer)).toMatchObject({ message: 'There is no such channel or person.' });
  });

  test('takes another port where its own is taken', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const other = await startTestPlayground({ PLAYGROUND_PORT: String(port) });
    try {
      expect(other.address).not.toBe(`http://127.0.0.1:${port}`);
      expect((await fetch(other.address)).status).toBe(200);
    } finally {
      await other.stop();
      await new Promise((resolve) => taken.close(resolve));
    }
  });

  test('says what to install where the development packages are missing', async () => {
    const withoutThem = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name !== 'esbuild') return next(name, context);
        throw Object.assign(new Error("Cannot find package 'esbuild'"), { code: 'ERR_MODULE_NOT_FOUND' });
      } });`;
    const { code, stderr } = await run([
      '--import',
      `data:text/javascript,${encodeURIComponent(withoutThem)}`,
      'src/main.ts',
      'start',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^playground: no tokens are set.*npm ci without --omit=dev/);
  });

  test('stops with a page open, and answers no more', async () => {
    const other = await startTestPlayground();
    const info = playgroundInfo.parse(await (await fetch(`${other.address}/api/info`)).json());
    const first = (list: readonly { id: string }[]): string => list[0]?.id ?? '';
    const query = new URLSearchParams({
      slackChannel: first(info.slack.channels),
      slackPerson: first(info.slack.people),
      discordChannel: first(info.discord.channels),
      discordPerson: first(info.discord.people),
    });
    const live = await fetch(`${other.address}/api/live?${query}`);
    const reader = live.body?.getReader();
    await reader?.read();
    await other.stop();
    await expect(fetch(other.address)).rejects.toThrow();
    await reader?.cancel().catch(() => undefined);
  });
});
